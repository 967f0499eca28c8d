/** A UUID in its lower-case text form, the id of every record. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * The number that people see and quote, such as `A-2026-00041` or `G-2026-00007`: a letter for the kind of record, the
 * year in UTC and a running number of at least five digits.
 */
export function recordNumber(letter: string, at: Date, running: number): string {
  if (!/^[A-Z]$/.test(letter) || !Number.isSafeInteger(running) || running < 1) {
    throw new RangeError('recordNumber: a capital letter and a number from 1 are needed');
  }
  return `${letter}-${at.getUTCFullYear()}-${String(running).padStart(5, '0')}`;
}

/** Turns a title into the last part of a web address: `Aide d'urgence 2026` -> `aide-d-urgence-2026`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
