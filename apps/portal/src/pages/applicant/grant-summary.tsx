import type { AgreementView, ReportView } from '#contracts/api/disbursement';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day } from '../../ui/date-time.tsx';
import { Row, Soft, Stack } from '../../ui/layout.tsx';
import { ProgressRail } from '../../ui/progress-rail.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { isOverdue, isReportTask } from './next-step.ts';

interface GrantSummaryProps {
  readonly t: T;
  readonly now: Date;
  readonly grant: AgreementView;
}

/** One grant on the home page: its parts on one rail, and the reports that are due. */
export function GrantSummary({ t, now, grant }: GrantSummaryProps) {
  const { id, number, title, status, amount, paid, tranches, reports } = grant;
  const due = reports.filter((report) => report.status !== 'accepted');
  return (
    <Stack gap={3}>
      <div>
        <h3>
          <a href={`/apply/grants/${id}`}>{title}</a>
        </h3>
        <Row>
          <RecordStatus t={t} record="agreement" status={status} />
          <Soft small>
            <bdi className="code">{number}</bdi>
          </Soft>
        </Row>
      </div>
      <ProgressRail
        title={t('public.grant.paidOf', {
          paid: formatMoney(t.locale, paid, 'sentence'),
          amount: formatMoney(t.locale, amount, 'sentence'),
        })}
        parts={tranches.map((tranche) =>
          tranche.status === 'paid' ? 'full' : tranche.status === 'planned' ? 'empty' : 'half',
        )}
        about={t('applicant.grant.parts', {
          done: tranches.filter((tranche) => tranche.status === 'paid').length,
          count: tranches.length,
        })}
      />
      {due.length > 0 && status !== 'cancelled' && (
        <DataTable
          t={t}
          caption={t('applicant.grant.reportsDue')}
          rows={due}
          rowKey={({ id: report }) => report}
          columns={reportColumns(t, now)}
        />
      )}
    </Stack>
  );
}

/** Each report leads to its own page. */
export function reportColumns(t: T, now: Date): readonly Column<ReportView>[] {
  return [
    {
      id: 'title',
      head: t('applicant.report.report'),
      names: true,
      cell: ({ id, title }) => <a href={`/apply/reports/${id}`}>{title}</a>,
    },
    {
      id: 'due',
      head: t('applicant.report.due'),
      cell: ({ dueOn }) => <Day t={t} date={dueOn} style="short" />,
    },
    {
      id: 'state',
      head: t('public.grants.state'),
      kind: 'bare',
      cell: (report) => <ReportState t={t} now={now} report={report} />,
    },
  ];
}

interface ReportStateProps {
  readonly t: T;
  readonly now: Date;
  readonly report: ReportView;
}

/** The state, said more exactly: sent back, late, or not due for a while. */
export function ReportState({ t, now, report }: ReportStateProps) {
  if (report.status === 'due' && report.sentBackReason !== null) {
    return <StatusTag tone="due">{t('applicant.report.sentBack')}</StatusTag>;
  }
  if (isOverdue(report, now)) return <StatusTag tone="stop">{t('applicant.report.overdue')}</StatusTag>;
  if (report.status === 'due' && !isReportTask(report, now)) {
    return <StatusTag tone="open">{t('applicant.report.notYet')}</StatusTag>;
  }
  return <RecordStatus t={t} record="report" status={report.status} />;
}
