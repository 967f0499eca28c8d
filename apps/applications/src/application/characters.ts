import { countedCharacters } from '#kernel/characters';

/** An answer with more UTF-16 units per allowed character than this is not written text; it is not counted. */
const UNITS_PER_CHARACTER = 16;

/**
 * How many characters a person sees. Text that cannot have more than `limit` is not counted exactly; text far beyond it
 * is Infinity.
 */
export function countCharacters(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  return text.length > limit * UNITS_PER_CHARACTER ? Number.POSITIVE_INFINITY : countedCharacters(text);
}
