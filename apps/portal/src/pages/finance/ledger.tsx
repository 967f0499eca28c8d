import type { BalanceLine } from '#contracts/api/disbursement';
import { formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Totals } from '../../ui/facts.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { booksOf, LEDGER_ACCOUNTS, type Books, type LedgerAccount } from './books.ts';
import { FinanceFrame } from './finance-frame.tsx';

export interface LedgerProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly balances: readonly BalanceLine[];
}

/** How much is there, how much of it is promised, and do the books fit? */
export function LedgerPage({ visitor, now, balances }: LedgerProps) {
  const { t } = visitor;
  const books = booksOf(balances);
  const wrong = books.filter(({ balanced }) => !balanced);
  return (
    <FinanceFrame
      visitor={visitor}
      title={t('finance.ledger.title')}
      current="ledger"
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      {wrong.length > 0 && (
        <Notice
          tone="bad"
          title={t('finance.ledger.wrong', {
            currencies: formatList(
              t.locale,
              wrong.map(({ currency }) => currency),
            ),
          })}
        >
          {t('finance.ledger.wrongAbout')}
        </Notice>
      )}
      <PageHead t={t} title={titleOf(t, books)} lead={t('finance.ledger.lead')} />
      {books.length === 0 && <EmptyState>{t('finance.ledger.noneAbout')}</EmptyState>}
      {books.map((one) => (
        <BooksOfCurrency key={one.currency} t={t} books={one} />
      ))}
    </FinanceFrame>
  );
}

function titleOf(t: T, books: readonly Books[]): string {
  const [only] = books;
  if (only === undefined) return t('finance.ledger.none');
  if (books.length > 1) return t('finance.ledger.more', { count: books.length });
  return t('finance.ledger.one', {
    cash: formatMoney(t.locale, only.balances.cash, 'sentence'),
    owed: formatMoney(t.locale, only.balances['grants-payable'], 'sentence'),
  });
}

function BooksOfCurrency({ t, books }: { readonly t: T; readonly books: Books }) {
  const { currency, balances, free, short } = books;
  return (
    <Section title={t('finance.ledger.figures', { currency })} gap={5}>
      <Totals
        totals={[
          { value: <Money t={t} value={balances.cash} as="sentence" />, name: t('finance.ledger.cash') },
          { value: <Money t={t} value={balances['grants-payable']} as="sentence" />, name: t('finance.ledger.owed') },
          {
            value: <Money t={t} value={free} as="sentence" />,
            name: t(short ? 'finance.ledger.short' : 'finance.ledger.free'),
          },
        ]}
      />
      <DataTable
        t={t}
        caption={t('finance.ledger.accounts')}
        rows={LEDGER_ACCOUNTS}
        rowKey={String}
        columns={columnsOf(t, books)}
      />
      <Check t={t} books={books} />
    </Section>
  );
}

function columnsOf(t: T, { balances }: Books): readonly Column<LedgerAccount>[] {
  return [
    {
      id: 'account',
      head: t('finance.ledger.account'),
      names: true,
      cell: (account) => t(`finance.ledger.account.${account}`),
    },
    {
      id: 'meaning',
      head: t('finance.ledger.meaning'),
      cell: (account) => t(`finance.ledger.meaning.${account}`),
    },
    {
      id: 'balance',
      head: t('finance.ledger.balance'),
      end: true,
      cell: (account) => <Money t={t} value={balances[account]} />,
    },
  ];
}

function Check({ t, books: { balances } }: { readonly t: T; readonly books: Books }) {
  const words = (account: LedgerAccount): string => formatMoney(t.locale, balances[account]);
  return (
    <Stack gap={2}>
      <h3>{t('finance.ledger.check')}</h3>
      <p>{t('finance.ledger.checkAbout')}</p>
      <p dir="ltr">
        {t('finance.ledger.checkLine', {
          cash: words('cash'),
          expense: words('grants-expense'),
          contributions: words('contributions'),
          owed: words('grants-payable'),
        })}
      </p>
    </Stack>
  );
}
