import type { Move } from '#kernel/lifecycle';
import { lifecycles } from './lifecycles.ts';

/** So long a second factor counts as fresh, in ms. */
const FRESH_FACTOR_MS = 5 * 60_000;

/** Who has no second factor is the owner by the password for so long, in ms. */
const FRESH_PASSWORD_MS = 10 * 60_000;

const marked = (mark: 'needsFactor' | 'needsOwner'): readonly string[] =>
  lifecycles.flatMap(({ lifecycle }) =>
    Object.values<Record<string, Move>>(lifecycle.table).flatMap((verbs) =>
      Object.entries(verbs).flatMap(([verb, move]) => (move[mark] ? [`${lifecycle.name}.${verb}`] : [])),
    ),
  );

/** The acts that need a fresh one, as permissions: `tranche.release`. */
export const freshFactorPermissions = marked('needsFactor');

/** The acts that need their person to have proved a moment ago to be the owner of the account. */
export const freshOwnerPermissions = marked('needsOwner');

/** Was a second factor given within the last five minutes? `at` is the instant of the act, by the same clock. */
export function isFactorFresh(factorAt: Date | null | undefined, at: Date): boolean {
  return factorAt !== null && factorAt !== undefined && at.getTime() - factorAt.getTime() <= FRESH_FACTOR_MS;
}

/** Was the password given within the last ten minutes? For who has no second factor. */
export function isPasswordFresh(passwordAt: Date | null | undefined, at: Date): boolean {
  return passwordAt !== null && passwordAt !== undefined && at.getTime() - passwordAt.getTime() <= FRESH_PASSWORD_MS;
}
