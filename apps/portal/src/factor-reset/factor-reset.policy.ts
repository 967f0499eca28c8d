import { FACTOR_RESET_WORDS, type FactorResetWord } from '#contracts/api/portal';
import { factorResetLifecycle } from '#contracts/lifecycles/factor-reset.lifecycle';
import { may, needsAnotherPerson, type Someone, type Standing } from '#contracts/policy';
import { verbsFrom } from '#kernel/lifecycle';
import { Refusal } from '#kernel/refusal';
import { mustBeVouched } from './factor-reset.rules.ts';

interface Asked {
  readonly status: string;
  readonly personId: string;
  readonly vouchedBy: string | null;
}

const standing = {
  'another-person': (_, { personId }, hands) => !hands.includes(personId),
  'not-own-act': (_, { personId, vouchedBy }, hands) =>
    ![personId, vouchedBy].some((each) => each !== null && hands.includes(each)),
} satisfies Pick<Standing<'factor-reset', Asked>, 'another-person' | 'not-own-act'>;

/** What this person may say now. A first word that is the last one needs no voucher, and the other way round. */
export function wordsOf(person: Someone, asked: Asked, needsTwo: boolean): FactorResetWord[] {
  const possible = verbsFrom(factorResetLifecycle, asked.status, person.roles);
  return FACTOR_RESET_WORDS.filter((word) => possible.includes(word))
    .filter((word) => (word === 'vouch' ? needsTwo : word === 'refuse' || !mustBeVouched(asked.status, needsTwo)))
    .filter((word) => may(`factor-reset.${word}`, person, standing, asked));
}

/**
 * Nobody gives their word for themselves, nor twice for one person, nor has it given in their stead. Refuses, as the policy
 * table says: not-yourself, needs-another-person (whose last word it is).
 */
export function mustBeAnother(word: FactorResetWord, person: Someone, asked: Asked): void {
  const permission = `factor-reset.${word}` as const;
  const isRefused =
    word === 'confirm'
      ? needsAnotherPerson(permission, person, standing, asked, asked.status)
      : !may(permission, person, standing, asked);
  if (!isRefused) return;
  if (word !== 'confirm' && person.personId === asked.personId)
    throw new Refusal('forbidden', 'not-yourself', 'You cannot do this for yourself. Ask another administrator.');
  throw new Refusal(
    'forbidden',
    'needs-another-person',
    'It is about you, or you, or somebody in whose stead you act, took part in it. Ask somebody else to take this step.',
  );
}
