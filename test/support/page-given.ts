import { isValidElement, type ReactNode } from 'react';
import { COUNTRIES, countryName } from '#contracts/countries';
import { LANGUAGES, LOCALES } from '../../apps/portal/src/messages/locale.ts';
import { countryIn, languageIn } from '../../apps/portal/src/messages/names.ts';

/** Signs and units that are written alike in every language. */
const ALIKE = [
  'UTC',
  'CSV',
  'JSON',
  'XML',
  'PNG',
  'PDF',
  'kB',
  'MB',
  'SHA',
  'IBAN',
  'BIC',
  'English',
  'Français',
  'Español',
  'العربية',
];
/** What Intl says in English; strange English has no words of its own for it. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  ['long', 'short'].map((style) =>
    new Intl.DateTimeFormat('en-GB', { month: style as 'long' | 'short' }).format(new Date(2027, month, 1)),
  ),
).flat();
const NAMES = [
  ...Object.keys(COUNTRIES).flatMap((code) => [code, countryName(code), countryIn('en', code)]),
  ...['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt'].map((code) => languageIn('en', code)),
  ...LOCALES.map((locale) => LANGUAGES[locale].name),
  ...Intl.supportedValuesOf('currency'),
];

/** Addresses and fingerprints. */
const CODES = /\/[\w./-]+|\b[0-9a-f]{12,}\b/g;

/** Tells the texts that a page shows because it was given them (records, what was typed) from its own words. */
export function givenTo(page: ReactNode): (text: string) => boolean {
  let texts: ReadonlySet<string> | undefined;
  let longestFirst: readonly string[] = [];
  return (text) => {
    if (texts === undefined) {
      texts = textsGiven(page);
      longestFirst = [...texts].sort((a, b) => b.length - a.length);
    }
    if (texts.has(text.trim())) return true;
    let rest = text.replace(CODES, ' ');
    for (const each of longestFirst) {
      if (!hasWords(rest)) return true;
      if (rest.includes(each)) rest = rest.replaceAll(each, ' ');
    }
    return !hasWords(rest.replace(/\band\b/g, ' '));
  };
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

function textsGiven(page: ReactNode): ReadonlySet<string> {
  const texts = new Set<string>();
  collect(page, texts, new Set());
  return new Set([...texts, ...ALIKE, ...MONTHS, ...NAMES].filter(hasWords));
}

function collect(value: unknown, texts: Set<string>, seen: Set<unknown>): void {
  if (typeof value === 'string') {
    for (const line of [value, ...value.split(/\n+/)]) texts.add(line.trim());
  } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    const inside = isValidElement<object>(value) ? value.props : value;
    for (const each of inside instanceof Map ? inside.values() : Object.values(inside)) collect(each, texts, seen);
  }
}
