import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { verbsFrom } from '#kernel/lifecycle';
import { moneyText, toMoneyText, type Money } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { reportLifecycle } from '#contracts/lifecycles/report.lifecycle';

export const LONGEST_NARRATIVE = 10_000;
const SHORTEST_NARRATIVE = 50;
export const MOST_PEOPLE = 1_000_000;

export interface ReportContent {
  readonly narrative: string;
  readonly spent: Money | null;
  readonly peopleAssisted: number | null;
}

/** What an edit may not hold, complete or not. `paid` is what the grantee has received so far, in all. */
export function contentRefusals({ spent }: ReportContent, paid: Money): FieldRefusal[] {
  if (spent === null) return [];
  if (spent.currency !== paid.currency) {
    const message = `Write what was spent in ${paid.currency}, the currency of the grant.`;
    return [wrongField('spent', 'other-currency', message, { currency: paid.currency })];
  }
  if (spent.minor < 0n)
    return [wrongField('spent', 'negative', 'What was spent cannot be less than zero. Write 0 or more.')];
  if (spent.minor <= paid.minor) return [];
  const message = `${moneyText(spent)} is more than the ${moneyText(paid)} ${paid.currency} paid so far. Write at most that.`;
  return [wrongField('spent', 'more-than-paid', message, { paid: moneyText(paid), currency: paid.currency })];
}

/** What is missing or wrong before the report can be submitted, one entry a field. */
export function submitRefusals(content: ReportContent, paid: Money): FieldRefusal[] {
  const length = content.narrative.trim().length;
  return [
    ...(length < SHORTEST_NARRATIVE
      ? [
          wrongField(
            'narrative',
            'narrative-too-short',
            `The narrative has ${length} characters. Write at least ${SHORTEST_NARRATIVE}.`,
            { length, least: SHORTEST_NARRATIVE },
          ),
        ]
      : []),
    ...(content.spent === null
      ? [wrongField('spent', 'missing', 'Write how much was spent; 0 when nothing was.')]
      : contentRefusals(content, paid)),
  ];
}

/** Reports belong to an agreement that both sides have signed and nobody has closed. */
export function mustBeReportable(agreementStatus: string): void {
  if (agreementStatus === 'active') return;
  const message = 'A report can be written once both sides have signed the agreement, and until it is closed.';
  throw new Refusal('not-allowed-now', 'agreement-not-active', message, { params: { state: agreementStatus } });
}

/** SHA-256 of the canonical JSON (RFC 8785) of what was submitted, in hexadecimal digits. */
export function reportHash(reportId: string, { narrative, spent, peopleAssisted }: ReportContent): string {
  const content: JsonValue = {
    reportId,
    narrative,
    spent: spent === null ? null : { ...toMoneyText(spent) },
    peopleAssisted,
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** The verbs open to this person now: `submit` to who acts for the grantee. */
export function reportVerbs(
  status: string,
  agreementStatus: string,
  { roles, maySubmit }: { readonly roles: readonly string[]; readonly maySubmit: boolean },
): string[] {
  if (agreementStatus !== 'active') return [];
  return verbsFrom(reportLifecycle, status, roles).filter((verb) => verb !== 'submit' || maySubmit);
}
