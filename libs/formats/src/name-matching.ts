import { countryCode } from './country-names.ts';
import { nameForm } from './name-alignment.ts';
import type { NameForm } from './name-alignment.ts';
import { nameSimilarity } from './name-similarity.ts';
import { nameTokens } from './name-tokens.ts';
import type { ListedName, ListedType, YearRange } from './un-list.ts';

/** From this score on a person must look at the two names (docs/adr/0048). */
export const WORKING_THRESHOLD = 0.7;

/** An alias that the list itself calls weak counts for this much. */
const WEAK = 0.8;
/** What a contradiction takes away. */
const OTHER_COUNTRY = 0.2;
const OTHER_BIRTH_YEAR = 0.15;
/** Years by which a birth year may be off before it contradicts. */
const YEARS_OFF = 1;
/** A name that is this much alike is shown to a person, whatever contradicts it. */
const STRONG = 0.9;

/** Whoever is asked about. */
export interface NameQuery {
  readonly type: ListedType;
  readonly name: string;
  readonly birthYear?: number;
  /** An ISO alpha-2 code or a name in English. */
  readonly country?: string;
}

/** Whoever is on a list. */
export interface ListedSubject {
  readonly type: ListedType;
  readonly names: readonly ListedName[];
  readonly birthYears: readonly YearRange[];
  /** As ISO alpha-2 codes or names in English. */
  readonly countries: readonly string[];
}

/** A listed subject whose names are read, ready for many queries. */
export interface ReadSubject {
  readonly type: ListedType;
  readonly names: readonly { readonly form: NameForm; readonly weight: number }[];
  readonly birthYears: readonly YearRange[];
  readonly countries: ReadonlySet<string>;
}

/** A query whose name is read. */
export interface ReadQuery {
  readonly type: ListedType;
  readonly forms: readonly NameForm[];
  readonly birthYear: number | undefined;
  readonly country: string | undefined;
}

/** Reads a subject's names once. Countries that are not known by name are left out: they contradict nothing. */
export function readSubject({ type, names, birthYears, countries }: ListedSubject): ReadSubject {
  return {
    type,
    names: names.flatMap(({ name, isWeak }) =>
      formsOf(name, type).map((form) => ({ form, weight: isWeak ? WEAK : 1 })),
    ),
    birthYears,
    countries: new Set(countries.flatMap((country) => countryCode(country) ?? [])),
  };
}

/** Reads a query. Undefined where the name has neither letter nor digit: nothing can be said about it, also not "no match". */
export function readQuery({ type, name, birthYear, country }: NameQuery): ReadQuery | undefined {
  const forms = formsOf(name, type);
  if (forms.length === 0) return undefined;
  return {
    type,
    forms,
    birthYear,
    country: country === undefined ? undefined : countryCode(country),
  };
}

/**
 * How much speaks for the two being one: 0 to 1, from WORKING_THRESHOLD on for a person to look at. The best of the listed
 * names counts, a weak one for less; what contradicts lowers it, but never hides a name that is strongly alike. 0 for
 * another type.
 */
export function matchScore(query: ReadQuery, subject: ReadSubject): number {
  if (query.type !== subject.type) return 0;
  let best = 0;
  for (const { form, weight } of subject.names) {
    for (const asked of query.forms) {
      best = Math.max(best, weight * nameSimilarity(asked, form, query.type));
    }
  }
  const lowered = Math.max(best - contradictionsOf(query, subject), 0);
  return best >= STRONG ? Math.max(lowered, WORKING_THRESHOLD) : lowered;
}

function contradictionsOf({ birthYear, country }: ReadQuery, subject: ReadSubject): number {
  const isOtherYear =
    birthYear !== undefined &&
    subject.birthYears.length > 0 &&
    !subject.birthYears.some(({ from, to }) => birthYear >= from - YEARS_OFF && birthYear <= to + YEARS_OFF);
  const isOtherCountry = country !== undefined && subject.countries.size > 0 && !subject.countries.has(country);
  return (isOtherYear ? OTHER_BIRTH_YEAR : 0) + (isOtherCountry ? OTHER_COUNTRY : 0);
}

/** The name as it stands, and for what has brackets also without them. */
function formsOf(name: string, type: ListedType): NameForm[] {
  const unbracketed = name.replace(/\([^()]*\)/g, ' ');
  const texts = unbracketed === name ? [name] : [name, unbracketed];
  return texts
    .map((text) => nameTokens(text, type))
    .filter((tokens) => tokens.length > 0)
    .map(nameForm);
}
