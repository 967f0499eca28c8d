import type { GrantView } from '#contracts/api/transparency';
import { parseMoney, type MoneyText } from '#kernel/money';
import { countryIn } from '../../messages/names.ts';
import type { Locale } from '../../messages/locale.ts';
import type { SortDirection } from '../../ui/data-table.tsx';

export const GRANTS_PER_PAGE = 25;
export const GRANT_SORTS = ['organisation', 'country', 'awarded', 'amount', 'paid'] as const;
export type GrantSort = (typeof GRANT_SORTS)[number];

/** What the address asks for: the whole state of the page. */
export interface GrantQuery {
  readonly q: string;
  readonly country: string;
  readonly state: string;
  readonly year: string;
  readonly sort: GrantSort;
  readonly direction: SortDirection;
  readonly page: number;
}

type Address = Readonly<Record<string, unknown>>;

/** Reads the address; what it cannot mean is left out. */
export function grantQuery(address: Address): GrantQuery {
  const text = (name: string): string => (typeof address[name] === 'string' ? address[name].trim().slice(0, 100) : '');
  const sort = GRANT_SORTS.find((known) => known === text('sort')) ?? 'awarded';
  const direction = text('direction');
  const usual = sort === 'organisation' || sort === 'country' ? 'ascending' : 'descending';
  return {
    q: text('q'),
    country: text('country'),
    state: text('state'),
    year: text('year'),
    sort,
    direction: direction === 'ascending' || direction === 'descending' ? direction : usual,
    page: /^[1-9]\d{0,3}$/.test(text('page')) ? Number(text('page')) : 1,
  };
}

/** The address that asks for this; only what differs from the usual view stands in it. */
export function grantAddress(query: GrantQuery, change: Partial<GrantQuery>): string {
  const wanted = { ...query, page: 1, ...change };
  const pairs = Object.entries(wanted).filter(
    ([name, value]) => value !== '' && !(name === 'page' && value === 1) && !isUsualSort(name, wanted),
  );
  const text = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? '/grants' : `/grants?${text}`;
}

const isUsualSort = (name: string, { sort, direction }: GrantQuery): boolean =>
  (name === 'sort' || name === 'direction') && sort === 'awarded' && direction === 'descending';

/** The grants that fit, in the order asked for. */
export function chosenGrants(grants: readonly GrantView[], query: GrantQuery, locale: Locale): GrantView[] {
  const { country, state, year, sort, direction } = query;
  const words = query.q.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const fitting = grants.filter(
    (grant) =>
      (country === '' || grant.country === country) &&
      (state === '' || grant.state === state) &&
      (year === '' || grant.awardedOn.startsWith(year)) &&
      words.every((word) => searchedText(grant, locale).includes(word)),
  );
  const order = comparison(sort, locale);
  const sign = direction === 'ascending' ? 1 : -1;
  return fitting.sort((a, b) => sign * order(a, b) || compareText(a.reference, b.reference));
}

/** Only what the public may see: a withheld name cannot be found by searching for it. */
function searchedText({ reference, organisationName, title, country }: GrantView, locale: Locale): string {
  const place = country === null ? '' : `${countryIn(locale, country)} ${countryIn('en', country)}`;
  return [reference, organisationName ?? '', title ?? '', place].join(' ').toLocaleLowerCase(locale);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function comparison(sort: GrantSort, locale: Locale): (a: GrantView, b: GrantView) => number {
  const names = new Intl.Collator(locale);
  switch (sort) {
    case 'organisation':
      return (a, b) => names.compare(a.organisationName ?? '\uffff', b.organisationName ?? '\uffff');
    case 'country':
      return (a, b) => names.compare(nameOf(a.country, locale), nameOf(b.country, locale));
    case 'awarded':
      return (a, b) => compareText(a.awardedOn, b.awardedOn);
    case 'amount':
      return (a, b) => compareMoney(a.amount, b.amount);
    case 'paid':
      return (a, b) => compareMoney(a.paid, b.paid);
  }
}

const nameOf = (country: string | null, locale: Locale): string =>
  country === null ? '\uffff' : countryIn(locale, country);

/** By currency first: amounts of two currencies have no order. */
function compareMoney(a: MoneyText, b: MoneyText): number {
  if (a.currency !== b.currency) return compareText(a.currency, b.currency);
  const difference = parseMoney(a.amount, a.currency).minor - parseMoney(b.amount, b.currency).minor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export interface GrantChoices {
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  readonly years: readonly string[];
}

/** What can be chosen in the filters: only countries and years that have a grant. */
export function grantChoices(grants: readonly GrantView[], locale: Locale): GrantChoices {
  const codes = [...new Set(grants.flatMap(({ country }) => (country === null ? [] : [country])))];
  const order = new Intl.Collator(locale);
  return {
    countries: codes
      .map((value) => ({ value, label: countryIn(locale, value) }))
      .sort((a, b) => order.compare(a.label, b.label)),
    years: [...new Set(grants.map(({ awardedOn }) => awardedOn.slice(0, 4)))].sort().reverse(),
  };
}
