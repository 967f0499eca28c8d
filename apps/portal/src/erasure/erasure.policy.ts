import { may, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

interface Ordered {
  readonly orderedBy: string;
}

const standing = {
  'not-own-act': ({ personId }, { orderedBy }) => personId !== null && personId !== orderedBy,
} satisfies Pick<Standing<'erasure', Ordered>, 'not-own-act'>;

/** Whoever could erase alone could hide what they did. */
export function mustBeAnother(person: Someone, erasure: Ordered): void {
  if (may('erasure.confirm', person, standing, erasure)) return;
  throw new Refusal('forbidden', 'needs-another-person', 'You ordered this erasure. Another person must confirm it.');
}
