import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds, type Again } from '#platform/clock/rounds';
import { ServiceLog } from '#platform/logging/service-log';
import { Carrier } from './carrier.ts';
import { Digest } from '../notice/digest.ts';
import { MailRetention } from './mail-retention.ts';
import { Postman } from './postman.ts';

const LOOK_MS = 1_000;
const LETTERS = { everyMs: LOOK_MS, fault: 'letters wait' };
const DAILY_LETTERS = { everyMs: 30_000, fault: 'daily letters wait' };
/** After a start other things come first. */
const WHAT_IS_DONE = {
  everyMs: 86_400_000,
  firstAfterMs: 600_000,
  fault: 'letters and notices that are done could not be forgotten',
};
/** How long a mail server that cannot be reached is left alone at most. */
const LONGEST_AWAY_MS = 60_000;

/** Keeps the postman and the daily letter going while the portal runs; what a crash leaves the next start finds. */
@Injectable()
export class MailRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly letters: Rounds;
  private readonly others: readonly Rounds[];
  private awayMs = 0;

  constructor(
    private readonly postman: Postman,
    private readonly carrier: Carrier,
    digest: Digest,
    retention: MailRetention,
    private readonly log: ServiceLog,
  ) {
    this.letters = new Rounds(() => this.carry(), LETTERS, log);
    this.others = [
      new Rounds(async () => void (await digest.round()), DAILY_LETTERS, log),
      new Rounds(async () => void (await retention.sweep()), WHAT_IS_DONE, log),
    ];
  }

  onApplicationBootstrap(): void {
    if (this.carrier.isThere) this.letters.start();
    else this.log.warn('letters wait: no mail server was given (SMTP_HOST=none)');
    for (const rounds of this.others) rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.postman.stop();
    await Promise.all([this.letters, ...this.others].map((rounds) => rounds.end()));
    this.carrier.close();
  }

  private async carry(): Promise<Again> {
    const { claimed, away } = await this.postman.round();
    if (away && this.awayMs === 0)
      this.log.warn('letters wait: the mail server cannot be reached, or does not take ours');
    this.awayMs = away ? Math.min(Math.max(LOOK_MS, this.awayMs * 2), LONGEST_AWAY_MS) : 0;
    if (away) return { againMs: this.awayMs };
    return { againMs: claimed > 0 ? 0 : LOOK_MS };
  }
}
