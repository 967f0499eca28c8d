import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  private timer: NodeJS.Timeout | undefined;
  private saidAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AuditConfig,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), this.config.gapAlarmMs / LOOKS);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const [late]: { leaves: number; oldest_seconds: number }[] = await this.dataSource.query(LATE, [
        this.config.gapAlarmMs / 1000,
      ]);
      if (late === undefined || late.leaves === 0 || performance.now() - this.saidAt < this.config.gapAlarmMs) return;
      this.saidAt = performance.now();
      this.log.error(`gap in the public log: ${late.leaves} leaves wait, the oldest for ${late.oldest_seconds} s`);
    } catch (error) {
      this.log.warn('the public log could not be looked at', { error: error instanceof Error ? error.name : '' });
    }
  }
}
