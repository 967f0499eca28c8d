import { may, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

interface Ordered {
  readonly orderedBy: string;
}

const standing = {
  'not-own-act': ({ personId }, { orderedBy }) => personId !== null && personId !== orderedBy,
} satisfies Pick<Standing<'erasure', Ordered>, 'not-own-act'>;

/** Whoever could erase alone could hide what they did; so could whoever has it confirmed in their stead. */
export function mustBeAnother(person: Someone, erasure: Ordered, principal?: { readonly personId: string }): void {
  if (may('erasure.confirm', person, standing, erasure) && principal?.personId !== erasure.orderedBy) return;
  throw new Refusal('forbidden', 'needs-another-person', 'You ordered this erasure. Another person must confirm it.');
}
