import { dictionary } from '@zxcvbn-ts/language-common';

/** The 49,000 passwords that leaked most often, in lower case. No network is asked. */
const LEAKED: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(String));

/** Shorter than this, what is repeated is no secret. */
const SHORTEST_UNIT = 5;

/** One spelling for comparing: the same letter has several code points, and capitals are the first thing guessed. */
export const plainForm = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Would somebody who guesses try it early? A password of the list, also with digits and signs around it or written
 * several times, and anything that is one short piece over and over.
 */
export function isGuessedFirst(password: string): boolean {
  const plain = plainForm(password);
  const unit = repeated(plain);
  if (unit !== plain && [...unit].length < SHORTEST_UNIT) return true;
  return [plain, unit, withoutEnds(plain), withoutEnds(unit)].some((text) => LEAKED.has(text));
}

/** The shortest piece that the text is made of, over and over; the text itself when it is of one piece. */
function repeated(text: string): string {
  const end = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, end);
}

const withoutEnds = (text: string): string => text.replace(/^\P{L}+|\P{L}+$/gu, '');
