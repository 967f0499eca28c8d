import { callRulesRefusals, type CallRules, type ReportRule, type TrancheRule } from '#contracts/call-rules';
import type { JsonValue } from '#kernel/canonical-json';

export interface PaymentPlan {
  readonly tranches: readonly TrancheRule[];
  readonly reports: readonly ReportRule[];
}

/**
 * The tranche and report plan of a call's rules. Throws when the rules are not sound: the event then waits in the
 * dead letters for a person, rather than becoming an agreement that cannot be paid.
 */
export function paymentPlanOf(rules: JsonValue): PaymentPlan {
  const { tranches, reports } = rules as unknown as CallRules;
  const [wrong] = callRulesRefusals(rules as unknown as CallRules);
  if (wrong !== undefined) throw new Error(`the rules of the call are not sound: ${wrong.field} ${wrong.code}`);
  return {
    tranches: tranches.map(({ title, share, afterReport }) => ({ title, share, afterReport })),
    reports: reports.map(({ title, monthsAfterStart }) => ({ title, monthsAfterStart })),
  };
}
