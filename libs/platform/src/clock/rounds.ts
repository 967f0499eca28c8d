import type { ServiceLog } from '../logging/service-log.ts';

export interface RoundsSetting {
  /** From the end of a round to the next, in ms, unless the round says otherwise. */
  readonly everyMs: number;
  /** From the start to the first round; like the others if it is left out. */
  readonly firstAfterMs?: number;
  /** What the log says of a round that failed. */
  readonly fault: string;
}

/** What a round may answer: in how many ms the next one is to come. */
export interface Again {
  readonly againMs: number;
}

/**
 * Does the same work again and again while the process runs, one round after the other. A round that fails is told to the
 * log and the next one comes all the same. Every replica makes its rounds, so the work must bear to be done at once by
 * several; what a crash leaves undone the next round must find. A round that may last longer than a process that ends can
 * wait (start-service.ts) goes by its signal, which is aborted when no more rounds are to come, and then answers soon.
 */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly ending = new AbortController();

  constructor(
    private readonly round: (ending: AbortSignal) => Promise<Again | void>,
    private readonly setting: RoundsSetting,
    private readonly log: ServiceLog,
  ) {}

  start(): void {
    this.plan(this.setting.firstAfterMs ?? this.setting.everyMs);
  }

  /** Begins no round any more, and waits for the one that is under way. */
  async end(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(afterMs: number): void {
    if (this.ending.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = this.once().then((againMs) => this.plan(againMs));
    }, afterMs);
    this.timer.unref();
  }

  private async once(): Promise<number> {
    try {
      return (await this.round(this.ending.signal))?.againMs ?? this.setting.everyMs;
    } catch (error) {
      this.log.fault(this.setting.fault, error);
      return this.setting.everyMs;
    }
  }
}
