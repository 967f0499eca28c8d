import type { ReportView, TrancheView } from '#contracts/api/disbursement';
import { formatDay } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Code, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { fundDay } from '../fund-day.tsx';
import { reportBefore } from './due-by-month.ts';

interface StoppedProps {
  readonly t: T;
  readonly now: Date;
  readonly tranches: readonly TrancheView[];
  readonly reports: readonly ReportView[];
}

interface Stop {
  readonly tranche: TrancheView;
  readonly why: string;
}

/** Payments that cannot go on by themselves, each with what stands in the way. */
export function StoppedPayments({ t, now, tranches, reports }: StoppedProps) {
  const stops = tranches.flatMap((tranche): readonly Stop[] => {
    const why = whyStopped(t, now, tranche, reports);
    return why === undefined ? [] : [{ tranche, why }];
  });
  return (
    <Section title={t('homes.stopped.title')}>
      <DataTable
        t={t}
        caption={t('homes.stopped.title')}
        quietCaption
        rows={stops}
        rowKey={({ tranche }) => tranche.id}
        empty={t('homes.stopped.none')}
        columns={[
          {
            id: 'payment',
            head: t('homes.stopped.payment'),
            names: true,
            cell: ({ tranche: { id, agreementNumber, title, organisationName } }) => (
              <>
                <a href={`/finance/tranches/${id}`}>
                  <Code>{agreementNumber}</Code> {title}
                </a>{' '}
                <bdi className="soft">{organisationName}</bdi>
              </>
            ),
          },
          { id: 'why', head: t('homes.stopped.why'), cell: ({ why }) => why },
          {
            id: 'amount',
            head: t('homes.cash.line'),
            end: true,
            cell: ({ tranche }) => <Money t={t} value={tranche.amount} />,
          },
        ]}
      />
    </Section>
  );
}

function whyStopped(t: T, now: Date, tranche: TrancheView, reports: readonly ReportView[]): string | undefined {
  const { status, returnedReason, decisionWitnessed } = tranche;
  if (status === 'approved' && !decisionWitnessed) return t('homes.stopped.witnesses');
  if (status !== 'planned') return undefined;
  if (returnedReason !== null) return t('homes.stopped.returned', { reason: returnedReason });
  const report = reportBefore(tranche, reports);
  const late = report?.status === 'due' && report.dueOn < fundDay(now.toISOString());
  return late ? t('homes.stopped.report', { date: formatDay(t.locale, report.dueOn, 'short') }) : undefined;
}
