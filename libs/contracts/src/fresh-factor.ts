import type { Move } from '#kernel/lifecycle';
import { lifecycles } from './lifecycles.ts';

/** So long a second factor counts as fresh, in ms. */
export const FRESH_FACTOR_MS = 5 * 60_000;

/** The acts that need a fresh one, as permissions: `tranche.release`. */
export const freshFactorPermissions: readonly string[] = lifecycles.flatMap(({ lifecycle }) =>
  Object.values<Record<string, Move>>(lifecycle.table).flatMap((verbs) =>
    Object.entries(verbs).flatMap(([verb, { needsFactor }]) => (needsFactor ? [`${lifecycle.name}.${verb}`] : [])),
  ),
);

/** Was a second factor given within the last five minutes? `at` is the instant of the act, by the same clock. */
export function isFactorFresh(factorAt: Date | null | undefined, at: Date): boolean {
  return factorAt !== null && factorAt !== undefined && at.getTime() - factorAt.getTime() <= FRESH_FACTOR_MS;
}
