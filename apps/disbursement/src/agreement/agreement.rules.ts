import { createHash } from 'node:crypto';
import { verbsFrom } from '#kernel/lifecycle';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { splitByShares, toMoneyText, type Money } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { agreementLifecycle } from '#contracts/lifecycles/agreement.lifecycle';
import type { ReportRule, TrancheRule } from '#contracts/call-rules';
import { addDays, addMonths } from '#kernel/days';
import { agreementText, type AgreedFacts, type PlannedReport, type PlannedTranche } from './agreement.text.ts';

/** The grant divided by the shares of the call; no minor unit is lost. */
export function plannedTranches(amount: Money, plan: readonly TrancheRule[]): PlannedTranche[] {
  const amounts = splitByShares(
    amount,
    plan.map(({ share }) => share),
  );
  return plan.map(({ title, afterReport }, at) => ({ ordinal: at + 1, title, amount: amounts[at]!, afterReport }));
}

export function plannedReports(plan: readonly ReportRule[]): PlannedReport[] {
  return plan.map(({ title, monthsAfterStart }, at) => ({ ordinal: at + 1, title, monthsAfterStart }));
}

/** SHA-256 of the canonical JSON (RFC 8785) of the agreed facts and the words, in hexadecimal digits. */
export function contentHashOf(facts: AgreedFacts): string {
  const agreed = {
    ...facts,
    amount: toMoneyText(facts.amount),
    tranches: facts.tranches.map((tranche) => ({ ...tranche, amount: toMoneyText(tranche.amount) })),
    text: agreementText(facts),
  };
  return createHash('sha256')
    .update(canonicalJson(agreed as unknown as JsonValue))
    .digest('hex');
}

/** A project of 9 months from 1 April ends on 31 December. */
export function lastDayOf(startsOn: string, months: number): string {
  return addDays(addMonths(startsOn, months), -1);
}

/** A start more than a year away is a slip of the pen. */
export function startRefusals(startsOn: string, today: string): FieldRefusal[] {
  const [earliest, latest] = [addMonths(today, -12), addMonths(today, 12)];
  if (startsOn >= earliest && startsOn <= latest) return [];
  const message = `The project cannot start on ${startsOn}. Choose a day from ${earliest} to ${latest}.`;
  return [wrongField('startsOn', 'start-too-far', message, { earliest, latest })];
}

interface Counted {
  readonly ordinal: number;
  readonly status: string;
}

/** What still stands in the way of closing the agreement, or null. */
export function closingRefusal(tranches: readonly Counted[], reports: readonly Counted[]): Refusal | null {
  const report = reports.find(({ status }) => status !== 'accepted');
  if (report !== undefined) {
    const message = `Report ${report.ordinal} is not accepted yet. The agreement can be closed after that.`;
    return new Refusal('not-allowed-now', 'report-not-accepted', message, { params: { ordinal: report.ordinal } });
  }
  const tranche = tranches.find(({ status }) => status !== 'paid' && status !== 'cancelled');
  if (tranche === undefined) return null;
  const message = `Tranche ${tranche.ordinal} is neither paid nor cancelled. The agreement can be closed after that.`;
  return new Refusal('not-allowed-now', 'tranche-not-paid', message, { params: { ordinal: tranche.ordinal } });
}

interface Closable {
  readonly status: string;
  readonly tranches: readonly Counted[];
  readonly reports: readonly Counted[];
}

/** The verbs open to this person now: `close` only when nothing stands in its way, `sign` to who represents the grantee. */
export function agreementVerbs(
  { status, tranches, reports }: Closable,
  { roles, maySign }: { readonly roles: readonly string[]; readonly maySign: boolean },
): string[] {
  return verbsFrom(agreementLifecycle, status, roles).filter((verb) => {
    if (verb === 'sign') return maySign;
    return verb !== 'close' || closingRefusal(tranches, reports) === null;
  });
}
