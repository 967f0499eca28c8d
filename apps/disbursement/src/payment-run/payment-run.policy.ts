import { may, needsAnotherPerson, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

interface Signed {
  readonly status: string;
  readonly builtBy: string;
  readonly builtFor: string | null;
  readonly sentBy: string | null;
  readonly sentFor: string | null;
}

interface Released {
  readonly releasedBy: string | null;
  readonly releasedFor: string | null;
}

type Run = Signed & { readonly tranches: readonly Released[] };

/** Who released, built or sent, by their own hand or by another's. */
function handsBehind({ builtBy, builtFor, sentBy, sentFor, tranches }: Run): (string | null)[] {
  return [builtBy, builtFor, sentBy, sentFor, ...tranches.flatMap((each) => [each.releasedBy, each.releasedFor])];
}

const standing = {
  'not-own-act': (_, run, hands) => !handsBehind(run).some((each) => each !== null && hands.includes(each)),
} satisfies Standing<'payment-run', Run>;

/** Nobody confirms the payment of what they have released, built or sent, nor in the stead of who did. */
export function maySettle(person: Someone, run: Signed, tranches: readonly Released[]): boolean {
  return may('payment-run.settle', person, standing, { ...run, tranches });
}

/** Refuses what `maySettle` denies: needs-another-person. */
export function mustNotSettleOwn(person: Someone, run: Signed, tranches: readonly Released[]): void {
  if (!needsAnotherPerson('payment-run.settle', person, standing, { ...run, tranches }, run.status)) return;
  const message =
    'You, or a person in whose stead you act, released, built or sent these payments. Another person must settle the run.';
  throw new Refusal('forbidden', 'needs-another-person', message, { params: { verb: 'settle' } });
}
