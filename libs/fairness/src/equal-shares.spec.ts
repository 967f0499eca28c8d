import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equalSharesByDefinition } from '../test/election.fixture.ts';
import { equalShares, type EqualSharesElection } from './equal-shares.ts';

/** Projects as `name cost`; voters as the names they approve, each worth its cost, or 1 where only the number counts. */
function approvals(
  budget: bigint,
  projects: string[],
  voters: string[],
  worth: 'cost' | 'number' = 'cost',
): EqualSharesElection {
  const listed = projects.map((text) => ({ id: text.split(' ')[0]!, cost: BigInt(text.split(' ')[1]!) }));
  const worthOf = new Map(listed.map(({ id, cost }) => [id, worth === 'cost' ? cost : 1n]));
  return {
    projects: listed,
    voters: voters.map((names) => new Map(names.split(' ').map((id) => [id, worthOf.get(id)!]))),
    budget,
    completion: 'none',
  };
}

/** equalshares.net, "Explanation", examples 1 and 2: the last voter is for the bike path, then for the gym. */
const town = (last: string) =>
  approvals(
    1100n,
    ['bike 700', 'gym 400', 'park 250', 'playground 200', 'library 100'],
    // prettier-ignore
    [
      'bike gym', 'bike gym park', 'bike gym', 'bike gym park', 'bike gym park', 'bike gym',
      'park playground library', 'playground', 'playground library', 'park playground library', last,
    ],
  );

/** pabutools, tests/rules/test_rule.py, "AppEx_2", in hundredths. */
const four = (worth: 'cost' | 'number') =>
  approvals(400n, ['p0 100', 'p1 90', 'p2 200', 'p3 109'], ['p0', 'p1 p2 p3', 'p1 p2 p3', 'p2'], worth);

const someElection: fc.Arbitrary<EqualSharesElection> = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 30 }).map(BigInt), { minLength: 1, maxLength: 6 }),
    budget: fc.integer({ min: 0, max: 60 }).map(BigInt),
    completion: fc.constantFrom('none', 'add1'),
    byCost: fc.boolean(),
  })
  .chain(({ costs, budget, completion, byCost }) => {
    const projects = costs.map((cost, at) => ({ id: `p${at}`, cost }));
    const worths = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: costs.length, maxLength: costs.length });
    const voter = worths.map(
      (list) => new Map(list.map((worth, at) => [`p${at}`, byCost ? (worth > 1 ? costs[at]! : 0n) : BigInt(worth)])),
    );
    return fc.record({
      projects: fc.constant(projects),
      voters: fc.array(voter, { minLength: 1, maxLength: 6 }),
      budget: fc.constant(budget),
      completion: fc.constant(completion),
      tie: fc.shuffledSubarray(
        projects.map(({ id }) => id),
        { minLength: projects.length },
      ),
    });
  });

describe('the method of equal shares', () => {
  it('elects what its published examples elect, in their order', () => {
    expect(equalShares(town('bike'))).toEqual({ winners: ['bike', 'playground', 'library'], cost: 1000n });
    expect(equalShares(town('gym'))).toEqual({ winners: ['gym', 'park', 'playground'], cost: 850n });
  });

  it('elects what pabutools elects', () => {
    expect(equalShares(four('number')).winners.toSorted()).toEqual(['p0', 'p1', 'p3']);
    expect(equalShares(four('cost')).winners.toSorted()).toEqual(['p0', 'p2']);
    expect(equalShares({ ...four('cost'), completion: 'add1' }).winners.toSorted()).toEqual(['p0', 'p1', 'p2']);
  });

  it('elects one of seven in the running example of Lackner and Skowron (2023)', () => {
    const voters = ['a b', 'a b', 'a b', 'a c', 'a c', 'a c', 'a d', 'a d', 'b c f', 'e', 'f', 'g'];
    const election = approvals(4n, ['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1', 'g 1'], voters);
    expect(equalShares(election)).toEqual({ winners: ['a'], cost: 1n });
  });

  it.each<[string[], string[], string[]]>([
    [['a 1', 'b 1', 'c 2', 'd 1', 'e 2'], ['a c', 'a c'], ['a']],
    [
      ['a 1', 'b 1', 'c 2', 'd 1', 'e 2'],
      ['a b c', 'a'],
      ['a', 'b'],
    ],
    [
      ['a 1', 'b 1', 'c 2', 'd 1', 'e 2'],
      ['a b c', 'a b c'],
      ['a', 'b'],
    ],
    [
      ['a 5', 'b 1', 'c 2', 'd 1', 'e 2'],
      ['a b c', 'a b c'],
      ['b', 'd'],
    ],
    [['a 5', 'b 5', 'c 5', 'd 5', 'e 5'], ['a b c', 'a b c'], []],
  ])('elects what pabutools elects of %j when two vote %j', (projects, two, winners) => {
    const voters = ['a b', 'a b', 'a', ...two, 'a c', 'a d', 'a d', 'e', 'e'];
    expect(equalShares(approvals(5n, projects, voters)).winners.toSorted()).toEqual(winners);
  });

  it('is its definition', () => {
    fc.assert(
      fc.property(someElection, (election) => {
        expect(equalShares(election)).toEqual(equalSharesByDefinition(election));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the same outcome whatever the order of voters and projects', () => {
    fc.assert(
      fc.property(someElection, (election) => {
        const other = { ...election, voters: election.voters.toReversed(), projects: election.projects.toReversed() };
        expect(equalShares(other)).toEqual(equalShares(election));
      }),
      { numRuns: 2000 },
    );
  });

  it('breaks ties as it is told, and else by the order of the projects', () => {
    const election = approvals(1n, ['a 1', 'b 1', 'c 1'], ['a b c']);
    expect(equalShares(election).winners).toEqual(['a']);
    expect(equalShares({ ...election, tie: ['c'] }).winners).toEqual(['c']);
  });

  it('elects what costs nothing, and nothing without voters', () => {
    expect(equalShares(approvals(0n, ['a 0', 'b 1'], ['a b'], 'number'))).toEqual({ winners: ['a'], cost: 0n });
    expect(equalShares({ ...approvals(9n, ['a 1'], []), completion: 'add1' })).toEqual({ winners: [], cost: 0n });
  });

  it('refuses what is no election, and what would take too long', () => {
    const fair = approvals(10n, ['a 1', 'b 2'], ['a b']);
    for (const [message, wrong] of [
      ['the budget is negative', { budget: -1n }],
      ['a is there twice', { projects: [...fair.projects, fair.projects[0]!] }],
      ['the cost of a is negative', { projects: [{ id: 'a', cost: -1n }] }],
      ['there is no project z', { tie: ['z'] }],
      ['tie names a project twice', { tie: ['a', 'a'] }],
      ['there is no project y', { voters: [new Map([['y', 1n]])] }],
      ['a voter gives a less than 0', { voters: [new Map([['a', -1n]])] }],
    ] as const) {
      expect(() => equalShares({ ...fair, ...wrong })).toThrow(new RangeError(message));
    }
    const long = { ...approvals(1000n, ['a 1', 'b 9999', 'c 999'], ['a', 'b', 'c']), completion: 'add1' as const };
    expect(equalShares(long).winners).toEqual(['a', 'c']);
    expect(() => equalShares(long, 1000)).toThrow(new RangeError('this election takes too long to compute'));
  });
});
