import { ServiceClock } from '#platform/clock/service-clock';

/** Stands where it is set; until then it is the database's. */
export class TestClock extends ServiceClock {
  private instant: Date | undefined;

  set(instant: string | Date): void {
    this.instant = new Date(instant);
  }

  /** Moves on by so many milliseconds from where it was set. */
  advance(ms: number): void {
    this.set(new Date(this.now().getTime() + ms));
  }

  override at(instant: Date): Date {
    return this.instant ?? instant;
  }
}
