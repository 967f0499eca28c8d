// The demo fund has a past of ten months. In demo mode every service adds the offset in CLOCK_OFFSET_FILE (whole
// seconds) to the database's time; the seed walks it from the past to now and leaves it at zero.
import fs from 'node:fs';

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

  /** An instant so many days from the real now, at 22:59:00 UTC of that day when `endOfDay` is set. */
  static instant(days, endOfDay = false) {
    const at = new Date(Date.now() + days * DAY * 1000);
    if (endOfDay) at.setUTCHours(22, 59, 0, 0);
    else at.setUTCMinutes(0, 0, 0);
    return at.toISOString();
  }

  static day(days) {
    return new Date(Date.now() + days * DAY * 1000).toISOString().slice(0, 10);
  }
}
