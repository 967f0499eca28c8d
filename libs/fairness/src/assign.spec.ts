import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign, type AssignmentInput } from './assign.ts';

const SEED = 'a'.repeat(64);
const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

const panel = (count: number) => ids('R', count).map((id) => ({ id, load: 0 }));
const applications = (count: number, needed: number) =>
  ids('A', count).map((id) => ({ id, needed, excluded: [] as string[] }));
const loadsOf = (input: AssignmentInput): number[] => {
  const { pairs } = assign(input);
  return input.reviewers.map(({ id, load }) => load + pairs.filter((pair) => pair.reviewerId === id).length);
};

const someInput: fc.Arbitrary<AssignmentInput> = fc
  .record({
    seed: fc.string(),
    reviewers: fc.integer({ min: 0, max: 8 }),
    applications: fc.integer({ min: 0, max: 12 }),
  })
  .chain(({ seed, reviewers, applications: count }) =>
    fc.record({
      seed: fc.constant(seed),
      reviewers: fc.tuple(...ids('R', reviewers).map((id) => fc.record({ id: fc.constant(id), load: fc.nat(4) }))),
      applications: fc.tuple(
        ...ids('A', count).map((id) =>
          fc.record({ id: fc.constant(id), needed: fc.nat(4), excluded: fc.subarray(ids('R', reviewers)) }),
        ),
      ),
    }),
  );

describe('the assignment of reviewers', () => {
  it('gives every application as many different reviewers as it needs', () => {
    const { pairs, unmet } = assign({ seed: SEED, applications: applications(5, 3), reviewers: panel(4) });
    expect(unmet).toEqual([]);
    for (const id of ids('A', 5)) {
      const reviewers = pairs.filter((pair) => pair.applicationId === id).map((pair) => pair.reviewerId);
      expect(new Set(reviewers).size).toBe(3);
    }
  });

  it('loads the panel evenly: without conflicts nobody has two more than another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(4),
        fc.string(),
        (count, size, spare, seed) => {
          const needed = Math.max(1, size - spare);
          const loads = loadsOf({ seed, applications: applications(count, needed), reviewers: panel(size) });
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('never pairs a reviewer with an application they are excluded from, and never twice with one', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { pairs } = assign(input);
        const excluded = new Map(input.applications.map((application) => [application.id, application.excluded]));
        expect(pairs.filter((pair) => excluded.get(pair.applicationId)!.includes(pair.reviewerId))).toEqual([]);
        expect(new Set(pairs.map((pair) => `${pair.applicationId} ${pair.reviewerId}`)).size).toBe(pairs.length);
      }),
    );
  });

  it('leaves a place empty only when nobody else is open to the application, and says how many and why', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { pairs, unmet } = assign(input);
        for (const { id, needed, excluded } of input.applications) {
          const given = pairs.filter((pair) => pair.applicationId === id).length;
          const open = input.reviewers.filter((reviewer) => !excluded.includes(reviewer.id)).length;
          expect(given).toBe(Math.min(needed, open));
          expect(unmet.find((one) => one.applicationId === id)?.missing ?? 0).toBe(needed - given);
        }
      }),
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const turned = {
          ...input,
          applications: input.applications.toReversed(),
          reviewers: input.reviewers.toReversed(),
        };
        expect(assign(turned)).toEqual(assign(input));
      }),
    );
  });

  it('fills a freed place with the reviewer who has least to do', () => {
    const { pairs } = assign({
      seed: SEED,
      applications: [{ id: 'A1', needed: 1, excluded: ['R1'] }],
      reviewers: [
        { id: 'R1', load: 0 },
        { id: 'R2', load: 3 },
        { id: 'R3', load: 2 },
      ],
    });
    expect(pairs).toEqual([{ applicationId: 'A1', reviewerId: 'R3' }]);
  });

  it('tells a panel that is too small from one with too many conflicts', () => {
    const { unmet } = assign({
      seed: SEED,
      applications: [
        { id: 'A1', needed: 3, excluded: [] },
        { id: 'A2', needed: 2, excluded: ['R1'] },
      ],
      reviewers: panel(2),
    });
    expect(unmet.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1))).toEqual([
      { applicationId: 'A1', missing: 1, reason: 'too-few-reviewers' },
      { applicationId: 'A2', missing: 1, reason: 'conflicts' },
    ]);
  });
});
