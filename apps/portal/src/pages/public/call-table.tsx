import type { CallView } from '#contracts/api/applications';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { isOpen } from '../call-facts.ts';

interface CallTableProps {
  readonly t: T;
  readonly calls: readonly CallView[];
  readonly caption: string;
  readonly columns: readonly Column<CallView>[];
}

export function CallTable({ t, calls, caption, columns }: CallTableProps) {
  return <DataTable t={t} caption={caption} quietCaption rows={calls} rowKey={({ id }) => id} columns={columns} />;
}

function nameColumn(t: T): Column<CallView> {
  return {
    id: 'title',
    head: t('public.calls.call'),
    names: true,
    cell: ({ slug, title }) => <a href={`/calls/${slug}`}>{title}</a>,
  };
}

function budgetColumn(t: T): Column<CallView> {
  return {
    id: 'budget',
    head: t('public.call.budget'),
    end: true,
    cell: ({ rules }) => <Money t={t} value={rules.budget} />,
  };
}

export function upcomingColumns(t: T): readonly Column<CallView>[] {
  return [
    nameColumn(t),
    {
      id: 'opens',
      head: t('public.calls.opens'),
      cell: ({ opensAt, timeZone }) => <Instant t={t} at={opensAt} zone={timeZone} />,
    },
    {
      id: 'deadline',
      head: t('public.call.deadline'),
      cell: ({ deadline, timeZone }) => <Instant t={t} at={deadline} zone={timeZone} />,
    },
    budgetColumn(t),
  ];
}

/** Of calls that have opened: where they stand, and how many have answered once that is counted. */
export function countedColumns(t: T, now: Date): readonly Column<CallView>[] {
  return [
    nameColumn(t),
    {
      id: 'state',
      head: t('public.grants.state'),
      kind: 'bare',
      cell: (call) => <RecordStatus t={t} record="call" status={stateOf(call, now)} />,
    },
    {
      id: 'deadline',
      head: t('public.call.deadline'),
      cell: ({ deadline, timeZone }) => <Instant t={t} at={deadline} zone={timeZone} />,
    },
    {
      id: 'received',
      head: t('public.calls.received'),
      end: true,
      cell: ({ submitted }) =>
        submitted === null ? <Soft>{t('public.calls.notCounted')}</Soft> : formatNumber(t.locale, submitted),
    },
    budgetColumn(t),
  ];
}

/** Past its deadline a call is in review for whoever waits, also in the days before somebody has closed it. */
const stateOf = (call: CallView, now: Date): string =>
  call.status === 'published' && !isOpen(call, now) ? 'closed' : call.status;
