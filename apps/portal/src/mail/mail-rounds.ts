import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ServiceLog } from '#platform/logging/service-log';
import { Carrier } from './carrier.ts';
import { Digest } from '../notice/digest.ts';
import { MailRetention } from './mail-retention.ts';
import { Postman } from './postman.ts';

const LOOK_MS = 1_000;
const DIGEST_MS = 30_000;
const DAY_MS = 86_400_000;
/** After a start other things come first. */
const FIRST_SWEEP_MS = 600_000;
/** How long a mail server that cannot be reached is left alone at most. */
const LONGEST_AWAY_MS = 60_000;

/** Keeps the postman and the daily letter going while the portal runs; what a crash leaves the next start finds. */
@Injectable()
export class MailRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;
  private awayMs = 0;

  constructor(
    private readonly postman: Postman,
    private readonly carrier: Carrier,
    private readonly digest: Digest,
    private readonly retention: MailRetention,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    if (this.carrier.isThere) this.plan('letters', LOOK_MS, () => this.carry());
    else this.log.warn('letters wait: no mail server was given (SMTP_HOST=none)');
    this.plan('daily letters', DIGEST_MS, async () => {
      await this.digest.round();
      return DIGEST_MS;
    });
    this.plan('what is done', FIRST_SWEEP_MS, async () => {
      await this.retention.sweep();
      return DAY_MS;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.postman.stop();
    await Promise.all(this.running.values());
    this.carrier.close();
  }

  /** Answers when to look again. */
  private async carry(): Promise<number> {
    const { claimed, away } = await this.postman.round();
    if (away && this.awayMs === 0)
      this.log.warn('letters wait: the mail server cannot be reached, or does not take ours');
    this.awayMs = away ? Math.min(Math.max(LOOK_MS, this.awayMs * 2), LONGEST_AWAY_MS) : 0;
    if (away) return this.awayMs;
    return claimed > 0 ? 0 : LOOK_MS;
  }

  private plan(name: string, afterMs: number, round: () => Promise<number>): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      const done = round().catch((error: unknown) => {
        this.log.warn(`${name} wait`, { error: error instanceof Error ? error.message : 'unknown' });
        return LOOK_MS;
      });
      this.running.set(
        name,
        done.then((nextMs) => this.plan(name, nextMs, round)),
      );
    }, afterMs);
    this.timers.set(name, timer.unref());
  }
}
