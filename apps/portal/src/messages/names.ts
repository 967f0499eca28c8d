import { COUNTRIES, countryName, isCountryCode } from '#contracts/countries';
import { languageOf, STRANGE, type Locale } from './locale.ts';

type Kind = 'region' | 'language';
const names = new Map<string, Intl.DisplayNames>();

function namesIn(locale: Locale, type: Kind): Intl.DisplayNames {
  const id = `${type} ${locale}`;
  const known = names.get(id);
  if (known) return known;
  const made = new Intl.DisplayNames(languageOf(locale).tag, { type, fallback: 'code' });
  names.set(id, made);
  return made;
}

/** The name of a country in the reader's language. English names are those of the United Nations (contracts). */
export function countryIn(locale: Locale, code: string): string {
  if (locale === 'en' || locale === STRANGE || !isCountryCode(code)) return countryName(code);
  return namesIn(locale, 'region').of(code) ?? countryName(code);
}

/** `fr` -> French, with a capital letter where the language begins a line with one. */
export function languageIn(locale: Locale, code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  const name = namesIn(locale, 'language').of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(languageOf(locale).tag) + name.slice(1);
}

/** Every country for a list of choices, in the reader's alphabet. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const order = new Intl.Collator(languageOf(locale).tag);
  return Object.keys(COUNTRIES)
    .map((value) => ({ value, label: countryIn(locale, value) }))
    .sort((a, b) => order.compare(a.label, b.label));
}

interface ZonedLocale {
  getTimeZones?: () => string[] | undefined;
}

/** The time zone of a country that has a single one (CLDR); undefined where a country has several. */
export function zoneOfCountry(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const zones = (new Intl.Locale(`und-${code}`) as ZonedLocale).getTimeZones?.() ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}

const countries = new Map<string, string>();

/** The other way round: `Asia/Yerevan` -> AM; undefined for a zone of a country that has several. */
export function countryOfZone(zone: string): string | undefined {
  if (countries.size === 0) {
    for (const code of Object.keys(COUNTRIES)) countries.set(zoneOfCountry(code) ?? '', code);
  }
  return zone === '' ? undefined : countries.get(zone);
}
