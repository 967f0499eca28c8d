import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someAllocation, stepByStep, type SomeAllocation } from '../test/allocation.fixture.ts';
import { allocate, type AllocatedLine, type AllocationRules, type ApplicationToFund } from './allocate.ts';

const RUNS = { numRuns: 10_000 };
const EVERYTHING = { guarantees: true, caps: ['region', 'applicant'], partial: ['none', 'marginal'] } as const;

const one = (id: string, cost: bigint, region = 'north', bent: Partial<ApplicationToFund> = {}): ApplicationToFund => ({
  id,
  cost,
  belongsTo: new Map([['region', region]]),
  ...bent,
});
const told = (ordered: readonly ApplicationToFund[], rules: AllocationRules): string[] =>
  allocate(ordered, rules).lines.map(({ id, awarded, reason }) => `${id} ${awarded} ${reason}`);
const funded = ({ ordered, rules }: SomeAllocation): string[] =>
  allocate(ordered, rules).lines.flatMap(({ id, awarded }) => (awarded > 0n ? [id] : []));
const some = (list: readonly ApplicationToFund[], at: number): ApplicationToFund | undefined => list[at % list.length];

describe('the allocation of a budget', () => {
  it('awards in full from the top and stops at the first that does not fit', () => {
    const list = [one('A', 60n), one('B', 30n), one('C', 20n), one('D', 5n)];
    expect(told(list, { budget: 100n })).toEqual([
      'A 60 FUNDED_OPEN',
      'B 30 FUNDED_OPEN',
      'C 0 LINE',
      'D 0 BELOW_LINE',
    ]);
    expect(allocate(list, { budget: 100n })).toMatchObject({ allocated: 90n, line: 'C', reserve: ['C', 'D'] });
    expect(allocate(list, { budget: 115n })).toMatchObject({ allocated: 115n, line: null, reserve: [] });
  });

  it('keeps for a region what is guaranteed to it, as far as its best applications can use it', () => {
    const list = [one('A', 60n), one('B', 40n), one('C', 30n, 'south'), one('D', 30n, 'south'), one('E', 5n, 'south')];
    expect(told(list, { budget: 100n, guarantees: new Map([['south', 50n]]) })).toEqual([
      'A 60 FUNDED_OPEN',
      'B 0 LINE',
      'C 30 FUNDED_GUARANTEE',
      'D 0 BELOW_LINE',
      'E 0 BELOW_LINE',
    ]);
  });

  it('passes over whoever would break a cap, and goes on', () => {
    const list = [one('A', 60n), one('B', 10n), one('C', 20n, 'south')];
    expect(told(list, { budget: 100n, caps: [{ key: 'region', count: 1n }] })).toEqual([
      'A 60 FUNDED_OPEN',
      'B 0 CAP',
      'C 20 FUNDED_OPEN',
    ]);
    expect(told(list, { budget: 100n, caps: [{ key: 'region', value: 'south', amount: 19n }] })[2]).toBe('C 0 CAP');
    expect(allocate(list, { budget: 100n, caps: [{ key: 'region', count: 1n }] }).reserve).toEqual([]);
  });

  it('keeps everybody from the line on in reserve, also whom a cap forbade before it was reached', () => {
    const list = [one('A', 5n, 'n'), one('C', 5n, 's'), one('B', 5n, 'n'), one('D', 5n, 's')];
    const rules = { budget: 6n, caps: [{ key: 'region', count: 1n }] };
    for (const guarantees of [undefined, new Map([['n', 5n]])])
      expect(allocate(list, { ...rules, ...(guarantees && { guarantees }) }).reserve).toEqual(['C', 'B', 'D']);
  });

  it('offers the rest at the line when it is enough to work with and 60 % of the request', () => {
    const marginal = (minViable: bigint | undefined, budget: bigint) =>
      told([one('A', 60n), one('B', 50n, 'north', minViable === undefined ? {} : { minViable })], {
        budget,
        partial: 'marginal',
      })[1];
    expect(marginal(40n, 100n)).toBe('B 40 PARTIAL');
    expect(marginal(41n, 100n)).toBe('B 0 LINE');
    expect(marginal(1n, 90n)).toBe('B 30 PARTIAL');
    expect(marginal(1n, 89n)).toBe('B 0 LINE');
    expect(marginal(undefined, 109n)).toBe('B 0 LINE');
  });

  it('shares a shortage evenly, and gives nobody less than they can work with', () => {
    const list = [
      one('A', 100n, 'north', { minViable: 10n }),
      one('B', 50n, 'north', { minViable: 40n }),
      one('C', 30n, 'north', { minViable: 30n }),
      one('D', 1n),
    ];
    expect(told(list, { budget: 79n, partial: 'uniform' })).toEqual([
      'A 39 PARTIAL',
      'B 40 PARTIAL',
      'C 0 LINE',
      'D 0 BELOW_LINE',
    ]);
    expect(told(list.slice(0, 2), { budget: 121n, partial: 'uniform' })).toEqual(['A 81 PARTIAL', 'B 40 PARTIAL']);
    expect(told(list.slice(0, 2), { budget: 150n, partial: 'uniform' })).toEqual([
      'A 100 FUNDED_OPEN',
      'B 50 FUNDED_OPEN',
    ]);
  });

  it('is the rule as the design writes it, step by step', () => {
    fc.assert(
      fc.property(someAllocation(EVERYTHING), (given) => {
        expect(told(given.ordered, given.rules)).toEqual(stepByStep(given));
      }),
      RUNS,
    );
  });

  it('gives with uniform the largest equal part that the budget allows', () => {
    fc.assert(
      fc.property(someAllocation({ partial: ['uniform'] }), ({ ordered, rules }) => {
        const { lines, allocated } = allocate(ordered, rules);
        const kept = ordered.filter((_, at) => lines[at]!.awarded > 0n);
        const parts = kept.flatMap(({ cost }) =>
          Array.from({ length: Number(cost) + 1 }, (_, part) => [BigInt(part), cost] as const),
        );
        const sums = parts.map(([part, of]) =>
          kept.reduce((sum, { cost, minViable = cost }) => {
            const amount = (cost * part) / of;
            return sum + (amount > minViable ? amount : minViable);
          }, 0n),
        );
        const best = sums.filter((sum) => sum <= rules.budget).reduce((most, sum) => (sum > most ? sum : most), 0n);
        expect(allocated).toBe(best);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what the allocation promises', () => {
  it('stays within the budget, the caps and each request, and sums to what is allocated', () => {
    const kinds = fc.oneof(someAllocation(EVERYTHING), someAllocation({ caps: ['region'], partial: ['uniform'] }));
    fc.assert(
      fc.property(kinds, ({ ordered, rules }) => {
        const { lines, allocated } = allocate(ordered, rules);
        const sumOf = (list: readonly AllocatedLine[]) => list.reduce((sum, { awarded }) => sum + awarded, 0n);
        expect(allocated).toBeLessThanOrEqual(rules.budget);
        expect(sumOf(lines)).toBe(allocated);
        expect(lines.every(({ awarded }, at) => awarded >= 0n && awarded <= ordered[at]!.cost)).toBe(true);
        const broken = rules.caps!.filter(({ key, amount, count }) =>
          ['north', 'south', 'a', 'b', 'c'].some((value) => {
            const same = lines.filter(({ awarded }, at) => awarded > 0n && ordered[at]!.belongsTo!.get(key) === value);
            return same.length > (count ?? Infinity) || sumOf(same) > (amount ?? Infinity);
          }),
        );
        expect(broken).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never takes an award away because the budget grew', () => {
    const kinds = fc.oneof(someAllocation(EVERYTHING), someAllocation({ caps: ['region'], partial: ['uniform'] }));
    fc.assert(
      fc.property(kinds, fc.bigInt({ min: 0n, max: 20n }), (given, more) => {
        const richer = { ...given, rules: { ...given.rules, budget: given.rules.budget + more } };
        expect(funded(richer)).toEqual(expect.arrayContaining(funded(given)));
      }),
      RUNS,
    );
  });

  it.each([
    ['guarantees and caps on the region', { ...EVERYTHING, caps: ['region'] }],
    ['caps on anything, without guarantees', { ...EVERYTHING, guarantees: false }],
  ])('never takes an award away because of a better place, with %s', (_, kind) => {
    fc.assert(
      fc.property(someAllocation(kind), fc.nat(), fc.nat(), ({ ordered, rules }, which, up) => {
        const from = which % Math.max(ordered.length, 1);
        const to = up % (from + 1);
        const others = ordered.filter((_one, at) => at !== from);
        const better = [...others.slice(0, to), ...ordered.slice(from, from + 1), ...others.slice(to)];
        const id = some(ordered, which)?.id ?? 'nobody';
        if (funded({ ordered, rules }).includes(id)) expect(funded({ ordered: better, rules })).toContain(id);
      }),
      RUNS,
    );
  });

  it('never takes an award away because somebody asks for less', () => {
    fc.assert(
      fc.property(someAllocation(EVERYTHING), fc.nat(), fc.nat(), ({ ordered, rules }, which, less) => {
        const chosen = some(ordered, which);
        if (chosen === undefined || !funded({ ordered, rules }).includes(chosen.id)) return;
        const cost = chosen.cost - (BigInt(less) % (chosen.cost - (chosen.minViable ?? 1n) + 1n));
        const humbler = ordered.map((other) => (other === chosen ? { ...other, cost } : other));
        expect(funded({ ordered: humbler, rules })).toContain(chosen.id);
      }),
      RUNS,
    );
  });

  it('funds a worse place before a better one only by a guarantee or a cap, and never inside a region without caps', () => {
    fc.assert(
      fc.property(someAllocation(EVERYTHING), ({ ordered, rules }) => {
        const { lines } = allocate(ordered, rules);
        for (const [at, { awarded, reason }] of lines.entries()) {
          if (awarded === 0n) continue;
          for (const [above, passed] of lines.slice(0, at).entries()) {
            if (passed.awarded > 0n) continue;
            expect(reason === 'FUNDED_GUARANTEE' || passed.reason === 'CAP').toBe(true);
            const sameRegion = ordered[above]!.belongsTo!.get('region') === ordered[at]!.belongsTo!.get('region');
            expect(sameRegion && rules.caps!.length === 0).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('is the plain list wherever that already funds whom the guarantees fund', () => {
    fc.assert(
      fc.property(someAllocation({ guarantees: true }), ({ ordered, rules }) => {
        const guaranteed = allocate(ordered, rules).lines.filter(({ reason }) => reason === 'FUNDED_GUARANTEE');
        const plain = funded({ ordered, rules: { ...rules, guarantees: new Map() } });
        if (guaranteed.every(({ id }) => plain.includes(id))) expect(funded({ ordered, rules })).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('knows applications, regions and applicants by nothing but their places', () => {
    const renamed = (name: string) => `${name.length}${[...name].toReversed().join('')}`;
    fc.assert(
      fc.property(someAllocation(EVERYTHING), ({ ordered, rules }) => {
        const other = ordered.map(({ id, belongsTo, ...rest }) => ({
          ...rest,
          id: renamed(id),
          belongsTo: new Map([...belongsTo!].map(([key, value]) => [key, renamed(value)])),
        }));
        const guarantees = new Map([...rules.guarantees!].map(([region, amount]) => [renamed(region), amount]));
        const plain = allocate(ordered, rules).lines.map(({ awarded, reason }) => [awarded, reason]);
        expect(allocate(other, { ...rules, guarantees }).lines.map(({ awarded, reason }) => [awarded, reason])).toEqual(
          plain,
        );
      }),
      RUNS,
    );
  });
});
