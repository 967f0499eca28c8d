import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inMeritOrder, type OrderKeys } from './merit-order.ts';

const ids = (applications: readonly OrderKeys[]): string =>
  inMeritOrder(applications)
    .map(({ id }) => id)
    .join('');

describe('the order of merit', () => {
  it('is that of the places where they are given', () => {
    expect(
      ids([
        { id: 'a', place: 7 },
        { id: 'b', place: 1 },
        { id: 'c', place: 2 },
      ]),
    ).toBe('bca');
  });

  it('is the expected rank, then the raw mean, then the ticket', () => {
    const by = (id: string, expectedRank: number, rawMean: number, ticket: string) => ({
      id,
      expectedRank,
      rawMean,
      ticket,
    });
    expect(ids([by('a', 2, 90, '00'), by('b', 1, 50, '03'), by('c', 1, 60, '02'), by('d', 1, 60, '01')])).toBe('dcba');
  });

  it('takes a chain of near expected ranks for one tie', () => {
    const by = (id: string, expectedRank: number, rawMean: number) => ({ id, expectedRank, rawMean });
    expect(ids([by('a', 1, 1), by('b', 1.000009, 2), by('c', 1.000018, 3), by('d', 1.0001, 9)])).toBe('cbad');
  });

  it('depends on the keys and never on the order of the input', () => {
    const applications = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        expectedRank: fc.integer({ min: 0, max: 9 }).map((step) => 1 + step * 4e-6),
        rawMean: fc.integer({ min: 0, max: 2 }),
        ticket: fc.integer({ min: 10, max: 99 }).map(String),
      }),
      { selector: ({ ticket }) => ticket, maxLength: 8 },
    );
    fc.assert(
      fc.property(applications, (list) => {
        expect(inMeritOrder(list.toReversed())).toEqual(inMeritOrder(list));
      }),
      { numRuns: 10_000 },
    );
  });

  it.each<[string, OrderKeys[]]>([
    ['a has neither place nor expectedRank, rawMean or ticket', [{ id: 'a' }]],
    ['b has no place', [{ id: 'a', place: 1 }, { id: 'b' }]],
    [
      'b has no ticket',
      [
        { id: 'a', rawMean: 1, ticket: '1' },
        { id: 'b', rawMean: 1 },
      ],
    ],
    ['place and rawMean exclude each other', [{ id: 'a', place: 1, rawMean: 1 }]],
    [
      'nothing says which of a and b comes first',
      [
        { id: 'a', place: 1 },
        { id: 'b', place: 1 },
      ],
    ],
    [
      'nothing says which of a and b comes first',
      [
        { id: 'a', expectedRank: 1 },
        { id: 'b', expectedRank: 1.000001 },
      ],
    ],
  ])('refuses to guess: %s', (message, applications) => {
    expect(() => inMeritOrder(applications)).toThrow(new RangeError(message));
  });
});
