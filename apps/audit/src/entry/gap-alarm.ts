import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Rounds } from '#platform/clock/rounds';
import { ServiceLog } from '#platform/logging/service-log';
import { AuditConfig } from '../config.ts';

const LATE = `
  SELECT count(*)::int AS leaves, coalesce(extract(epoch FROM clock_timestamp() - min(arrived_at)), 0)::int AS oldest_seconds
  FROM pending_leaf WHERE arrived_at < clock_timestamp() - make_interval(secs => $1)`;

/** Looks per gapAlarmMs: so much late an alarm may come. */
const LOOKS = 6;

/**
 * Says so in the service's log while a leaf has waited too long: its predecessor was lost or held back, it was refused,
 * or the sequencer stands still. Repeated every gapAlarmMs until somebody has seen to it.
 */
@Injectable()
export class GapAlarm implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;
  private saidAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AuditConfig,
    private readonly log: ServiceLog,
  ) {
    const everyMs = config.gapAlarmMs / LOOKS;
    this.rounds = new Rounds(() => this.look(), { everyMs, fault: 'the public log could not be looked at' }, log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.end();
  }

  private async look(): Promise<void> {
    const [late]: { leaves: number; oldest_seconds: number }[] = await this.dataSource.query(LATE, [
      this.config.gapAlarmMs / 1000,
    ]);
    if (late === undefined || late.leaves === 0 || performance.now() - this.saidAt < this.config.gapAlarmMs) return;
    this.saidAt = performance.now();
    this.log.error(`gap in the public log: ${late.leaves} leaves wait, the oldest for ${late.oldest_seconds} s`);
  }
}
