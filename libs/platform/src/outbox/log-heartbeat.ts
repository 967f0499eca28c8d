import { Injectable } from '@nestjs/common';
import { RedisLink } from '../bus/redis-link.ts';
import { inTime } from '../bus/in-time.ts';
import { ServiceConfig } from '../config/service-config.ts';

/** How often `audit` looks whether acts become public and says so, and how often the others listen, in ms. */
export const HEARTBEAT_MS = 2_000;
/** What was said counts for so long: one beat that is lost, or Redis flushed, is not yet silence. */
const LAPSES_AFTER_MS = 3 * HEARTBEAT_MS;

/**
 * How every service knows that what it records becomes public: that `audit` has taken an act does not say so, since a log
 * that stands still - its signer away, its disk full, frozen - still takes leaves. `audit` keeps a key in Redis alive while
 * the log goes on; a key and no event, because it must also fall silent when `audit`, its database or Redis is gone.
 */
@Injectable()
export class LogHeartbeat {
  private readonly key: string;
  private heardAt = performance.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly link: RedisLink,
    { queuePrefix }: ServiceConfig,
  ) {
    this.key = `${queuePrefix}:the-log-goes-on`;
  }

  /** For how long nothing has been heard, in ms; since this process began if nothing ever was. Without a bus 0. */
  get silentMs(): number {
    return this.timer === undefined ? 0 : performance.now() - this.heardAt;
  }

  /** Says that the log goes on; `audit` alone does. */
  async beat(): Promise<void> {
    if (this.link.isReady()) await inTime(this.link.connection!.set(this.key, 1, 'PX', LAPSES_AFTER_MS));
  }

  start(): void {
    this.timer = setInterval(() => void this.listen(), HEARTBEAT_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async listen(): Promise<void> {
    if (!this.link.isReady()) return;
    const heard = await inTime(this.link.connection!.exists(this.key)).catch(() => 0);
    if (heard === 1) this.heardAt = performance.now();
  }
}
