import { verbsFrom } from '#kernel/lifecycle';
import { Refusal } from '#kernel/refusal';
import { trancheLifecycle } from '#contracts/lifecycles/tranche.lifecycle';

/** Who has put their name to a tranche, by their own hand or by another's. */
export interface Signatures {
  readonly requestedBy: string | null;
  readonly certifiedBy: string | null;
  readonly certifiedFor: string | null;
  readonly approvedBy: string | null;
  readonly approvedFor: string | null;
  readonly releasedBy: string | null;
  readonly releasedFor: string | null;
}

const SIGNED_AS = [
  ['requestedBy', 'requested'],
  ['certifiedBy', 'certified'],
  ['certifiedFor', 'certified'],
  ['approvedBy', 'approved'],
  ['approvedFor', 'approved'],
  ['releasedBy', 'released'],
  ['releasedFor', 'released'],
] as const;

/** The first signature that is of one of these people. */
const signatureOfOne = (tranche: Signatures, hands: readonly string[]) =>
  SIGNED_AS.find(([signature]) => tranche[signature] !== null && hands.includes(tranche[signature]));

/**
 * Certify, approve and release take three different people, none of them the one who asked for the money; whoever is acted
 * for counts like whoever acts. `hands`: the person, and in whose stead.
 */
export function mustBeAnotherPerson(tranche: Signatures, hands: readonly string[], verb: string): void {
  const found = signatureOfOne(tranche, hands);
  if (found === undefined) return;
  const [signature, signed] = found;
  const own = signature.endsWith('By') && tranche[signature] === hands[0];
  const message = own
    ? `You ${signed} this tranche. Another person must ${verb} it.`
    : `You, or a person in whose stead you act, ${signed} this tranche. Another person must ${verb} it.`;
  throw new Refusal('forbidden', 'needs-another-person', message, { params: { signed, verb } });
}

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

/** A tranche of an agreement that is not active is cancelled with the agreement, whose text names it. */
export function cancelRefusal(agreementStatus: string): Refusal | null {
  if (agreementStatus === 'active') return null;
  const message = 'A tranche can be cancelled while its agreement is active. Before that, cancel the agreement.';
  return new Refusal('not-allowed-now', 'agreement-not-active', message, { params: { state: agreementStatus } });
}

interface Reader {
  readonly roles: readonly string[];
  /** All who would stand behind this verb: the reader, and in whose stead. */
  readonly handsFor: (verb: 'certify' | 'approve' | 'release') => readonly string[];
  /** Represents the grantee. */
  readonly mayRequest: boolean;
}

type Tranche = Signatures & Planned & { readonly status: string };

/** The verbs open to this person now; `pay` is none of them: settling the payment run pays. */
export function trancheVerbs(tranche: Tranche, grant: GrantState, { roles, handsFor, mayRequest }: Reader): string[] {
  return verbsFrom(trancheLifecycle, tranche.status, roles).filter((verb) => {
    switch (verb) {
      case 'request':
        return mayRequest && requestRefusal(tranche, grant) === null;
      case 'cancel':
        return cancelRefusal(grant.agreementStatus) === null;
      case 'certify':
      case 'approve':
      case 'release':
        if (verb === 'release' && releaseRefusal(grant) !== null) return false;
        return signatureOfOne(tranche, handsFor(verb)) === undefined;
      default:
        return verb !== 'pay';
    }
  });
}
