/** Who could review what, how well, and within which limits. Applications and reviewers are known by their indices. */
export interface AffinityProblem {
  /** How well a reviewer suits an application, `affinity[application][reviewer]`: whole numbers, more is better. */
  readonly affinity: readonly (readonly number[])[];
  /** Pairs that must not be, `blocked[application][reviewer]`: a conflict of interest, another language. */
  readonly blocked: readonly (readonly boolean[])[];
  /** How many reviewers each application must get. */
  readonly demand: readonly number[];
  /** The fewest and the most applications that each reviewer may get. */
  readonly loadMin: readonly number[];
  readonly loadMax: readonly number[];
  /** An application gets at most one reviewer of the same group (an organisation, a country); null is in none. */
  readonly group?: readonly (string | null)[];
}

/** `[application, reviewer]` */
export type Pair = readonly [application: number, reviewer: number];

const LARGEST_AFFINITY = 1e9;

/**
 * Throws RangeError, with the field, unless all sizes agree, all numbers are whole, affinities are from -10^9 to 10^9
 * (so that every sum below is exact), no number of reviews is negative and no least load is above the most.
 */
export function requireWellFormed({ affinity, blocked, demand, loadMin, loadMax, group }: AffinityProblem): void {
  const [applications, reviewers] = [demand.length, loadMax.length];
  requireSize('affinity', affinity, applications);
  requireSize('blocked', blocked, applications);
  requireSize('loadMin', loadMin, reviewers);
  if (group !== undefined) requireSize('group', group, reviewers);
  for (const row of affinity) {
    requireSize('a row of affinity', row, reviewers);
    if (!row.every((value) => Number.isInteger(value) && Math.abs(value) <= LARGEST_AFFINITY))
      throw new RangeError('affinity is not a whole number from -10^9 to 10^9');
  }
  for (const row of blocked) requireSize('a row of blocked', row, reviewers);
  for (const [name, counts] of Object.entries({ demand, loadMin, loadMax })) {
    if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`${name} is not a whole number of reviews`);
  }
  if (loadMin.some((least, reviewer) => least > loadMax[reviewer]!)) throw new RangeError('loadMin is above loadMax');
}

function requireSize(name: string, list: readonly unknown[], size: number): void {
  if (list.length !== size) throw new RangeError(`${name} has ${list.length} entries, not ${size}`);
}

/** The groups as numbers from 0, one for each reviewer; whoever is in none is alone in one. */
export function groupNumbers({ group, loadMax }: AffinityProblem): number[] {
  const known = new Map<string, number>();
  return loadMax.map((_, reviewer) => {
    const name = group?.[reviewer] ?? null;
    const key = name === null ? `alone ${reviewer}` : `group ${name}`;
    return known.get(key) ?? known.set(key, known.size).get(key)!;
  });
}
