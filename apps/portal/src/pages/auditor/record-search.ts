import type { RecordRow } from '../../acts/record-rows.ts';

/** What came of looking for a record: exactly that one, or all that fit. */
export interface FoundRecords {
  /** The one whose number was typed. */
  readonly exact?: RecordRow;
  readonly rows: readonly RecordRow[];
}

/** Spelling aside: small letters, no accents, single spaces. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The records of a number (A-2026-00007, G-..., P-...), an organisation or a call: every word that was typed stands in
 * the record's number, title, call or organisation. A number stands for itself, wherever else it may occur.
 */
export function findRecords(rows: readonly RecordRow[], typed: string): FoundRecords {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return { rows: [] };
  const exact = rows.find(({ name, record }) => record !== 'assessment' && plain(name) === words.join(' '));
  const found = rows.filter(({ name, about, who }) => {
    const said = plain(`${name} ${about} ${who}`);
    return words.every((word) => said.includes(word));
  });
  const isNumber = words.length === 1 && /^[a-z]-\d/.test(words[0]!);
  return { rows: found, ...(exact !== undefined && isNumber && { exact }) };
}
