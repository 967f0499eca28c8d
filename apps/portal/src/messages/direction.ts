import type { Direction } from './locale.ts';

/** Arabic, Hebrew and the scripts that are written like them; the right-to-left mark speaks for its text. */
const FROM_THE_RIGHT = /[\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /[\u200e\u200f\p{L}]/u;
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;

/**
 * The direction in which a text reads: that of its first letter, where what stands isolated inside it does not count
 * (UAX #9, rules P2 and P3). Undefined for a text without letters.
 */
export function directionOf(text: string): Direction | undefined {
  const first = STRONG.exec(text.replace(ISOLATED, ''))?.[0];
  if (first === undefined) return undefined;
  return FROM_THE_RIGHT.test(first) ? 'rtl' : 'ltr';
}
