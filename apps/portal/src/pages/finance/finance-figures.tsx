import type { BalanceLine, ReportView, TrancheView } from '#contracts/api/disbursement';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';
import { booksOf, type Books } from './books.ts';
import { dueByMonth, MOVING } from './due-by-month.ts';

/** What the books and the payments say now. */
export interface MoneyNow {
  readonly now: Date;
  readonly balances: readonly BalanceLine[];
  readonly tranches: readonly TrancheView[];
  readonly reports: readonly ReportView[];
}

/** Is there cash for what is owed, and when does it fall due? One pair for each currency of the books. */
export function financeFigures(t: T, money: MoneyNow): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, money.now, 'UTC') });
  return booksOf(money.balances).flatMap((books) => [
    cashFigure(t, books, money, source),
    dueFigure(t, books, money, source),
  ]);
}

/** Lines of amounts in one currency: the same in the picture, the table and the file. */
function amountFigure(
  t: T,
  currency: string,
  lines: readonly { readonly name: string; readonly minor: bigint }[],
  figure: Omit<Figure, 'rows' | 'picture'>,
): Figure {
  const text = (minor: bigint): MoneyText => ({ amount: moneyText({ minor, currency }), currency });
  const rows = lines.map(({ name, minor }) => [
    name,
    { value: text(minor).amount, shown: formatAmount(t.locale, text(minor)) },
  ]);
  const bars = lines.map(({ name, minor }) => ({
    name,
    to: Number(minor < 0n ? 0n : minor),
    words: formatMoney(t.locale, text(minor), 'sentence'),
  }));
  return { ...figure, rows, picture: <BarPicture t={t} label={figure.title} bars={bars} /> };
}

const minorOf = (tranches: readonly TrancheView[]): bigint =>
  tranches.reduce((sum, { amount }) => sum + fromMoneyText(amount).minor, 0n);

function cashFigure(t: T, { currency, balances, free, short }: Books, { tranches }: MoneyNow, source: string): Figure {
  const moving = tranches.filter(({ status, amount }) => MOVING.includes(status) && amount.currency === currency);
  const missing: MoneyText = { amount: free.amount.replace('-', ''), currency };
  return amountFigure(
    t,
    currency,
    [
      { name: t('homes.cash.cash'), minor: fromMoneyText(balances.cash).minor },
      { name: t('homes.cash.owed'), minor: fromMoneyText(balances['grants-payable']).minor },
      { name: t('homes.cash.moving'), minor: minorOf(moving) },
    ],
    {
      id: `cash-${currency.toLowerCase()}`,
      title: short
        ? t('homes.cash.short', { short: formatMoney(t.locale, missing, 'sentence') })
        : t('homes.cash.free', { free: formatMoney(t.locale, free, 'sentence') }),
      reading: t('homes.cash.reading'),
      heads: [t('homes.cash.line'), t('homes.cash.amount', { currency })],
      source,
    },
  );
}

function dueFigure(t: T, { currency }: Books, { now, tranches, reports }: MoneyNow, source: string): Figure {
  const months = dueByMonth(
    t,
    now,
    tranches.filter(({ amount }) => amount.currency === currency),
    reports,
  );
  const total = months.reduce((sum, { minor }) => sum + minor, 0n);
  return amountFigure(t, currency, months, {
    id: `due-${currency.toLowerCase()}`,
    title: t('homes.due.title', {
      total: formatMoney(t.locale, { amount: moneyText({ minor: total, currency }), currency }, 'sentence'),
    }),
    reading: t('homes.due.reading'),
    heads: [t('homes.due.month'), t('homes.due.amount', { currency })],
    source,
  });
}
