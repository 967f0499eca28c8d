import type { ContributionView } from '#contracts/api/disbursement';
import type { GrantTotals } from '#contracts/api/transparency';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';

/** What donors have given, and what the public totals say became of it. */
export interface Given {
  readonly now: Date;
  /** Deposited ones. */
  readonly contributions: readonly ContributionView[];
  readonly totals: GrantTotals;
}

/** The way of the money in one currency. */
export interface Flow {
  readonly currency: string;
  readonly received: MoneyText;
  readonly awarded: MoneyText;
  readonly paid: MoneyText;
}

/** The currency in which most contributions came first. */
export function flowsOf({ contributions, totals }: Pick<Given, 'contributions' | 'totals'>): readonly Flow[] {
  const times = new Map<string, number>();
  for (const { amount } of contributions) times.set(amount.currency, (times.get(amount.currency) ?? 0) + 1);
  const sumOf = (amounts: readonly MoneyText[], currency: string): MoneyText => {
    const own = amounts.filter((one) => one.currency === currency);
    return {
      amount: moneyText({ minor: own.reduce((sum, one) => sum + fromMoneyText(one).minor, 0n), currency }),
      currency,
    };
  };
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .map(([currency]) => ({
      currency,
      received: sumOf(
        contributions.map(({ amount }) => amount),
        currency,
      ),
      awarded: sumOf(totals.awarded, currency),
      paid: sumOf(totals.paid, currency),
    }));
}

/** Received, promised, paid: one picture for each currency. */
export function flowFigures(t: T, given: Given): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, given.now, 'UTC') });
  return flowsOf(given).map((flow) => flowFigure(t, flow, source));
}

function flowFigure(t: T, { currency, received, awarded, paid }: Flow, source: string): Figure {
  const said = (money: MoneyText): string => formatMoney(t.locale, money, 'sentence');
  const steps: readonly (readonly [string, MoneyText])[] = [
    [t('homes.flow.received'), received],
    [t('homes.flow.awarded'), awarded],
    [t('homes.flow.paid'), paid],
  ];
  const title = t('homes.flow.title', { awarded: said(awarded), paid: said(paid) });
  return {
    id: `flow-${currency.toLowerCase()}`,
    title,
    reading: t('homes.flow.reading', { currency }),
    heads: [t('homes.flow.step'), t('homes.cash.amount', { currency })],
    rows: steps.map(([name, money]) => [name, { value: money.amount, shown: formatAmount(t.locale, money) }]),
    picture: (
      <BarPicture
        t={t}
        label={title}
        bars={steps.map(([name, money]) => ({ name, to: Number(fromMoneyText(money).minor), words: said(money) }))}
      />
    ),
    source,
  };
}
