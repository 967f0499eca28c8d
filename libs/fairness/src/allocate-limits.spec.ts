import { describe, expect, it } from '@jest/globals';
import { allocate, type AllocationRules, type ApplicationToFund } from './allocate.ts';

const one = (id: string, cost: bigint, belongsTo: Record<string, string> = {}): ApplicationToFund => ({
  id,
  cost,
  belongsTo: new Map(Object.entries(belongsTo)),
});
const funded = (ordered: readonly ApplicationToFund[], rules: AllocationRules): string =>
  allocate(ordered, rules)
    .lines.flatMap(({ id, awarded }) => (awarded > 0n ? [id] : []))
    .join(' ');

describe('what the allocation does not promise', () => {
  it('loses somebody an award when another withdraws and all is computed again, so reserve lists are never computed again', () => {
    const list = [one('A', 5n, { applicant: 'x' }), one('B', 6n, { applicant: 'x' }), one('C', 5n, { applicant: 'y' })];
    const rules = { budget: 10n, caps: [{ key: 'applicant', count: 1n }] };
    expect(funded(list, rules)).toBe('A C');
    expect(funded(list.slice(1), rules)).toBe('B');
  });

  it('can punish a better place when guarantees meet caps on another dimension, so that mix has to be asked for', () => {
    const [a, b, c] = [
      one('A', 4n, { region: 'south', applicant: 'x' }),
      one('B', 1n, { region: 'north', applicant: 'x' }),
      one('C', 4n, { region: 'north', applicant: 'y' }),
    ];
    const rules = { budget: 5n, guarantees: new Map([['north', 3n]]), caps: [{ key: 'applicant', count: 1n }] };
    expect(() => allocate([a, b, c], rules)).toThrow('guarantees beside a cap on applicant need allowCrossCaps');
    expect(funded([a, b, c], { ...rules, allowCrossCaps: true })).toBe('B C');
    expect(funded([a, c, b], { ...rules, allowCrossCaps: true })).toBe('A');
  });
});

describe('what the allocation refuses', () => {
  const fair = { budget: 10n, guarantees: new Map([['north', 10n]]), caps: [{ key: 'region', count: 1n }] };

  it.each<[string, ApplicationToFund[], AllocationRules]>([
    ['A is there twice', [one('A', 1n), one('A', 2n)], fair],
    ['the cost of A is not positive', [one('A', 0n)], fair],
    ['minViable of A is not from 1 to its cost', [{ ...one('A', 2n), minViable: 3n }], fair],
    ['minViable of A is not from 1 to its cost', [{ ...one('A', 2n), minViable: 0n }], fair],
    ['the budget is negative', [], { budget: -1n }],
    ['the guarantees are above the budget', [], { ...fair, budget: 9n }],
    ['a guarantee is negative', [], { ...fair, guarantees: new Map([['north', -1n]]) }],
    ['the cap on region has no amount or count', [], { ...fair, caps: [{ key: 'region' }] }],
    ['the cap on region is negative', [], { ...fair, caps: [{ key: 'region', amount: -1n }] }],
    ['guarantees and uniform awards exclude each other', [], { ...fair, partial: 'uniform' }],
  ])('%s', (message, ordered, rules) => {
    expect(allocate([], fair).lines).toEqual([]);
    expect(() => allocate(ordered, rules)).toThrow(new RangeError(message));
  });

  it('nothing when there is no money: then nobody is funded', () => {
    expect(allocate([one('A', 1n)], { budget: 0n })).toMatchObject({ allocated: 0n, line: 'A', reserve: ['A'] });
  });
});
