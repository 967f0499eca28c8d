import type { CallView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { formatNumber } from '../../messages/format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Card, Section, Soft, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange, isOpen, isUpcoming } from '../call-facts.ts';
import { PublicFrame } from './public-frame.tsx';

export interface CallsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly calls: readonly CallView[];
}

/** Which call can I answer, and until when? */
export function CallsPage({ visitor, now, calls }: CallsProps) {
  const { t } = visitor;
  const open = calls.filter((call) => isOpen(call, now));
  const upcoming = calls.filter((call) => isUpcoming(call, now));
  const past = calls.filter((call) => !open.includes(call) && !upcoming.includes(call));
  return (
    <PublicFrame visitor={visitor} title={t('public.calls.title')} current="calls">
      <PageHead t={t} title={t('public.calls.headline', { count: open.length })} lead={t('public.calls.lead')} />
      <Stack gap={7}>
        {open.length === 0 ? (
          <EmptyState>{t('public.calls.noneOpen')}</EmptyState>
        ) : (
          <Section title={t('public.calls.open')} quiet gap={5}>
            {open.map((call) => (
              <OpenCall key={call.id} t={t} now={now} call={call} />
            ))}
          </Section>
        )}
        {upcoming.length > 0 && (
          <Section title={t('public.calls.upcoming')}>
            <CallTable t={t} calls={upcoming} caption={t('public.calls.upcoming')} columns={upcomingColumns(t)} />
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t('public.calls.past')}>
            <CallTable t={t} calls={past} caption={t('public.calls.past')} columns={pastColumns(t)} />
          </Section>
        )}
      </Stack>
    </PublicFrame>
  );
}

function OpenCall({ t, now, call }: { readonly t: T; readonly now: Date; readonly call: CallView }) {
  const times = { t, at: call.deadline, zone: call.timeZone };
  return (
    <Card title={<a href={`/calls/${call.slug}`}>{call.title}</a>}>
      <p>{call.summary}</p>
      <Facts
        facts={[
          {
            name: t('public.call.deadline'),
            value: <DaysLeft {...times} now={now} />,
            note: <Deadline {...times} />,
          },
          { name: t('public.call.mayAsk'), value: amountRange(t, call.rules) },
          { name: t('public.call.length'), value: t('public.call.months', { count: call.rules.maximumMonths }) },
        ]}
      />
      <p>
        <ButtonLink href={`/calls/${call.slug}`}>{t('public.home.see')}</ButtonLink>
      </p>
    </Card>
  );
}

interface CallTableProps {
  readonly t: T;
  readonly calls: readonly CallView[];
  readonly caption: string;
  readonly columns: readonly Column<CallView>[];
}

function CallTable({ t, calls, caption, columns }: CallTableProps) {
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

function upcomingColumns(t: T): readonly Column<CallView>[] {
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

function pastColumns(t: T): readonly Column<CallView>[] {
  return [
    nameColumn(t),
    {
      id: 'state',
      head: t('public.grants.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="call" status={status === 'published' ? 'closed' : status} />,
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
