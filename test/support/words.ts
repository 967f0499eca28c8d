import { IntlMessageFormat } from 'intl-messageformat';
import { COUNTRIES, countryName } from '#contracts/countries';
import { LANGUAGES, type SpokenLocale } from '../../apps/portal/src/messages/locale.ts';
import { countryIn, languageIn } from '../../apps/portal/src/messages/names.ts';

/** Of a parsed message, what is looked at here; the numbers are those of the parser. */
interface Node {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly children?: readonly Node[];
}
const [LITERAL, ARGUMENT, TAG] = [0, 1, 8];

interface Message {
  readonly english: readonly Node[];
  /** What it says in English, with a group for each of `names`, which are filled in. */
  readonly says: RegExp;
  readonly names: readonly string[];
  readonly other: readonly Node[];
}

export type Words = string | RegExp;

const catalogues = new Map<SpokenLocale, readonly Message[]>();

/** Every message in English and in another language, parsed once. */
function messagesIn(language: SpokenLocale): readonly Message[] {
  const known = catalogues.get(language);
  if (known !== undefined) return known;
  const there: Readonly<Record<string, Readonly<Record<string, string>>>> = LANGUAGES[language].messages;
  const messages = Object.entries(LANGUAGES.en.messages).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]) =>
      messageOf(parsed(text, 'en'), parsed(there[section]?.[key] ?? text, LANGUAGES[language].tag)),
    ),
  );
  catalogues.set(language, messages);
  return messages;
}

function messageOf(english: readonly Node[], other: readonly Node[]): Message {
  const names: string[] = [];
  const capture = ({ value = '#' }: Node): string => (names.push(value), '(.+)');
  return { english, says: new RegExp(`^${patternOf(english, capture)}$`, 'u'), names, other };
}

const parsed = (text: string, tag: string): readonly Node[] =>
  new IntlMessageFormat(text, tag).getAst() as unknown as readonly Node[];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
/** What stands inside a sentence may be set apart for the direction in which it is read. */
const apart = (pattern: string): string => `\u2068?${pattern}\u2069?`;

/** A message as the source of a regular expression: every branch of a choice, `filled` for what is filled in. */
function patternOf(nodes: readonly Node[], filled: (node: Node) => string): string {
  const each = (node: Node): string => {
    if (node.type === LITERAL) return escaped(node.value);
    if (node.type === TAG) return patternOf(node.children!, filled);
    if (node.options !== undefined)
      return `(?:${Object.values(node.options)
        .map(({ value }) => patternOf(value, filled))
        .join('|')})`;
    return filled(node);
  };
  return nodes.map(each).join('');
}

/**
 * What a reader of `language` sees where an English one sees `words`: the same message in that language. What is no message -
 * the words of a call, of an organisation, of somebody's answer - stays as it is. Several messages may say the same in
 * English; then any of them may stand there.
 */
export function inLanguage(language: SpokenLocale, words: Words): Words {
  if (language === 'en') return words;
  const found = typeof words === 'string' ? saying(language, words) : matching(language, words);
  if (found.size === 0) return words;
  const own = typeof words === 'string' ? escaped(words) : words.source;
  const [begin, end] = typeof words === 'string' ? ['^', '$'] : ['', ''];
  return new RegExp(`${begin}(?:${[...found, own].join('|')})${end}`, 'u');
}

/** The patterns of the messages that say exactly this; what was filled in is filled in again, in the reader's words. */
function saying(language: SpokenLocale, text: string): Set<string> {
  const country = Object.keys(COUNTRIES).find((code) => countryName(code) === text);
  if (country !== undefined) return new Set([escaped(countryIn(language, country))]);
  const spoken = Object.keys(LANGUAGES).find((code) => languageIn('en', code) === text);
  if (spoken !== undefined) return new Set([escaped(languageIn(language, spoken))]);
  const found: { filledIn: number; pattern: string }[] = [];
  for (const { says, names, other } of messagesIn(language)) {
    const match = says.exec(text);
    if (match === null) continue;
    const given = new Map(names.map((name, at) => [name, match[at + 1] ?? '']));
    const filled = ({ type, value }: Node): string =>
      type === ARGUMENT ? apart(again(language, given.get(value) ?? '')) : '.*';
    found.push({ filledIn: match.slice(1).join('').length, pattern: patternOf(other, filled) });
  }
  // "{from} to {to}" fits much; a message that says more of it itself is the one that is meant
  const least = Math.min(...found.map(({ filledIn }) => filledIn));
  return new Set(
    least < text.length ? found.filter(({ filledIn }) => filledIn === least).map(({ pattern }) => pattern) : [],
  );
}

/** Days, amounts and numbers are written otherwise; names are not. */
function again(language: SpokenLocale, given: string): string {
  if (given === '' || /^\W*\d|\d{4}/.test(given)) return '.*';
  const words = inLanguage(language, given);
  return typeof words === 'string' ? escaped(words) : `(?:${words.source.replaceAll(/^\^|\$$/g, '')})`;
}

/** The patterns of the messages in which an English reader would find this, whatever is filled in. */
function matching(language: SpokenLocale, words: RegExp): Set<string> {
  // a number alone is in nobody's language
  if (FILLED.some((text) => words.test(text))) return new Set();
  const patterns = messagesIn(language)
    .filter(({ english }) => samplesOf(english).some((text) => words.test(text)))
    .map(({ other }) => patternOf(other, () => '.*'));
  return new Set(patterns.filter((pattern) => pattern.replaceAll('.*', '').trim() !== ''));
}

/** What the steps of the journeys look for by a part of a sentence. */
const FILLED = ['1', '2', 'USD 10,800', '18,000', 'A-2026-00001', 'G-2026-00001'];

/** How a message may read in English: one text for each branch of a choice and for what may be filled in. */
function samplesOf(nodes: readonly Node[]): string[] {
  return FILLED.flatMap((first) => FILLED.flatMap((others) => readings(nodes, [first, others])));
}

function readings(nodes: readonly Node[], filled: readonly [first: string, others: string]): string[] {
  let next: string = filled[0];
  return nodes.reduce<string[]>(
    (texts, node) => {
      const parts = readingsOf(node, [next, filled[1]]);
      if (node.type !== LITERAL) next = filled[1];
      return texts.flatMap((text) => parts.map((part) => text + part));
    },
    [''],
  );
}

function readingsOf(node: Node, filled: readonly [first: string, others: string]): string[] {
  if (node.type === LITERAL) return [node.value];
  if (node.type === TAG) return readings(node.children!, filled);
  if (node.options === undefined) return [filled[0]];
  return Object.values(node.options).flatMap(({ value }) => readings(value, filled));
}
