import { setTimeout as sleep } from 'node:timers/promises';

/** After one leaf has come others are about to: one transaction then takes them all. In ms. */
const GATHER_MS = 3;

/** The sequencer's waiting: until a leaf comes, or until a pause is over; either ends when the service stops. */
export class Rest {
  private woken = false;
  private nap = new AbortController();
  private readonly over = new AbortController();

  /** A leaf has come. Remembered until the next `untilWoken`. */
  wake(): void {
    this.woken = true;
    this.nap.abort();
  }

  /** The service stops: nobody rests any more. */
  end(): void {
    this.over.abort();
    this.wake();
  }

  /** Waits until woken, at most so many ms. */
  async untilWoken(milliseconds: number): Promise<void> {
    if (!this.woken) {
      this.nap = new AbortController();
      await interruptible(milliseconds, this.nap.signal);
    }
    if (this.woken) await interruptible(GATHER_MS, this.over.signal);
    this.woken = false;
  }

  /** Waits so many ms, whatever arrives. */
  async pause(milliseconds: number): Promise<void> {
    await interruptible(milliseconds, this.over.signal);
  }
}

async function interruptible(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, milliseconds), undefined, { signal }).catch(() => {});
}
