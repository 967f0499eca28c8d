import type { ReportView, TrancheView } from '#contracts/api/disbursement';
import { fromMoneyText } from '#kernel/money';
import { formatMonth, isoDayIn } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';

/** Asked for by the grantee, not yet paid. */
export const MOVING: readonly string[] = ['requested', 'certified', 'approved', 'released'];

/** Months with a line of their own after "now"; what is due after them stands together. */
const MONTHS = 6;

export interface MonthDue {
  readonly name: string;
  readonly minor: bigint;
}

/**
 * What is still to be paid, by the month in which the report before each part is due. Parts without one, late ones and
 * those asked for are due now: nothing but our own signatures or the grantee's request stands before them.
 */
export function dueByMonth(
  t: T,
  now: Date,
  tranches: readonly TrancheView[],
  reports: readonly ReportView[],
): readonly MonthDue[] {
  const thisMonth = isoDayIn(now, FUND_ZONE).slice(0, 7);
  const months = Array.from({ length: MONTHS }, (_, place) => monthAfter(thisMonth, place + 1));
  const due = tranches.filter(({ status }) => status === 'planned' || MOVING.includes(status));
  const monthOf = (tranche: TrancheView): string => {
    const report = tranche.status === 'planned' ? reportBefore(tranche, reports) : undefined;
    const month = report === undefined || report.status === 'accepted' ? thisMonth : report.dueOn.slice(0, 7);
    return month <= thisMonth ? 'now' : months.includes(month) ? month : 'later';
  };
  const sum = (month: string): bigint =>
    due.reduce((all, tranche) => (monthOf(tranche) === month ? all + fromMoneyText(tranche.amount).minor : all), 0n);
  const later = sum('later');
  return [
    { name: t('homes.due.now'), minor: sum('now') },
    ...months.map((month) => ({ name: formatMonth(t.locale, month), minor: sum(month) })),
    ...(later > 0n ? [{ name: t('homes.due.later'), minor: later }] : []),
  ];
}

/** The report that must be accepted before this part can be asked for. */
export function reportBefore({ agreementId, afterReport }: TrancheView, reports: readonly ReportView[]) {
  return reports.find((report) => report.agreementId === agreementId && report.ordinal === afterReport);
}

function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
