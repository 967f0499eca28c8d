import type { PaymentRunView, TrancheView } from '#contracts/api/disbursement';
import { holds } from '#contracts/permissions';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section, Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { FundDay } from '../fund-day.tsx';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { signerWords } from '../signer.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { readyRuns, type ReadyRun } from './ready.ts';

export interface RunListProps {
  readonly visitor: Visitor;
  readonly runs: readonly PaymentRunView[];
  readonly tranches: readonly TrancheView[];
  readonly page: number;
}

/** What can go to the bank, and what has gone? */
export function RunListPage({ visitor, runs, tranches, page }: RunListProps) {
  const { t, roles } = visitor;
  const ready = readyRuns(tranches);
  const count = ready.reduce((sum, run) => sum + run.tranches.length, 0);
  const shown = paged(runs, page);
  return (
    <FinanceFrame visitor={visitor} title={t('finance.runs.title')} current="runs">
      <PageHead t={t} title={t('finance.runs.ready', { count })} lead={t('finance.runs.lead')} />
      {ready.length > 0 && (
        <Section title={t('finance.runs.next')}>
          <DataTable
            t={t}
            caption={t('finance.runs.next')}
            quietCaption
            rows={ready}
            rowKey={({ currency }) => currency}
            columns={readyColumns(t, holds('payment-run.build', roles))}
          />
        </Section>
      )}
      <Section title={t('finance.runs.all')}>
        <DataTable
          t={t}
          caption={t('finance.runs.all')}
          quietCaption
          rows={shown.rows}
          rowKey={({ id }) => id}
          columns={runColumns(t)}
          empty={t('finance.runs.none')}
        />
        <ListPaging t={t} list={shown} href={(number) => `/finance/runs?page=${number}`} />
      </Section>
    </FinanceFrame>
  );
}

function readyColumns(t: T, mayBuild: boolean): readonly Column<ReadyRun>[] {
  return [
    { id: 'currency', head: t('finance.runs.currency'), names: true, cell: ({ currency }) => <bdi>{currency}</bdi> },
    {
      id: 'payments',
      head: t('finance.runs.payments'),
      end: true,
      cell: ({ tranches }) => tranches.length,
    },
    { id: 'total', head: t('finance.runs.total'), end: true, cell: ({ total }) => <Money t={t} value={total} /> },
    ...(mayBuild
      ? [
          {
            id: 'build',
            head: t('finance.table.next'),
            quietHead: true,
            kind: 'bare' as const,
            cell: ({ currency }: ReadyRun) => (
              <ButtonLink href={`/finance/runs/new?currency=${currency}`}>
                {t('finance.runs.build', { currency })}
              </ButtonLink>
            ),
          },
        ]
      : []),
  ];
}

function runColumns(t: T): readonly Column<PaymentRunView>[] {
  return [
    {
      id: 'number',
      head: t('finance.runs.number'),
      names: true,
      cell: ({ id, number }) => (
        <a href={`/finance/runs/${id}`}>
          <bdi className="num">{number}</bdi>
        </a>
      ),
    },
    { id: 'payments', head: t('finance.runs.payments'), end: true, cell: ({ payments }) => payments.length },
    { id: 'total', head: t('finance.runs.total'), end: true, cell: ({ total }) => <Money t={t} value={total} /> },
    {
      id: 'built',
      head: t('finance.runs.built'),
      cell: ({ builtBy, builtFor, builtAt }) => (
        <>
          <bdi>{signerWords(t, builtBy, builtFor)}</bdi>, <FundDay t={t} at={builtAt} />
        </>
      ),
    },
    { id: 'sent', head: t('finance.runs.sent'), cell: ({ sentAt }) => <MaybeDay t={t} at={sentAt} /> },
    { id: 'settled', head: t('finance.runs.settled'), cell: ({ settledOn }) => <MaybeDay t={t} at={settledOn} /> },
    {
      id: 'state',
      head: t('finance.runs.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="payment-run" status={status} />,
    },
  ];
}

function MaybeDay({ t, at }: { readonly t: T; readonly at: string | null }) {
  return at === null ? <Soft small>{t('finance.table.notYet')}</Soft> : <FundDay t={t} at={at} />;
}
