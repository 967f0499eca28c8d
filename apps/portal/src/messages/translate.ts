import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { MessageKey, Section } from './catalogue.ts';
import { LANGUAGES, languageOf, STRANGE, type Direction, type Language, type Locale } from './locale.ts';
import { strangeMessage } from './strange.ts';

export type MessageValue = string | number | bigint | boolean | Date | null | undefined;
export type MessageValues = Readonly<Record<string, MessageValue>>;
/** For `t.rich`: `<code>{number}</code>` in the message calls `code` with what stands between the tags. */
export type RichValues<Node> = Readonly<Record<string, MessageValue | ((chunks: readonly Node[]) => Node)>>;

export interface T {
  (key: MessageKey, values?: MessageValues): string;
  /** The message in pieces, for pages that put a link or a code inside a sentence. */
  rich<Node>(key: MessageKey, values: RichValues<Node>): readonly (Node | string)[];
  /** False where the reader gets English because the translation is still missing. */
  has(key: MessageKey): boolean;
  readonly locale: Locale;
  readonly dir: Direction;
}

interface Compiled {
  readonly format: IntlMessageFormat;
  /** The message itself when nothing in it is to be filled in. */
  readonly plain: string | undefined;
  /** Names that choose a branch; they must reach the formatter untouched. */
  readonly selectors: ReadonlySet<string>;
}

/** What makes a message more than its own text: arguments, tags, and the quotes that switch them off. */
const MARKUP = /[{}<>']/;

const compiled = new Map<Locale, Map<string, Compiled>>();
/** A page asks for hundreds of numbers and plurals; the library's own memory writes out the options at every look. */
const numbers = kept((tag) => new Intl.NumberFormat(tag));
const cardinals = kept((tag) => new Intl.PluralRules(tag));
const ordinals = kept((tag) => new Intl.PluralRules(tag, { type: 'ordinal' }));
const FORMATTERS = {
  getNumberFormat: (tag: string, options) => (options ? new Intl.NumberFormat(tag, options) : numbers(tag)),
  getDateTimeFormat: (tag: string, options) => new Intl.DateTimeFormat(tag, options),
  getPluralRules: (tag: string, options) => (options?.type === 'ordinal' ? ordinals(tag) : cardinals(tag)),
} as Formatters;
const translators = new Map<Locale, T>();

/** One translator for each language, kept for the life of the process. */
export function translator(locale: Locale): T {
  const known = translators.get(locale);
  if (known) return known;
  const made = translatorInto(locale, languageOf(locale));
  translators.set(locale, made);
  return made;
}

/** A translator into a language, whether or not people can choose it yet. */
export function translatorInto(locale: Locale, language: Language): T {
  const spoken = { ...language, locale };
  const t = (key: MessageKey, values: MessageValues = {}): string => {
    const out = formatted(spoken, key, values);
    return Array.isArray(out) ? out.join('') : String(out);
  };
  return Object.assign(t, {
    rich<Node>(key: MessageKey, values: RichValues<Node>): readonly (Node | string)[] {
      const out = formatted(spoken, key, values);
      return (Array.isArray(out) ? out : [out]) as readonly (Node | string)[];
    },
    has: (key: MessageKey): boolean => pattern(language, key) !== undefined,
    locale,
    dir: language.direction,
  });
}

interface Spoken extends Language {
  readonly locale: Locale;
}

const ENGLISH: Spoken = { ...LANGUAGES.en, locale: 'en' };

/** Never throws: a page with one English sentence is better than no page. */
function formatted(spoken: Spoken, key: MessageKey, values: Readonly<Record<string, unknown>>): unknown {
  for (const each of spoken.locale === 'en' ? [ENGLISH] : [spoken, ENGLISH]) {
    const text = pattern(each, key);
    if (text === undefined) continue;
    try {
      const { format, plain, selectors } = compile(each, text);
      return plain ?? format.format(isolated(spoken, selectors, values) as Record<string, never>);
    } catch {
      continue;
    }
  }
  return pattern(ENGLISH, key) ?? key;
}

function pattern({ messages }: Language, key: MessageKey): string | undefined {
  const dot = key.indexOf('.');
  const section: Readonly<Record<string, string | undefined>> | undefined = messages[key.slice(0, dot) as Section];
  return section?.[key.slice(dot + 1)];
}

function compile({ locale, tag }: Spoken, text: string): Compiled {
  const ofLocale = compiled.get(locale) ?? new Map<string, Compiled>();
  compiled.set(locale, ofLocale);
  const known = ofLocale.get(text);
  if (known) return known;
  const written = new IntlMessageFormat(text, tag, undefined, { formatters: FORMATTERS });
  const pieces = written.getAst();
  const strange = (): IntlMessageFormat =>
    new IntlMessageFormat(strangeMessage(pieces) as typeof pieces, tag, undefined, { formatters: FORMATTERS });
  const made = {
    format: locale === STRANGE ? strange() : written,
    plain: locale === STRANGE || MARKUP.test(text) ? undefined : text,
    selectors: selectorsOf(pieces),
  };
  ofLocale.set(text, made);
  return made;
}

function kept<Made>(make: (tag: string) => Made): (tag: string) => Made {
  const known = new Map<string, Made>();
  return (tag) => {
    const made = known.get(tag) ?? make(tag);
    known.set(tag, made);
    return made;
  };
}

function selectorsOf(nodes: readonly unknown[], found = new Set<string>()): Set<string> {
  for (const node of nodes as readonly {
    value?: unknown;
    options?: Record<string, { value: unknown[] }>;
    children?: unknown[];
  }[]) {
    if (node.options && typeof node.value === 'string') {
      found.add(node.value);
      for (const option of Object.values(node.options)) selectorsOf(option.value, found);
    }
    if (node.children) selectorsOf(node.children, found);
  }
  return found;
}

/**
 * What stands inside a sentence keeps its own direction (Unicode first-strong isolate): names and codes in Arabic, and
 * Arabic days in the English that an Arabic reader gets where a translation is missing.
 */
function isolated(
  { direction }: Language,
  selectors: ReadonlySet<string>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (direction === 'ltr') return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !selectors.has(name) ? `\u2068${value}\u2069` : value,
    ]),
  );
}
