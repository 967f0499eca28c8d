import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { HEARTBEAT_MS, LogHeartbeat } from '#platform/outbox/log-heartbeat';
import { HEAD } from './leader-session.ts';

/** What is younger may be on its way, in seconds. */
const LATE = 10;

const STANDING = `
  SELECT head.size, head.is_complete, (SELECT max(size) FROM checkpoint) AS published,
    (SELECT arrived_at < clock_timestamp() - make_interval(secs => ${LATE}) FROM pending_leaf
      WHERE standing = 'new' ORDER BY id LIMIT 1) AS late
  FROM (${HEAD}) head`;

interface Standing {
  readonly size: string;
  readonly is_complete: boolean;
  readonly published: string | null;
  /** Of the oldest leaf that waits for the sequencer; null when none does. */
  readonly late: boolean | null;
}

/**
 * Tells the fund that the log goes on: all that has come is under a published checkpoint, or soon will be. While it is
 * not so it says nothing, and after a minute of silence nobody decides or pays. Every replica looks and tells, whoever leads.
 */
@Injectable()
export class Pulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private last: string | null | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly heartbeat: LogHeartbeat,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), HEARTBEAT_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const [standing]: Standing[] = await this.dataSource.query(STANDING);
      if (standing !== undefined && this.goesOn(standing)) await this.heartbeat.beat();
    } catch (error) {
      this.log.warn('the fund could not be told that the log goes on', {
        error: error instanceof Error ? error.name : '',
      });
    }
  }

  private goesOn({ size, is_complete, published, late }: Standing): boolean {
    const hasGrown = this.last !== undefined && published !== this.last;
    this.last = published;
    return !is_complete && late !== true && (size === published || hasGrown);
  }
}
