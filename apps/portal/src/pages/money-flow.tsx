import type { GrantTotals } from '#contracts/api/transparency';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { BarPicture } from '../ui/bar-picture.tsx';
import { instantText } from '../ui/date-time.tsx';
import type { Figure } from '../ui/figure.tsx';
import { FlowPicture } from '../ui/flow-picture.tsx';

/** The way of the money in one currency. */
export interface Flow {
  readonly currency: string;
  readonly received: MoneyText;
  readonly awarded: MoneyText;
  readonly paid: MoneyText;
}

type Totals = Pick<GrantTotals, 'received' | 'awarded' | 'paid'>;

/** One for each currency in which something came. */
export function flowsOf({ received, awarded, paid }: Totals): readonly Flow[] {
  const among = (sums: readonly MoneyText[], currency: string): MoneyText =>
    sums.find((sum) => sum.currency === currency) ?? { amount: moneyText({ minor: 0n, currency }), currency };
  return received.map((sum) => ({
    currency: sum.currency,
    received: sum,
    awarded: among(awarded, sum.currency),
    paid: among(paid, sum.currency),
  }));
}

/** From donor to help: one picture for each currency. */
export function flowFigures(t: T, totals: Totals, now: Date): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, now, 'UTC') });
  return flowsOf(totals).map((flow) => flowFigure(t, flow, source));
}

function flowFigure(t: T, { currency, received, awarded, paid }: Flow, source: string): Figure {
  const said = (money: MoneyText): string => formatMoney(t.locale, money, 'sentence');
  const [came, promised, gone] = [minorOf(received), minorOf(awarded), minorOf(paid)];
  const part = (name: string, minor: bigint) => {
    const money = { amount: moneyText({ minor, currency }), currency };
    return { name, money, value: Number(minor), words: said(money) };
  };
  const origin = part(t('homes.flow.received'), came);
  const grants = part(t('homes.flow.awarded'), promised);
  const organisations = part(t('homes.flow.paid'), gone);
  const title = t('homes.flow.title', { awarded: said(awarded), paid: said(paid) });
  const figure = (steps: readonly ReturnType<typeof part>[]) => ({
    id: `flow-${currency.toLowerCase()}`,
    title,
    reading: t('homes.flow.reading', { currency }),
    heads: [t('homes.flow.step'), t('homes.cash.amount', { currency })],
    rows: steps.map(({ name, money }) => [name, { value: money.amount, shown: formatAmount(t.locale, money) }]),
    picture: (
      <BarPicture t={t} label={title} bars={steps.map(({ name, value, words }) => ({ name, to: value, words }))} />
    ),
    source,
  });
  // when more was promised than has come, nothing divides into its parts
  if (promised > came || gone > promised) return figure([origin, grants, organisations]);
  const kept = part(t('homes.flow.kept'), came - promised);
  const due = part(t('homes.flow.due'), promised - gone);
  const { picture: narrow, ...rest } = figure([origin, grants, kept, organisations, due]);
  const picture = (
    <FlowPicture t={t} label={title} source={origin} into={[grants, kept]} onward={[organisations, due]} />
  );
  return { ...rest, picture, narrow };
}

const minorOf = (money: MoneyText): bigint => fromMoneyText(money).minor;
