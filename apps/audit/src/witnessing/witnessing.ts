import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { CheckpointQueries, type NewestCheckpoint } from '../checkpoint/checkpoint.queries.ts';
import { AuditConfig } from '../config.ts';
import { Rest } from '../entry/rest.ts';
import { AnnounceDecisions } from './announce-decisions.ts';
import { WitnessRound, type Outcome } from './witness-round.ts';

/** One replica asks at a time, whoever is first; the half leaves room for timers that come a little early. */
const BEGIN = `
  UPDATE witnessing SET round_at = clock_timestamp()
  WHERE round_at < clock_timestamp() - make_interval(secs => $1::float / 2) RETURNING round_at AS at`;

/**
 * Keeps the witnesses up to date: every WITNESS_EVERY_MS it shows them the newest checkpoint, and what follows from their
 * cosignatures follows. A witness that is away delays a quorum and is shown at /log/status; one that contradicts this log
 * is an alarm there and in our own log, until it is content again.
 */
@Injectable()
export class Witnessing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private ended: Promise<void> = Promise.resolve();
  private readonly rest = new Rest();
  private readonly said = new Map<string, string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AuditConfig,
    private readonly checkpoints: CheckpointQueries,
    private readonly witnesses: WitnessRound,
    private readonly decisions: AnnounceDecisions,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.ended = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.rest.end();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.round().catch((error: unknown) => this.log.fault('the witnesses could not be asked', error));
      await this.rest.pause(this.config.witnessEveryMs);
    }
  }

  private async round(): Promise<void> {
    const { witnessEveryMs, resignEveryMs } = this.config;
    const [begun] = (await this.dataSource.query(BEGIN, [witnessEveryMs / 1000])) as [{ at: Date }[]];
    const [round] = begun;
    const newest = round === undefined ? null : await this.checkpoints.newestOfAll();
    if (round === undefined || newest === null) return;
    const outcomes = await this.witnesses.ask(newest, round.at, resignEveryMs, () => this.sizeNow(newest));
    this.report(outcomes);
    await this.witnesses.reachQuorum(newest);
    const end = await this.checkpoints.endBefore(newest.log);
    if (end !== null) await this.witnesses.finish(end, round.at);
    await this.decisions.announce();
  }

  private async sizeNow(last: NewestCheckpoint): Promise<number> {
    return (await this.checkpoints.newestOrNull(last.log))?.size ?? last.size;
  }

  /** Each complaint once, and an alarm in every round: nobody should get used to it. */
  private report(outcomes: readonly Outcome[]): void {
    for (const { witness, complaint } of outcomes) {
      const known = this.said.get(witness);
      if (complaint === null) this.said.delete(witness);
      else this.said.set(witness, complaint.fault);
      if (complaint === null) {
        if (known !== undefined) this.log.info(`the witness ${witness} cosigns again`);
      } else if (complaint.alarm) this.log.error(`the witness ${witness} ${complaint.fault}`);
      else if (known !== complaint.fault) this.log.warn(`the witness ${witness} ${complaint.fault}`);
    }
  }
}
