// The demo fund has a past of ten months. In demo mode every service adds the offset in CLOCK_OFFSET_FILE (whole
// seconds) to the database's time; the seed walks it from the past to now and leaves it at zero.
import fs from 'node:fs';

const VIENNA_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', hour: 'numeric', hourCycle: 'h23' });
const DAY = 24 * 60 * 60;
/** Services read the file at most every 200 ms. */
const SEEN_AFTER_MS = 250;

export class DemoClock {
  #file;

  constructor(file) {
    this.#file = file;
  }

  /** Sets the demo fund's time to so many days from now (negative: the past) and waits until every service sees it. */
  async goToDay(days) {
    const temporary = `${this.#file}.next`;
    fs.writeFileSync(temporary, String(Math.round(days * DAY)));
    fs.renameSync(temporary, this.#file);
    await new Promise((resolve) => setTimeout(resolve, SEEN_AFTER_MS));
  }

  /** The fund's time. */
  now() {
    const offset = fs.existsSync(this.#file) ? Number(fs.readFileSync(this.#file, 'utf8')) : 0;
    return new Date(Date.now() + offset * 1000);
  }

  /** An instant so many days from the real now, at 23:59 of that day in Vienna when `endOfDay` is set. */
  static instant(days, endOfDay = false) {
    const at = new Date(Date.now() + days * DAY * 1000);
    at.setUTCMinutes(0, 0, 0);
    if (endOfDay) {
      at.setUTCHours(12);
      const ahead = Number(VIENNA_HOUR.format(at)) - 12;
      at.setUTCHours(23 - ahead, 59);
    }
    return at.toISOString();
  }

  static day(days) {
    return new Date(Date.now() + days * DAY * 1000).toISOString().slice(0, 10);
  }
}
