import type { GrantView } from '#contracts/api/transparency';
import { REGIONAL_GROUPS, regionalGroupOf } from '#contracts/regional-groups';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney, formatNumber } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { DotMap } from '../../ui/dot-map.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';

/** Where did it go, and is it paid? Of every grant as far as it is shown. */
export function grantFigures(t: T, grants: readonly GrantView[], now: Date): readonly Figure[] {
  if (grants.length === 0) return [];
  const source = t('public.source.records', { time: instantText(t, now, 'UTC') });
  return [
    where(t, grants, source),
    regions(t, grants, source),
    ...currenciesOf(grants).map((currency) => years(t, grants, currency, source)),
  ];
}

function where(t: T, grants: readonly GrantView[], source: string): Figure {
  const countries = counted(grants.flatMap(({ country }) => country ?? []));
  const title = t('public.where.title', { countries: countries.length });
  return {
    id: 'where',
    title,
    reading: t('public.where.reading'),
    heads: [t('public.grants.country'), t('public.where.grants')],
    rows: [...countries.map(([code, count]) => [countryIn(t.locale, code), count] as const), ...unnamed(t, grants)],
    picture: countries.length === 0 ? null : <DotMap label={title} countries={countries} />,
    source,
  };
}

/** By the regional groups of the United Nations; those without a grant stand there too. */
function regions(t: T, grants: readonly GrantView[], source: string): Figure {
  const named = grants.flatMap(({ country }) => country ?? []);
  const groups = counted(named.map((country) => regionalGroupOf(country) ?? 'none'));
  const times = new Map(groups);
  const lines = [
    ...REGIONAL_GROUPS.map((group) => [t(`public.region.${group}`), times.get(group) ?? 0] as const),
    ...(times.has('none') ? [[t('public.region.none'), times.get('none')!] as const] : []),
  ].toSorted(([, a], [, b]) => b - a);
  const rows = [...lines, ...unnamed(t, grants)];
  const [[most, count]] = lines as [readonly [string, number]];
  const title = t('public.region.title', { region: most, count, all: grants.length });
  const bars = rows.map(([name, number], place) => ({
    name,
    to: number,
    words: formatNumber(t.locale, number),
    ...(place >= lines.length && { colour: 'mute' as const }),
  }));
  return {
    id: 'regions',
    title,
    reading: t('public.region.reading'),
    heads: [t('public.region.head'), t('public.where.grants')],
    rows,
    picture: <BarPicture t={t} label={title} bars={bars} />,
    source,
  };
}

/** The grants whose country is withheld, as a line of its own. */
function unnamed(t: T, grants: readonly GrantView[]): readonly (readonly [string, number])[] {
  const count = grants.filter(({ country }) => country === null).length;
  return count === 0 ? [] : [[t('public.grants.countryWithheld'), count]];
}

function years(t: T, grants: readonly GrantView[], currency: string, source: string): Figure {
  const own = grants.filter(({ amount }) => amount.currency === currency);
  const said = (money: MoneyText): string => formatMoney(t.locale, money, 'sentence');
  const lines = [...new Set(own.map(({ awardedOn }) => awardedOn.slice(0, 4)))].sort().map((year) => {
    const those = own.filter(({ awardedOn }) => awardedOn.startsWith(year));
    return { year, awarded: sumOf(those, 'amount', currency), paid: sumOf(those, 'paid', currency) };
  });
  const [awarded, paid] = [sumOf(own, 'amount', currency), sumOf(own, 'paid', currency)];
  const title = t('public.years.title', { awarded: said(awarded), paid: said(paid) });
  const bars = lines.flatMap((line) => [
    { name: t('public.years.awardedName', { year: line.year }), money: line.awarded, colour: 'mute' as const },
    { name: t('public.years.paidName', { year: line.year }), money: line.paid, colour: 'c1' as const },
  ]);
  return {
    id: `years-${currency.toLowerCase()}`,
    title,
    reading: t('public.years.reading', { currency }),
    heads: [t('public.years.year'), t('public.years.awarded', { currency }), t('public.years.paid', { currency })],
    rows: lines.map((line) => [
      line.year,
      ...[line.awarded, line.paid].map((money) => ({ value: money.amount, shown: formatAmount(t.locale, money) })),
    ]),
    picture: (
      <BarPicture
        t={t}
        label={title}
        bars={bars.map(({ name, money, colour }) => ({
          name,
          to: Number(fromMoneyText(money).minor),
          words: said(money),
          colour,
        }))}
      />
    ),
    source,
  };
}

function sumOf(grants: readonly GrantView[], part: 'amount' | 'paid', currency: string): MoneyText {
  const minor = grants.reduce((sum, grant) => sum + fromMoneyText(grant[part]).minor, 0n);
  return { amount: moneyText({ minor, currency }), currency };
}

/** The most frequent first, then by the code. */
function counted(codes: readonly string[]): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const currenciesOf = (grants: readonly GrantView[]): readonly string[] =>
  counted(grants.map(({ amount }) => amount.currency)).map(([currency]) => currency);
