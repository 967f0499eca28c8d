import type { NameToken } from './name-tokens.ts';
import { editDistance, jaroWinkler, mayBeWithin } from './text-similarity.ts';
import type { Spelling } from './text-similarity.ts';

/** Below this two words are different words. */
const LEAST = 0.8;
/** Words that are spelled differently and sound alike are almost the same word. */
const SAME_SOUND = 0.97;
/** Words that differ by a particle that one of them is joined to (Alqasim, Qasim). */
const SAME_STEM = 0.93;
/** An initial stands for a word, but for many others too. */
const INITIAL = 0.85;
/** A word may have one edit for so many letters; a shorter one is the same or another. */
const LETTERS_FOR_EDIT = 4;
const LETTERS_FOR_JOINED_EDIT = 12;
const SHORTEST_JOINED = 5;

/**
 * How alike two words of names are: 0 where they are different words, otherwise 0.8 to 1. Symmetric. Words of one script
 * without vowels are compared in it; of such a word and another, the consonants; all others in Latin letters.
 */
export function tokenSimilarity(left: NameToken, right: NameToken): number {
  if (left.native.text === right.native.text) return 1;
  if (left.isWithoutVowels && right.isWithoutVowels) return alike(left.native, right.native);
  if (left.isWithoutVowels || right.isWithoutVowels) {
    return Math.min(alike(left.consonants, right.consonants), SAME_SOUND);
  }
  if (left.latin.text === right.latin.text) return 1;
  if (isInitial(left) || isInitial(right)) return left.latin.text[0] === right.latin.text[0] ? INITIAL : 0;
  if (left.folded.text === right.folded.text) return SAME_SOUND;
  if (left.stem === right.stem) return SAME_STEM;
  return Math.max(alike(left.latin, right.latin), Math.min(alike(left.folded, right.folded), SAME_SOUND));
}

/** Whether the word is a single letter, as of J. Doe. */
export const isInitial = ({ latin }: NameToken): boolean => latin.text.length === 1;

/** Whether two whole names are one when nothing separates their words: but for an edit in each twelve letters. */
export function isSameJoined(left: NameToken, right: NameToken): boolean {
  const form = left.isWithoutVowels && right.isWithoutVowels ? 'native' : 'latin';
  const longest = Math.max(left[form].text.length, right[form].text.length);
  const edits = longest < SHORTEST_JOINED ? 0 : Math.ceil(longest / LETTERS_FOR_JOINED_EDIT);
  return mayBeWithin(edits, left[form], right[form]) && editDistance(left[form].text, right[form].text) <= edits;
}

/** Jaro-Winkler, but 0 for words that are short or have more than an edit for four letters. */
function alike(left: Spelling, right: Spelling): number {
  if (left.text === right.text) return left.text === '' ? 0 : 1;
  const longest = Math.max(left.text.length, right.text.length);
  const edits = Math.floor(longest / LETTERS_FOR_EDIT);
  if (edits === 0 || !mayBeWithin(edits, left, right)) return 0;
  const similarity = jaroWinkler(left.text, right.text);
  return similarity >= LEAST && editDistance(left.text, right.text) <= edits ? similarity : 0;
}
