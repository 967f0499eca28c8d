/** The languages the portal speaks. A new one is added here and gets its folder beside the others. */
export const LOCALES = ['en', 'fr', 'es', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
export type Direction = 'ltr' | 'rtl';

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

/** BCP 47 tags for Intl. Arabic pages show the digits that bank papers and records show. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
};

export function direction(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((known) => known === text);
}
