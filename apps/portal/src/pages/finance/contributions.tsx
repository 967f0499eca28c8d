import type { ContributionView } from '#contracts/api/disbursement';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day } from '../../ui/date-time.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Section, Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { sumsByCurrency } from './sums.ts';

export interface ContributionsProps {
  readonly visitor: Visitor;
  readonly contributions: readonly ContributionView[];
  readonly page: number;
  /** A deposit was entered just now. */
  readonly done: boolean;
  /** Why a deposit was refused: the list shows how it stands now. */
  readonly errors?: readonly FieldError[];
}

/** Which pledges have arrived? Those that have not come first. */
export function ContributionsPage({ visitor, contributions, page, done, errors = [] }: ContributionsProps) {
  const { t } = visitor;
  const waiting = contributions.filter(({ status }) => status === 'pledged');
  const shown = paged([...waiting, ...contributions.filter(({ status }) => status !== 'pledged')], page);
  const mayEnter = contributions.some(({ allowed }) => allowed.includes('deposit'));
  return (
    <FinanceFrame
      visitor={visitor}
      title={t('finance.contributions.title')}
      current="contributions"
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      {done && <Notice news>{t('finance.contributions.done')}</Notice>}
      <PageHead
        t={t}
        title={t('finance.contributions.waiting', { count: waiting.length })}
        lead={t('finance.contributions.lead')}
        line={arrivedLine(t, contributions)}
      />
      <Section title={t('finance.contributions.list')}>
        <DataTable
          t={t}
          caption={t('finance.contributions.list')}
          quietCaption
          rows={shown.rows}
          rowKey={({ id }) => id}
          columns={[...columnsOf(t), ...(mayEnter ? [nextColumn(t)] : [])]}
          empty={t('finance.contributions.none')}
        />
        <ListPaging t={t} list={shown} href={(number) => `/finance/contributions?page=${number}`} />
      </Section>
    </FinanceFrame>
  );
}

function arrivedLine(t: T, contributions: readonly ContributionView[]): readonly string[] {
  const arrived = contributions.filter(({ status }) => status === 'deposited').map(({ amount }) => amount);
  return sumsByCurrency(arrived).map((sum) =>
    t('finance.contributions.arrived', { total: formatMoney(t.locale, sum, 'sentence') }),
  );
}

function columnsOf(t: T): readonly Column<ContributionView>[] {
  return [
    { id: 'donor', head: t('finance.contributions.donor'), names: true, cell: ({ donor }) => <bdi>{donor}</bdi> },
    {
      id: 'amount',
      head: t('finance.contributions.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    {
      id: 'pledged',
      head: t('finance.contributions.pledged'),
      cell: ({ pledgedOn }) => <Day t={t} date={pledgedOn} style="short" />,
    },
    {
      id: 'deposited',
      head: t('finance.contributions.deposited'),
      cell: ({ depositedOn }) =>
        depositedOn === null ? (
          <Soft small>{t('finance.table.notYet')}</Soft>
        ) : (
          <Day t={t} date={depositedOn} style="short" />
        ),
    },
    {
      id: 'state',
      head: t('finance.contributions.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="contribution" status={status} />,
    },
  ];
}

function nextColumn(t: T): Column<ContributionView> {
  return {
    id: 'next',
    head: t('finance.contributions.next'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, donor, allowed }) =>
      allowed.includes('deposit') ? (
        <a href={`/finance/contributions/${id}/deposit`}>
          {t('finance.contributions.enter')}
          <span className="unseen"> ({donor})</span>
        </a>
      ) : null,
  };
}
