import { verbsFrom } from '#kernel/lifecycle';
import { Refusal } from '#kernel/refusal';
import { accountChangeLifecycle } from '#contracts/lifecycles/account-change.lifecycle';

/**
 * So long an account waits after both officers have agreed. A thief who holds a mailbox reads and hides the first letter;
 * three days reach over a weekend, so that somebody of the organisation who is back at work still comes in time.
 */
const HOLD_DAYS = 3;
const DAY_MS = 86_400_000;

/** The states in which a change is not decided, so that nothing of the grant is paid. */
export const OPEN_STATES = ['proposed', 'confirmed', 'agreed'] as const;

export function countsFrom(agreedAt: Date): Date {
  return new Date(agreedAt.getTime() + HOLD_DAYS * DAY_MS);
}

/** Whether an agreed change comes into force now: its wait is over, and no bank file with the old account is on its way out. */
export function isDue(
  change: { readonly status: string; readonly countsFrom: Date | null },
  now: Date,
  waitsForRun: boolean,
): boolean {
  return change.status === 'agreed' && change.countsFrom !== null && change.countsFrom <= now && !waitsForRun;
}

/** Why no other account can be proposed now, or null. An account is first given with the signature. */
export function proposalRefusal(agreementStatus: string, hasOpenChange: boolean): Refusal | null {
  if (agreementStatus !== 'signed' && agreementStatus !== 'active') {
    const message = 'The account can be changed from your signature on and until the agreement is closed.';
    return new Refusal('not-allowed-now', 'account-not-changeable', message, { params: { state: agreementStatus } });
  }
  return hasOpenChange ? openChangeRefusal() : null;
}

/** While the account of a grant is being changed, nobody signs for its money and no bank file with it leaves. */
export function openChangeRefusal(): Refusal {
  const message = 'The bank account of this grant is being changed. Until that is decided nothing of it is paid.';
  return new Refusal('not-allowed-now', 'account-change-open', message);
}

interface Reader {
  readonly roles: readonly string[];
  /** Nobody of those who would stand behind the act has taken a step of the change before. */
  readonly mayDecide: (verb: 'confirm' | 'agree') => boolean;
  readonly mayWithdraw: boolean;
}

/** The verbs open to this person now. */
export function accountChangeVerbs(status: string, { roles, mayDecide, mayWithdraw }: Reader): string[] {
  return verbsFrom(accountChangeLifecycle, status, roles).filter((verb) => {
    if (verb === 'confirm' || verb === 'agree') return mayDecide(verb);
    return verb !== 'withdraw' || mayWithdraw;
  });
}
