import { Refusal } from '#kernel/refusal';

/** Lets so many pieces of work run at once; so many more may wait, in the order in which they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly mostWaiting: number,
  ) {}

  /** Refuses: busy, when as many as may are waiting. */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.width) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      // the place passes on to the next one waiting, so `running` falls only when nobody is
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) throw busy();
    return new Promise((go) => this.waiting.push(go));
  }
}

const busy = (): Refusal =>
  new Refusal(
    'unavailable',
    'busy',
    'Many people are signing in just now. Nothing was changed; try again in a moment.',
  );
