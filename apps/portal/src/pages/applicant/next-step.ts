import type { ApplicationView, CallView, OrganisationView } from '#contracts/api/applications';
import type { AgreementView, ReportView, TrancheView } from '#contracts/api/disbursement';
import { progressOf } from './progress.ts';

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'register' }
  | { readonly kind: 'sign'; readonly grant: AgreementView }
  | { readonly kind: 'report'; readonly report: ReportView; readonly overdue: boolean }
  | { readonly kind: 'request'; readonly tranche: TrancheView }
  | { readonly kind: 'send' | 'continue'; readonly draft: ApplicationView; readonly percent: number }
  | { readonly kind: 'apply'; readonly call: CallView }
  | { readonly kind: 'nothing' };

export interface WorkInHand {
  readonly now: Date;
  readonly organisation: OrganisationView | null;
  readonly openCalls: readonly CallView[];
  readonly drafts: readonly ApplicationView[];
  readonly grants: readonly AgreementView[] | null;
}

/** A report is a task from a month before it is due. */
const REPORT_DAYS = 31;

/** First what others wait for, then what has a deadline, then what is possible. */
export function nextStep({ now, organisation, openCalls, drafts, grants }: WorkInHand): NextStep {
  if (organisation === null) return { kind: 'register' };
  const running = grants ?? [];
  const unsigned = running.find(({ allowed }) => allowed.includes('sign'));
  if (unsigned !== undefined) return { kind: 'sign', grant: unsigned };
  const report = running.flatMap(({ reports }) => reports).find((one) => isReportTask(one, now));
  if (report !== undefined) return { kind: 'report', report, overdue: isOverdue(report, now) };
  const tranche = running.flatMap(({ tranches }) => tranches).find(({ allowed }) => allowed.includes('request'));
  if (tranche !== undefined) return { kind: 'request', tranche };
  const open = drafts.filter(({ deadline }) => now <= new Date(deadline));
  const draft = open.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))[0];
  if (draft !== undefined) {
    const { ready, percent } = progressOf(draft);
    return { kind: ready ? 'send' : 'continue', draft, percent };
  }
  const [call] = openCalls;
  return call === undefined ? { kind: 'nothing' } : { kind: 'apply', call };
}

/** It can be sent, and it is due within a month or was sent back. */
export function isReportTask(report: ReportView, now: Date): boolean {
  if (!report.allowed.includes('submit')) return false;
  if (report.sentBackReason !== null) return true;
  return Date.parse(`${report.dueOn}T00:00:00Z`) - now.getTime() < REPORT_DAYS * 86_400_000;
}

/** Due until the end of the day on which it is due. */
export function isOverdue({ status, dueOn }: Pick<ReportView, 'status' | 'dueOn'>, now: Date): boolean {
  return status === 'due' && dueOn < now.toISOString().slice(0, 10);
}
