import type { GrantView } from '#contracts/api/transparency';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney, formatNumber } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';

/** Countries with a line of their own; the rest stand together. */
const MOST_COUNTRIES = 6;

/** Where did it go, and is it paid? Of every grant as far as it is shown. */
export function grantFigures(t: T, grants: readonly GrantView[], now: Date): readonly Figure[] {
  if (grants.length === 0) return [];
  const source = t('public.source.records', { time: instantText(t, now, 'UTC') });
  return [where(t, grants, source), ...currenciesOf(grants).map((currency) => years(t, grants, currency, source))];
}

function where(t: T, grants: readonly GrantView[], source: string): Figure {
  const countries = counted(grants.flatMap(({ country }) => country ?? []));
  const [first, rest] = [countries.slice(0, MOST_COUNTRIES), countries.slice(MOST_COUNTRIES)];
  const sum = (lines: readonly (readonly [string, number])[]): number => lines.reduce((all, [, one]) => all + one, 0);
  const withheld = grants.length - sum(countries);
  const rows: readonly (readonly [string, number])[] = [
    ...first.map(([code, count]) => [countryIn(t.locale, code), count] as const),
    ...(rest.length > 0 ? [[t('public.where.others'), sum(rest)] as const] : []),
    ...(withheld > 0 ? [[t('public.grants.countryWithheld'), withheld] as const] : []),
  ];
  const title = t('public.where.title', { countries: countries.length });
  const grey = first.length;
  const bars = rows.map(([name, count], place) => ({
    name,
    to: count,
    words: formatNumber(t.locale, count),
    ...(place >= grey && { colour: 'mute' as const }),
  }));
  return {
    id: 'where',
    title,
    reading: t('public.where.reading'),
    heads: [t('public.grants.country'), t('public.where.grants')],
    rows,
    picture: <BarPicture t={t} label={title} bars={bars} />,
    source,
  };
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
