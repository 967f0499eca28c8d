import fs from 'node:fs';
import type { Clock } from '#kernel/clock';

/**
 * Time for a service. Acts take the clock of PostgreSQL (`at`), so every replica agrees on a deadline; pages that only
 * show the time of day take this process's (`now`). A demonstration fund adds the offset in its clock file to both.
 */
export class ServiceClock implements Clock {
  private readonly offsetFile: string | undefined;
  private offsetMs = 0;
  private readAgainAt = 0;

  constructor(offsetFile?: string) {
    this.offsetFile = offsetFile;
  }

  now(): Date {
    return this.at(new Date());
  }

  /** The fund's time at this instant of the database's clock. */
  at(instant: Date): Date {
    return this.offsetFile === undefined ? instant : new Date(instant.getTime() + this.offset(this.offsetFile));
  }

  /** Read at most every 200 ms, so that a moved clock is seen at once by people and costs nothing in a storm. */
  private offset(file: string): number {
    if (performance.now() >= this.readAgainAt) {
      this.readAgainAt = performance.now() + 200;
      this.offsetMs = secondsIn(file) * 1000;
    }
    return this.offsetMs;
  }
}

function secondsIn(file: string): number {
  try {
    const seconds = Number(fs.readFileSync(file, 'utf8').trim());
    return Number.isSafeInteger(seconds) ? seconds : 0;
  } catch {
    return 0;
  }
}
