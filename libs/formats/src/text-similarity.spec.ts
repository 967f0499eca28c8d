import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, jaroWinkler, mayBeWithin, spellingOf } from './text-similarity.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

describe('the similarity of Jaro and Winkler', () => {
  // the examples of Winkler's report
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
    ['', '', 1],
  ])('of %j and %j is %d', (left, right, similarity) => expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 4));

  it('is from 0 to 1, 1 for equal words only', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const similarity = jaroWinkler(left, right);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarity === 1).toBe(left === right);
      }),
    );
  });
});

describe('the distance in edits', () => {
  it.each([
    ['qasim', 'qaism', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('of %j and %j is %d', (left, right, edits) => expect(editDistance(left, right)).toBe(edits));

  it('is the same in both directions, and never told to be more by lengths and letters', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const edits = editDistance(left, right);
        expect(editDistance(right, left)).toBe(edits);
        expect(mayBeWithin(edits, spellingOf(left), spellingOf(right))).toBe(true);
      }),
    );
  });

  it('is told to be more for words of other letters or lengths', () => {
    expect(mayBeWithin(1, spellingOf('abcd'), spellingOf('efgh'))).toBe(false);
    expect(mayBeWithin(1, spellingOf('aaaa'), spellingOf('aa'))).toBe(false);
  });
});
