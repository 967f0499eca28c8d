import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { CheckpointPublisher } from '../checkpoint/checkpoint-publisher.ts';
import { PublishedLog } from '../checkpoint/published-log.ts';
import { HistoryBroken, Standstill } from '../checkpoint/standstill.ts';
import { AuditConfig } from '../config.ts';
import { LeaderSession, LeadershipLost } from './leader-session.ts';
import { moveLeaves } from './move-leaves.ts';
import { Publication } from './publication.ts';
import { Rest } from './rest.ts';
import { SequencerSignal } from './sequencer-signal.ts';

/** Pause before the lead is tried for again: after another had it, after a fault, after a contradiction, in ms. */
const PAUSE = { follower: 500, fault: 500, broken: 15_000 };

/**
 * Makes leaves entries and entries a published log. Any number of replicas run it; one leads. The leader's steps:
 * 1. leaves become entries and the head moves, in one transaction; a crash before its commit changes nothing
 * 2. tiles and bundles are written, flushed, and read again; a crash leaves files that are written again, the same
 * 3. the signer signs the checkpoint, its row and its file are replaced; a crash leaves the old one or the new one
 * Steps 2 and 3 go on while more leaves become entries. A leader that fails anywhere gives the lead back, and whoever leads next begins with `bringUpToDate`. So does a log that is
 * opened: it takes the lead away, and whoever takes it again leads that one.
 */
@Injectable()
export class Sequencer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Why nothing is sequenced just now; null when all is well. */
  fault: string | null = null;
  private stopping = false;
  private ended: Promise<void> = Promise.resolve();
  private readonly rest = new Rest();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AuditConfig,
    private readonly published: PublishedLog,
    private readonly publisher: CheckpointPublisher,
    private readonly signal: SequencerSignal,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.signal.onWake(() => this.rest.wake());
    this.ended = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.rest.end();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const pause = await this.tryToLead().catch((error: unknown) => this.failed(error));
      await this.rest.pause(pause);
    }
  }

  private failed(error: unknown): number {
    if (error instanceof LeadershipLost) return 0;
    // everybody reads it at /log/status: what a disk or a database says of itself stays in our own log
    const fault = error instanceof Standstill ? error.message : 'the log cannot be written just now';
    // once, and not each time it is tried again
    if (fault !== this.fault) this.log.fault('the public log stands still', error);
    this.fault = fault;
    return error instanceof HistoryBroken ? PAUSE.broken : PAUSE.fault;
  }

  /** Leads until the service stops; answers at once, with a pause, when another leads. */
  private async tryToLead(): Promise<number> {
    const session = await LeaderSession.take(this.dataSource);
    if (session === undefined) {
      this.fault = null;
      return PAUSE.follower;
    }
    try {
      await this.lead(session);
    } finally {
      await session.release();
    }
    return 0;
  }

  private async lead(session: LeaderSession): Promise<void> {
    const tree = await this.published.bringUpToDate(session);
    this.fault = null;
    this.log.info('leading the public log', { origin: tree.log.origin, size: tree.frontier.size });
    const publication = new Publication(this.publisher, session, tree);
    try {
      for (let more = false; !this.stopping;) more = await this.turn(session, publication, more);
      await publication.finish();
    } finally {
      await publication.ended();
    }
  }

  /** One round. Answers whether more leaves wait than it took: then the next begins at once, beside the publishing. */
  private async turn(session: LeaderSession, publication: Publication, areThere: boolean): Promise<boolean> {
    const { batchSize, checkpointEveryMs, resignEveryMs, sequenceEveryMs } = this.config;
    const round = await moveLeaves(session, batchSize, { areThere });
    for (const { eventId, reason } of round.refused)
      this.log.error(`a leaf can never be an entry: event ${eventId}, ${reason}`);
    publication.add(round.hashes);
    // from beginning to beginning: what publishing takes is not waited for twice
    const dueIn = publication.begunAt + (publication.hasNew ? checkpointEveryMs : resignEveryMs) - performance.now();
    if (!publication.isRunning && dueIn <= 0) publication.begin();
    const more = round.looked === batchSize;
    if (!more)
      await (publication.isRunning ? publication.ended() : this.rest.untilWoken(Math.min(sequenceEveryMs, dueIn)));
    return more;
  }
}
