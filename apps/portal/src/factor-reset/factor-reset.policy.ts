import { may, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

interface Asked {
  readonly personId: string;
  readonly vouchedBy: string | null;
}

const standing = {
  'another-person': (person, { personId }) => person.personId !== personId,
  'not-own-act': (person, { personId, vouchedBy }) => person.personId !== personId && person.personId !== vouchedBy,
} satisfies Pick<Standing<'factor-reset', Asked>, 'another-person' | 'not-own-act'>;

/**
 * Nobody gives their word for themselves, nor twice for one person, nor has it given in their stead. Refuses, as the policy
 * table says: not-yourself, needs-another-person (whose last word it is).
 */
export function mustBeAnother(
  permission: 'factor-reset.vouch' | 'factor-reset.confirm' | 'factor-reset.refuse',
  person: Someone,
  asked: Asked,
  principal: { readonly personId: string } | undefined,
): void {
  const inTheirStead = principal !== undefined && [asked.personId, asked.vouchedBy].includes(principal.personId);
  if (may(permission, person, standing, asked) && !inTheirStead) return;
  if (permission !== 'factor-reset.confirm' && person.personId === asked.personId)
    throw new Refusal('forbidden', 'not-yourself', 'You cannot do this for yourself. Ask another administrator.');
  throw new Refusal(
    'forbidden',
    'needs-another-person',
    'It is about you, or you, or somebody in whose stead you act, took part in it. Ask somebody else to take this step.',
  );
}
