import { may, needsAnotherPerson, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

/** Who has had a hand in a change, by their own or by another's. */
interface Hands {
  readonly proposedBy: string;
  readonly confirmedBy: string | null;
  readonly confirmedFor: string | null;
  readonly agreedBy: string | null;
  readonly agreedFor: string | null;
}

const standing = {
  'not-own-act': (_, { proposedBy, confirmedBy, confirmedFor, agreedBy, agreedFor }, hands) =>
    ![proposedBy, confirmedBy, confirmedFor, agreedBy, agreedFor].some((each) => each !== null && hands.includes(each)),
} satisfies Pick<Standing<'account-change', Hands>, 'not-own-act'>;

/** Two different officers decide, neither of them who proposed it; whoever is acted for counts like whoever acts. */
export function mayDecide(person: Someone, change: Hands, verb: 'confirm' | 'agree'): boolean {
  return may(`account-change.${verb}`, person, standing, change);
}

/** Refuses what `mayDecide` denies: needs-another-person. */
export function mustBeAnotherOfficer(
  person: Someone,
  change: Hands & { readonly status: string },
  verb: 'confirm' | 'agree',
): void {
  if (!needsAnotherPerson(`account-change.${verb}`, person, standing, change, change.status)) return;
  const message =
    'You, or a person in whose stead you act, took a step of this change. Another person must take this one.';
  throw new Refusal('forbidden', 'needs-another-person', message, { params: { verb } });
}
