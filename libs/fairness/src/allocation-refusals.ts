import type { AllocationRules, ApplicationToFund } from './allocate.ts';

/**
 * Throws RangeError, saying what: an id twice; a request that is not positive; a `minViable` outside 1 to the request; a
 * negative budget, guarantee or cap; guarantees above the budget; a cap on neither amount nor number; guarantees beside
 * caps on another dimension, unless the rules allow it; guarantees with uniform awards, where no full request is
 * guaranteed.
 */
export function requireAllocatable(applications: readonly ApplicationToFund[], rules: AllocationRules): void {
  const ids = new Set<string>();
  for (const { id, cost, minViable = cost } of applications) {
    if (ids.has(id)) throw new RangeError(`${id} is there twice`);
    ids.add(id);
    if (cost <= 0n) throw new RangeError(`the cost of ${id} is not positive`);
    if (minViable <= 0n || minViable > cost) throw new RangeError(`minViable of ${id} is not from 1 to its cost`);
  }
  requireRules(rules);
}

function requireRules({ budget, guarantees = new Map(), caps = [], partial, allowCrossCaps }: AllocationRules): void {
  if (budget < 0n) throw new RangeError('the budget is negative');
  const guaranteed = [...guarantees.values()];
  if (guaranteed.some((amount) => amount < 0n)) throw new RangeError('a guarantee is negative');
  if (guaranteed.reduce((sum, amount) => sum + amount, 0n) > budget)
    throw new RangeError('the guarantees are above the budget');
  for (const { key, amount, count } of caps) {
    if (amount === undefined && count === undefined) throw new RangeError(`the cap on ${key} has no amount or count`);
    if ((amount ?? 0n) < 0n || (count ?? 0n) < 0n) throw new RangeError(`the cap on ${key} is negative`);
  }
  if (guaranteed.length === 0) return;
  if (partial === 'uniform') throw new RangeError('guarantees and uniform awards exclude each other');
  const across = caps.find(({ key }) => key !== 'region');
  if (across !== undefined && allowCrossCaps !== true)
    throw new RangeError(`guarantees beside a cap on ${across.key} need allowCrossCaps`);
}
