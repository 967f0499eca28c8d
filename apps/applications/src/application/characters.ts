import { countedCharacters } from '#kernel/characters';

/** An answer with more UTF-16 units per allowed character than this is not written text; it is not counted. */
const UNITS_PER_CHARACTER = 16;

/** Whether this is far more than an answer of so many characters: it is neither counted nor kept. */
export function isFarTooLong(text: string, limit: number): boolean {
  return text.length > limit * UNITS_PER_CHARACTER;
}

/**
 * How many characters a person sees. Text that cannot have more than `limit` is not counted exactly; text far beyond it
 * is Infinity.
 */
export function countCharacters(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  return isFarTooLong(text, limit) ? Number.POSITIVE_INFINITY : countedCharacters(text);
}
