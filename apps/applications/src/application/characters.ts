const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** An answer with more UTF-16 units per allowed character than this is not written text; it is not counted. */
const UNITS_PER_CHARACTER = 16;

/**
 * How many characters a person sees: grapheme clusters of the text in NFC (Unicode UAX 15 and 29), so that an accent or
 * an emoji is one whatever keyboard wrote it, and a line end is one whether it came as LF or CRLF. Text that cannot
 * have more than `limit` is not counted exactly; text far beyond it is Infinity.
 */
export function countCharacters(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  if (text.length > limit * UNITS_PER_CHARACTER) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const _ of segmenter.segment(text.normalize('NFC'))) count += 1;
  return count;
}
