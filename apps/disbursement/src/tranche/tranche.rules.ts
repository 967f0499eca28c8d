import { verbsFrom } from '#kernel/lifecycle';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { trancheLifecycle } from '#contracts/lifecycles/tranche.lifecycle';
import type { Signing } from './tranche.policy.ts';

interface Counted {
  readonly ordinal: number;
  readonly status: string;
}

/** What a request depends on: the agreement, the tranches before this one, the report that unlocks it. */
export interface GrantState {
  readonly agreementStatus: string;
  readonly tranches: readonly Counted[];
  readonly reports: readonly Counted[];
  /** Whether the public log has the board's decision under a checkpoint that satisfies its policy. */
  readonly decisionWitnessed: boolean;
  /** Whether another bank account is on its way. */
  readonly accountChanging: boolean;
}

interface Planned {
  readonly ordinal: number;
  readonly afterReport: number | null;
}

/** Why the tranche cannot be requested yet, or null. */
export function requestRefusal({ ordinal, afterReport }: Planned, grant: GrantState): Refusal | null {
  if (grant.agreementStatus !== 'active') {
    const message = 'Money can be requested once both sides have signed the agreement, and until it is closed.';
    return new Refusal('not-allowed-now', 'agreement-not-active', message, {
      params: { state: grant.agreementStatus },
    });
  }
  const former = grant.tranches.find(
    (one) => one.ordinal < ordinal && one.status !== 'paid' && one.status !== 'cancelled',
  );
  if (former !== undefined) {
    const message = `Tranche ${former.ordinal} is not paid yet. Request tranche ${ordinal} after that.`;
    return new Refusal('not-allowed-now', 'former-tranche-not-paid', message, { params: { ordinal: former.ordinal } });
  }
  const report = grant.reports.find((one) => one.ordinal === afterReport);
  if (afterReport === null || report?.status === 'accepted') return null;
  const message = `Report ${afterReport} is not accepted yet. Request tranche ${ordinal} after that.`;
  return new Refusal('not-allowed-now', 'report-not-accepted', message, { params: { ordinal: afterReport } });
}

/** Why nothing is released yet for this agreement, or null: nobody can be paid for a decision that could still be denied. */
export function releaseRefusal({ decisionWitnessed }: Pick<GrantState, 'decisionWitnessed'>): Refusal | null {
  if (decisionWitnessed) return null;
  const message =
    "The witnesses of the public log have not yet confirmed the board's decision. This comes by itself, " +
    'usually within a minute. Try again then.';
  return new Refusal('not-allowed-now', 'decision-not-witnessed', message);
}

/** Who certifies a payment to an account that another organisation has given as well says why. */
export function sharedAccountRefusals(sharedWith: readonly string[], reason: string): FieldRefusal[] {
  if (sharedWith.length === 0 || reason.length >= 5) return [];
  const numbers = sharedWith.join(', ');
  const message = `This bank account was also given for ${numbers}, a grant of another organisation. Write why it may be paid.`;
  return [wrongField('sharedAccountReason', 'account-shared', message, { numbers })];
}

/** A tranche of an agreement that is not active is cancelled with the agreement, whose text names it. */
export function cancelRefusal(agreementStatus: string): Refusal | null {
  if (agreementStatus === 'active') return null;
  const message = 'A tranche can be cancelled while its agreement is active. Before that, cancel the agreement.';
  return new Refusal('not-allowed-now', 'agreement-not-active', message, { params: { state: agreementStatus } });
}

interface Reader {
  readonly roles: readonly string[];
  /** Nobody of those who would stand behind the signature has signed the tranche before. */
  readonly maySign: (verb: Signing) => boolean;
  /** Represents the grantee. */
  readonly mayRequest: boolean;
}

type Tranche = Planned & { readonly status: string };

/** The verbs open to this person now; `pay` is none of them: settling the payment run pays. */
export function trancheVerbs(tranche: Tranche, grant: GrantState, { roles, maySign, mayRequest }: Reader): string[] {
  return verbsFrom(trancheLifecycle, tranche.status, roles).filter((verb) => {
    switch (verb) {
      case 'request':
        return mayRequest && requestRefusal(tranche, grant) === null;
      case 'cancel':
        return cancelRefusal(grant.agreementStatus) === null;
      case 'certify':
      case 'approve':
      case 'release':
        if (grant.accountChanging) return false;
        if (verb === 'release' && releaseRefusal(grant) !== null) return false;
        return maySign(verb);
      default:
        return verb !== 'pay';
    }
  });
}
