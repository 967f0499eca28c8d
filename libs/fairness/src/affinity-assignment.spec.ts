import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignByAffinity, type AssignmentObjective, type BestAssignment } from './affinity-assignment.ts';
import type { AffinityProblem } from './affinity-problem.ts';
import { certificateFault } from '../test/assignment-certificate.ts';
import { allOutcomes, bestByTrying, someProblem, totalByBellmanFord } from '../test/assignment.fixture.ts';

const faultOf = (problem: AffinityProblem, { worst, ...best }: BestAssignment, objective: AssignmentObjective) =>
  certificateFault(problem, objective === 'total' || worst === null ? best : { ...best, least: worst });

/** How many reviews these applications can have when nobody else asks. */
function servable(problem: AffinityProblem, hall: readonly number[]): number {
  const alone = { ...problem, demand: problem.demand.map((one, at) => (hall.includes(at) ? one : 0)) };
  return Math.max(...allOutcomes(alone).map(({ served }) => served));
}

describe('the best assignment by affinity', () => {
  it('gives up the best single pair for the better total', () => {
    const problem = {
      affinity: [
        [900, 850],
        [800, 100],
      ],
      blocked: [
        [false, false],
        [false, false],
      ],
      demand: [1, 1],
      loadMin: [0, 0],
      loadMax: [1, 1],
    };
    expect(assignByAffinity(problem, 'total')).toMatchObject({
      kind: 'best',
      pairs: [
        [0, 1],
        [1, 0],
      ],
      total: 1650,
      worst: 800,
    });
  });

  it('raises the weakest pair before the total', () => {
    const problem = {
      affinity: [
        [10, 5],
        [5, 1],
      ],
      blocked: [
        [false, false],
        [false, false],
      ],
      demand: [1, 1],
      loadMin: [0, 0],
      loadMax: [1, 1],
    };
    expect(assignByAffinity(problem, 'total')).toMatchObject({ total: 11, worst: 1 });
    expect(assignByAffinity(problem, 'worst-then-total')).toMatchObject({ total: 10, worst: 5 });
  });

  it.each(['total', 'worst-then-total'] as const)('is what trying everything finds: %s', (objective) => {
    fc.assert(
      fc.property(someProblem(5, 4), (problem) => {
        const found = assignByAffinity(problem, objective);
        expect(found).toMatchObject(bestByTrying(problem, objective));
        if (found.kind === 'best') expect(faultOf(problem, found, objective)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is what a plain min-cost flow finds on larger problems', () => {
    fc.assert(
      fc.property(someProblem(14, 7), (problem) => {
        const found = assignByAffinity(problem, 'total');
        if (found.kind === 'unmet-loads') return;
        expect(found.kind === 'best' ? found.total : undefined).toBe(totalByBellmanFord(problem));
      }),
      { numRuns: 300 },
    );
  });

  it('names applications that together demand so many reviews more than there are for them', () => {
    fc.assert(
      fc.property(someProblem(5, 4), (problem) => {
        const found = assignByAffinity(problem, 'worst-then-total');
        if (found.kind !== 'unmet-reviews') return;
        const demanded = found.hall.reduce((sum, application) => sum + problem.demand[application]!, 0);
        expect(servable(problem, found.hall)).toBe(demanded - found.unmet);
      }),
      { numRuns: 1000 },
    );
  });

  it('names reviewers who together must have so many reviews more than can be brought to them', () => {
    fc.assert(
      fc.property(someProblem(5, 4), (problem) => {
        const found = assignByAffinity(problem, 'total');
        if (found.kind !== 'unmet-loads') return;
        const onlyTheirs = problem.loadMin.map((least, reviewer) =>
          found.hallReviewers.includes(reviewer) ? least : 0,
        );
        const alone = bestByTrying({ ...problem, loadMin: onlyTheirs }, 'total');
        expect(alone).toEqual({ kind: 'unmet-loads', unmetLoad: found.unmetLoad });
      }),
      { numRuns: 1000 },
    );
  });

  it('is as good in whatever order applications and reviewers come', () => {
    const keys = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(someProblem(8, 5), keys, (problem, stream) => {
        const shuffled = <Item>(list: readonly Item[], by: readonly number[]) => by.map((at) => list[at]!);
        const order = (size: number) => {
          const drawn = Array.from({ length: size }, (_, at) => [stream.next().value as number, at] as const);
          return drawn.toSorted(([a], [b]) => a - b).map(([, at]) => at);
        };
        const [rows, columns] = [order(problem.demand.length), order(problem.loadMax.length)];
        const other = {
          affinity: shuffled(problem.affinity, rows).map((row) => shuffled(row, columns)),
          blocked: shuffled(problem.blocked, rows).map((row) => shuffled(row, columns)),
          demand: shuffled(problem.demand, rows),
          loadMin: shuffled(problem.loadMin, columns),
          loadMax: shuffled(problem.loadMax, columns),
          group: shuffled(problem.group!, columns),
        };
        const value = (found: object) => ({ ...found, pairs: [], prices: [], hall: [], hallReviewers: [] });
        const objective = 'worst-then-total';
        expect(value(assignByAffinity(other, objective))).toEqual(value(assignByAffinity(problem, objective)));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is not well formed', () => {
    const fair = { affinity: [[1]], blocked: [[false]], demand: [1], loadMin: [0], loadMax: [1] };
    expect(assignByAffinity(fair, 'total').kind).toBe('best');
    for (const wrong of [
      { affinity: [[0.5]] },
      { affinity: [[1e10]] },
      { affinity: [[1, 2]] },
      { blocked: [] },
      { demand: [-1] },
      { loadMin: [2] },
      { loadMax: [1.5] },
      { group: ['a', 'b'] },
    ]) {
      expect(() => assignByAffinity({ ...fair, ...wrong }, 'total')).toThrow(RangeError);
    }
  });
});

describe('the certificate of an assignment', () => {
  it('holds for no assignment that a single swap would improve', () => {
    fc.assert(
      fc.property(someProblem(6, 4), (problem) => {
        const found = assignByAffinity(problem, 'total');
        if (found.kind !== 'best') return;
        for (const [at, [application]] of found.pairs.entries()) {
          for (const reviewer of problem.loadMax.keys()) {
            const pairs = found.pairs.map((pair, place) => (place === at ? ([application, reviewer] as const) : pair));
            const total = pairs.reduce((sum, [a, r]) => sum + problem.affinity[a]![r]!, 0);
            if (total < found.total) expect(certificateFault(problem, { ...found, pairs })).toBeDefined();
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong', () => {
    const problem = { affinity: [[5, 3]], blocked: [[false, true]], demand: [1], loadMin: [0, 0], loadMax: [1, 1] };
    expect(certificateFault(problem, { pairs: [[0, 0]], prices: [0, 0] })).toBeUndefined();
    expect(certificateFault(problem, { pairs: [[0, 1]], prices: [0, 0] })).toBe('application 0 may not have 1');
    expect(certificateFault(problem, { pairs: [], prices: [0, 0] })).toBe('application 0 has 0 of 1 reviewers');
    expect(certificateFault(problem, { pairs: [[0, 0]], prices: [0, 1] })).toBe(
      'reviewer 1 has a price, and places left',
    );
    expect(certificateFault(problem, { pairs: [[0, 0]], prices: [-1, 0] })).toContain('negative price');
    expect(certificateFault(problem, { pairs: [[0, 0]], prices: [0] })).toBe('there is no price for each reviewer');
  });
});
