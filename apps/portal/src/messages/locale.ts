import { arabic } from './ar.ts';
import { arabicMonths } from './ar/months.ts';
import type { Catalogue } from './catalogue.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';

export type Direction = 'ltr' | 'rtl';

/** A language: what its readers call it, how numbers and days are written in it, from which side it is read, its words. */
export interface Language {
  readonly name: string;
  /** BCP 47, for Intl. Arabic pages show the digits that bank papers and records show. */
  readonly tag: string;
  readonly direction: Direction;
  /** January to December, where Intl does not say what the United Nations say. */
  readonly months?: readonly string[];
  /** Of bytes by the thousand, where the signs of the metric system are not written. */
  readonly units?: readonly [string, string, string];
  /** Areas join as they are translated; what is missing is said in English, and the page says so. */
  readonly messages: Catalogue;
}

/** The languages the portal speaks, found from here alone. A new one is its file of messages and a line. */
export const LANGUAGES = {
  en: { name: 'English', tag: 'en-GB', direction: 'ltr', messages: english },
  fr: { name: 'Français', tag: 'fr-FR', direction: 'ltr', units: ['o', 'ko', 'Mo'], messages: french },
  es: { name: 'Español', tag: 'es-ES', direction: 'ltr', messages: spanish },
  ar: {
    name: 'العربية',
    tag: 'ar-u-nu-latn',
    direction: 'rtl',
    months: arabicMonths,
    units: ['بايت', 'كيلوبايت', 'ميغابايت'],
    messages: arabic,
  },
} as const satisfies Readonly<Record<string, Language>>;

/** What people can choose. */
export type SpokenLocale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as readonly SpokenLocale[];

/** English made strange (strange.ts), by which tests find words that did not come from the messages. Nobody can choose it. */
export const STRANGE = 'en-XA';
export type Locale = SpokenLocale | typeof STRANGE;

export function languageOf(locale: Locale): Language {
  return LANGUAGES[locale === STRANGE ? 'en' : locale];
}

export function isLocale(text: string | undefined): text is SpokenLocale {
  return LOCALES.some((known) => known === text);
}
