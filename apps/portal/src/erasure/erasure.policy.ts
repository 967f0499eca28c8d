import { erasureLifecycle } from '#contracts/lifecycles/erasure.lifecycle';
import { handsOf, may, needsAnotherPerson, type Someone, type Standing } from '#contracts/policy';
import { verbsFrom } from '#kernel/lifecycle';
import { Refusal } from '#kernel/refusal';
import { notYourself } from '../person/person.policy.ts';

interface Ordered {
  readonly status: string;
  readonly subjectId: string | null;
  readonly orderedBy: string;
}

const standing = {
  'not-own-act': (_, { orderedBy }, hands) => !hands.includes(orderedBy),
} satisfies Pick<Standing<'erasure', Ordered>, 'not-own-act'>;

/** Nobody confirms that they are forgotten themselves, and nobody does it in their stead. */
const isAbout = (person: Someone, { subjectId }: Ordered): boolean =>
  subjectId !== null && handsOf(person, 'erasure.confirm').includes(subjectId);

/** What this person may do with it now. */
export function erasureVerbs(person: Someone, erasure: Ordered): string[] {
  const mayConfirm = may('erasure.confirm', person, standing, erasure) && !isAbout(person, erasure);
  return verbsFrom(erasureLifecycle, erasure.status, person.roles).filter((verb) => verb !== 'confirm' || mayConfirm);
}

/**
 * Whoever could erase alone could hide what they did; so could whoever has it confirmed in their stead. Refuses:
 * needs-another-person, not-yourself.
 */
export function mustBeAnother(person: Someone, erasure: Ordered): void {
  if (needsAnotherPerson('erasure.confirm', person, standing, erasure, erasure.status))
    throw new Refusal(
      'forbidden',
      'needs-another-person',
      'You, or a person in whose stead you act, ordered this erasure. Another person must confirm it.',
    );
  if (isAbout(person, erasure)) throw notYourself();
}
