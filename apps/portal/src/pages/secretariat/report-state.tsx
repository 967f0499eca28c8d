import type { ReportView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { RecordStatus } from '../../ui/record-status.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

/** A report is due from a month before its day; before that nobody has to think of it. */
const SOON_MS = 31 * 86_400_000;

type Dated = Pick<ReportView, 'status' | 'dueOn'>;

/** Due until the end of its day. */
export function isOverdue({ status, dueOn }: Dated, now: Date): boolean {
  return status === 'due' && dueOn < now.toISOString().slice(0, 10);
}

/** The state of a report as the clock has it. */
export function ReportState({ t, report, now }: { readonly t: T; readonly report: Dated; readonly now: Date }) {
  const { status, dueOn } = report;
  if (isOverdue(report, now)) return <StatusTag tone="stop">{t('secretariat.reports.overdue')}</StatusTag>;
  const isFar = Date.parse(`${dueOn}T00:00:00Z`) - now.getTime() > SOON_MS;
  if (status === 'due' && isFar) return <StatusTag tone="open">{t('secretariat.reports.notYet')}</StatusTag>;
  return <RecordStatus t={t} record="report" status={status} />;
}
