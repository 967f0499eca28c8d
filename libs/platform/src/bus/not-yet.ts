/** The handler cannot act before another event has come; it is called again shortly. No fault, no line in the log. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** `throw notYet('the application is not here yet')`: asks for the event again in 50, 100, 200 ... 5000 ms. */
export function notYet(reason: string): NotYet {
  return new NotYet(reason);
}

const FIRST_MS = 50;
const LONGEST_MS = 5_000;

/** How long to wait before start number `started` (1 for the first) is repeated, in ms. */
export function patience(started: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, started - 1), LONGEST_MS);
}
