export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula (OWASP: CSV injection), also behind a sign that it drops. */
const FORMULA = /^[=+\-@\t\r\n\0]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), UTF-8 with the mark by which spreadsheets know it. Text that would be a
 * formula gets an apostrophe before it; numbers, also negative ones, stay numbers.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe.startsWith(' ') ? `"${safe.replaceAll('"', '""')}"` : safe;
}
