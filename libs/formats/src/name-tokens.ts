import anyAscii from 'any-ascii';
import { consonantsOf, foldedSpelling } from './name-spelling.ts';
import {
  COMMON_NAMES,
  GENERIC_WORDS,
  LEGAL_FORMS,
  LEGAL_PHRASES,
  PARTICLES,
  PARTICLES_WITHOUT_VOWELS,
  TITLES,
} from './name-words.ts';
import { spellingOf } from './text-similarity.ts';
import type { Spelling } from './text-similarity.ts';
import type { ListedType } from './un-list.ts';

/** One word of a name, in the spellings by which it is compared. */
export interface NameToken {
  /** In its own script, folded to one way of writing it. */
  readonly native: Spelling;
  /** In lower-case Latin letters and digits. */
  readonly latin: Spelling;
  /** The Latin word without differences of romanisation. */
  readonly folded: Spelling;
  /** The folded word without a particle that is joined to it. */
  readonly stem: string;
  /** The folded word as a script without short vowels would have it. */
  readonly consonants: Spelling;
  /** Written in a script that leaves vowels out. */
  readonly isWithoutVowels: boolean;
  /** Says little about who it is: a name of very many, or a generic word of bodies. */
  readonly isCommon: boolean;
}

const WITHOUT_VOWELS = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Scripts whose signs are syllables; `any-ascii` begins each with a capital. */
const SYLLABLES = /^[\p{Script=Han}\p{Script=Hangul}]/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const ARTICLE_WITH_HYPHEN = /(?<![\p{L}\p{N}])(?:a[dnrstzl]|a[dst]h|e[drslnz]|ul)[-‐–'’](?=\p{L})/giu;
/** Letters with dots between them, as L.X.C. is written. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;
const APOSTROPHES = /['’‘ʼʻ`´ʿʾ]/gu;
const JOINED_PARTICLE = /^(?:al|el|abu|abou|bin|ibn)(?=[a-z]{4})/;
const ABD = /^abd(?:[aeiou](?:l|(?<doubled>[a-z])(?=\k<doubled>)))?(?<rest>[a-z]{2,})$/;
const ABD_ALONE = /^(?:abd|abd[aeou][lrsdnz]?|bd)$/;

const COMMON: Readonly<Record<ListedType, ReadonlySet<string>>> = {
  person: spelledEither(COMMON_NAMES),
  entity: spelledEither(GENERIC_WORDS),
};

/** Common words as they are found again: folded, and, marked by a hyphen, by their consonants. */
function spelledEither(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => [foldedSpelling(word), `-${consonantsOf(foldedSpelling(word))}`]));
}

/**
 * The words of a name that are compared: in Latin letters, without particles, titles and legal forms unless there is
 * nothing else. "Abd al-X" is one word. A name without letter and digit has none.
 */
export function nameTokens(name: string, type: ListedType): NameToken[] {
  const words = wordsOf(name, type);
  const telling = type === 'person' ? words.filter(({ latin }) => !TITLES.has(latin)) : withoutLegalForms(words);
  const kept = joinedAbd(telling.filter((word) => !isParticle(word)));
  return (kept.length > 0 ? kept : words).map((word) => tokenOf(word, type));
}

/** Neighbours as one word. */
export function joinedToken(tokens: readonly NameToken[]): NameToken {
  const joined = (form: 'native' | 'latin' | 'folded' | 'consonants'): Spelling => ({
    text: tokens.map((token) => token[form].text).join(''),
    letters: tokens.reduce((letters, token) => letters | token[form].letters, 0),
  });
  const folded = joined('folded');
  return {
    native: joined('native'),
    latin: joined('latin'),
    folded,
    stem: folded.text,
    consonants: joined('consonants'),
    isWithoutVowels: tokens.every((token) => token.isWithoutVowels),
    isCommon: tokens.every((token) => token.isCommon),
  };
}

interface Word {
  readonly native: string;
  readonly latin: string;
}

function wordsOf(name: string, type: ListedType): Word[] {
  const plain = name.normalize('NFKC').replace(ARTICLE_WITH_HYPHEN, '');
  const undotted = type === 'entity' ? plain.replace(DOTTED, (letters) => letters.replaceAll('.', '')) : plain;
  const words = undotted.replace(APOSTROPHES, '').match(WORDS) ?? [];
  return words.flatMap(readWord).filter(({ latin }) => latin !== '');
}

function readWord(word: string): Word[] {
  if (SYLLABLES.test(word)) {
    const syllables = anyAscii(word).match(/[A-Z]?[^A-Z]+/g) ?? [];
    return syllables.map((syllable) => ({ native: inLatin(syllable), latin: inLatin(syllable) }));
  }
  const native = WITHOUT_VOWELS.test(word) ? plainLetters(word) : word.toLowerCase();
  return [{ native, latin: inLatin(native) }];
}

function inLatin(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Arabic and Hebrew without vowel signs, with one form of alef, ya and ta marbuta, and without the article. */
function plainLetters(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي');
  return bare
    .replace(/(?<=.{3})[هةہ]$/u, '')
    .replace(/ک/gu, 'ك')
    .replace(/^عبدال/u, 'عبد')
    .replace(/^ال(?=.{3})/u, '');
}

function isParticle({ native, latin }: Word): boolean {
  return WITHOUT_VOWELS.test(native) ? PARTICLES_WITHOUT_VOWELS.has(latin) : PARTICLES.has(latin);
}

function withoutLegalForms(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = LEGAL_PHRASES.find((each) => each.every((part, offset) => words[at + offset]?.latin === part));
    if (phrase === undefined && !LEGAL_FORMS.has(words[at]!.latin)) kept.push(words[at]!);
    at += phrase?.length ?? 1;
  }
  return kept;
}

/** "Abd", which is never a name alone, goes to what follows; "Abdelwadoud" is written like "Abd al-Wadoud". */
function joinedAbd(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const next = words[at + 1];
    if (next !== undefined && ABD_ALONE.test(word.latin)) {
      joined.push({
        native: word.native + next.native,
        latin: word.latin.slice(0, word.latin.indexOf('d') + 1) + next.latin,
      });
      at += 1;
    } else {
      const rest = ABD.exec(word.latin)?.groups?.['rest'];
      joined.push(rest === undefined ? word : { ...word, latin: `abd${rest}` });
    }
  }
  return joined;
}

function tokenOf({ native, latin }: Word, type: ListedType): NameToken {
  const folded = foldedSpelling(latin);
  const consonants = consonantsOf(folded);
  const isWithoutVowels = WITHOUT_VOWELS.test(native);
  const bare = latin.replace(JOINED_PARTICLE, '');
  return {
    native: spellingOf(native),
    latin: spellingOf(latin),
    folded: spellingOf(folded),
    stem: bare === latin ? folded : foldedSpelling(bare),
    consonants: spellingOf(consonants),
    isWithoutVowels,
    isCommon: COMMON[type].has(isWithoutVowels ? `-${consonants}` : folded),
  };
}
