import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en.ts';
import { LANGUAGES, LOCALES, type SpokenLocale as Locale } from './locale.ts';

/** What the parser of messages gives, as far as it is looked at here. */
interface Piece {
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: Intl.PluralRuleType;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
  readonly children?: readonly Piece[];
}
interface Pair {
  readonly id: string;
  readonly text: string;
  readonly original: string;
}

/** The kinds of pieces, by the numbers of the parser. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
const TRANSLATED = LOCALES.filter((locale) => locale !== 'en');
const COUNTS = Array.from({ length: 201 }, (_, count) => count);

/** Names that are written alike in every language. */
const NAMES = ['IBAN', 'JSON', '{date}, {time} UTC'];
/** Words that a language shares with English, and those that it has borrowed. */
const FRENCH_TOO =
  'Budget Certain Condition Conditions Contact Contribution Contributions Cookies Dates Document Documents excellent ' +
  'Exceptions Mission Organisation Points Probable Publication Questions Service Source Total';
const SHARED: Readonly<Record<Locale, readonly string[]>> = {
  en: [],
  fr: [...FRENCH_TOO.split(' '), 'version {version, number}'],
  es: ['Cookies', 'No', 'No.', 'Probable', 'Total'],
  ar: [],
};
/** A page that is read from the other side has no left and no right. */
const SIDES: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:on|at|to) the (?:left|right)\b|\b(?:left|right)[- ](?:hand|side)\b/i,
  fr: /\b(?:gauche|droite)\b/i,
  es: /\b(?:izquierd[ao]s?|derechas?)\b/i,
  ar: /(?<!\p{L})[وفبل]?(?:ال|ل)?(?:يسار|يمين|أيسر|أيمن)(?!\p{L})/u,
};

/** Every message of every section that a language has, beside its English. */
function pairs(locale: Locale): readonly Pair[] {
  return Object.entries(LANGUAGES[locale].messages).flatMap(([section, messages]) =>
    Object.entries(messages as Readonly<Record<string, string>>).map(([key, text]) => ({
      id: `${section}.${key}`,
      text,
      original: (english[section as keyof typeof english] as Readonly<Record<string, string>>)[key] ?? '',
    })),
  );
}

const piecesOf = (text: string, locale: Locale): readonly Piece[] =>
  new IntlMessageFormat(text, LANGUAGES[locale].tag).getAst() as unknown as readonly Piece[];

/** A message in all its pieces, also those inside branches and tags. */
function all(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [
    piece,
    ...all(piece.children ?? []),
    ...Object.values(piece.options ?? {}).flatMap(({ value }) => all(value)),
  ]);
}

/** What the page must know to say it: values, the choices of each `select`, tags. */
function askedOf(text: string, locale: Locale): readonly string[] {
  const names = all(piecesOf(text, locale))
    .filter(({ type }) => type !== LITERAL && type !== POUND)
    .map(({ type, value = '', options = {}, children }) => {
      if (children !== undefined) return `<${value}>`;
      return type === SELECT ? `${value}: ${Object.keys(options).sort().join(' ')}` : value;
    });
  return [...new Set(names)].sort();
}

const pluralsOf = (text: string, locale: Locale): readonly Piece[] =>
  all(piecesOf(text, locale)).filter(({ type }) => type === PLURAL);

/** The forms that these counts take in a language: two in English, six in Arabic. */
function formsIn(locale: Locale, type: Intl.PluralRuleType = 'cardinal', counts = COUNTS): readonly string[] {
  const rules = new Intl.PluralRules(LANGUAGES[locale].tag, { type });
  return [...new Set(counts.map((count) => rules.select(count)))];
}

/** It tells only single numbers from all others, as none from some. */
const hasNoForms = ({ options = {} }: Piece): boolean =>
  Object.keys(options).every((branch) => branch === 'other' || branch.startsWith('='));

const branchHolds = ({ options }: Piece, kind: number): boolean =>
  options?.['other']?.value.some(({ type }) => type === kind) ?? false;

/**
 * The forms of a language for which a plural has no branch. It needs none where another number decides in its place, and
 * where it does without forms: because it does not say its number, or because English does without them too and has as
 * many.
 */
function formsWithout(plural: Piece, original: string, locale: Locale): readonly string[] {
  const { value, pluralType, options = {} } = plural;
  if (branchHolds(plural, PLURAL)) return [];
  const asEnglish =
    formsIn(locale).length === formsIn('en').length &&
    pluralsOf(original, 'en').every((other) => other.value !== value || hasNoForms(other));
  if (hasNoForms(plural) && (asEnglish || !branchHolds(plural, POUND))) return [];
  const counts = COUNTS.filter((count) => options[`=${count}`] === undefined);
  return formsIn(locale, pluralType, counts).filter((form) => options[form] === undefined);
}

/** The message with one count; every other value is 7. */
function counted(text: string, locale: Locale, name: string, count: number): string {
  const values = all(piecesOf(text, locale)).map(({ value = '', children }) => [
    value,
    children === undefined ? (value === name ? count : 7) : (chunks: readonly string[]) => chunks.join(''),
  ]);
  return String(new IntlMessageFormat(text, LANGUAGES[locale].tag).format(Object.fromEntries(values)));
}

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''));

/** The messages that a rule finds wrong, each with what it finds. */
function wrong(locale: Locale, rule: (pair: Pair) => unknown): readonly unknown[] {
  return pairs(locale)
    .map((pair) => [pair.id, rule(pair)])
    .filter(([, finding]) => finding !== undefined && finding !== false);
}

describe.each(LOCALES)('what the portal says in %s', (locale) => {
  it('can be read by the formatter, and says something', () => {
    const unreadable = ({ text }: Pair): unknown => {
      try {
        return piecesOf(text, locale).length === 0;
      } catch (error) {
        return String(error);
      }
    };
    expect(wrong(locale, unreadable)).toEqual([]);
  });

  it('knows no left and no right', () => {
    expect(wrong(locale, ({ text }) => SIDES[locale].test(text))).toEqual([]);
  });
});

describe.each(TRANSLATED)('the translation into %s', (locale) => {
  it('has whole sections: the keys of English, not one more', () => {
    for (const [section, messages] of Object.entries(LANGUAGES[locale].messages)) {
      const keys = Object.keys(messages as object).sort();
      expect([section, keys]).toEqual([section, Object.keys(english[section as keyof typeof english]).sort()]);
    }
  });

  it('asks for the values, choices and tags of English', () => {
    const otherwise = ({ text, original }: Pair): unknown => {
      const [own, wanted] = [askedOf(text, locale), askedOf(original, 'en')];
      return own.join() !== wanted.join() && { own, wanted };
    };
    expect(wrong(locale, otherwise)).toEqual([]);
  });

  it('has a branch for every form that a number takes', () => {
    const lacking = ({ text, original }: Pair): unknown => {
      const forms = pluralsOf(text, locale).flatMap((plural) => formsWithout(plural, original, locale));
      return forms.length > 0 && forms;
    };
    expect(wrong(locale, lacking)).toEqual([]);
  });

  it('never says of none what it says of one', () => {
    const confused = ({ text, original }: Pair): boolean =>
      pluralsOf(original, 'en').some(
        ({ value = '' }) =>
          /\b0\b/.test(counted(original, 'en', value, 0)) &&
          counted(text, locale, value, 0) === counted(text, locale, value, 1),
      );
    expect(wrong(locale, confused)).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const allowed = new Set([...NAMES, ...SHARED[locale]]);
    expect(
      wrong(locale, ({ text, original }) => text === original && hasWords(text) && !allowed.has(text) && text),
    ).toEqual([]);
  });
});

describe('what is particular to a language', () => {
  it('ar: decides by number wherever English does, because a noun beside a number has six forms', () => {
    const undecided = ({ text, original }: Pair): unknown => {
      const own = new Set(pluralsOf(text, 'ar').map(({ value }) => value));
      const lost = pluralsOf(original, 'en').filter(({ value }) => !own.has(value));
      return lost.length > 0 && lost.map(({ value }) => value);
    };
    expect(wrong('ar', undecided)).toEqual([]);
  });

  it('fr: keeps its signs with their words; the space before them does not break', () => {
    expect(wrong('fr', ({ text }) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});
