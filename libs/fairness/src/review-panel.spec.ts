import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { componentsOf, panelOf, type Review, type Scale } from './review-panel.ts';

const SCALE: Scale = [0, 5];
const review = (pair: string, score = 3): Review => ({ application: pair[0]!, reviewer: pair[1]!, score });

describe('a panel of reviews', () => {
  it('numbers applications and reviewers in the order of their ids and puts scores between 0 and 1', () => {
    const panel = panelOf([review('by', 5), review('az', 2), review('ax', 0)], [0, 5]);
    expect(panel).toEqual({
      applications: ['a', 'b'],
      reviewers: ['x', 'y', 'z'],
      start: Int32Array.of(0, 2, 3),
      reviewer: Int32Array.of(0, 2, 1),
      score: Float64Array.of(0, 0.4, 1),
    });
  });

  it('is the same from any order, with ids of any text', () => {
    const reviews = ['a1', 'a2', 'b1', 'c2', 'c3'].map((pair, at) => review(pair, at));
    const named = [...reviews, { application: '__proto__', reviewer: 'constructor', score: 1 }];
    fc.assert(
      fc.property(fc.shuffledSubarray(named, { minLength: named.length }), (shuffled) => {
        expect(panelOf(shuffled, SCALE)).toEqual(panelOf(named, SCALE));
      }),
    );
  });

  it.each<[string, Review[], Scale]>([
    ['there are no reviews', [], SCALE],
    ['y has scored b twice', [review('by', 1), review('ax'), review('by', 2)], SCALE],
    ['the score of a by x is outside the scale', [review('ax', 5.01)], SCALE],
    ['the score of a by x is outside the scale', [review('ax', -0.01)], SCALE],
    ['the score of a by x is outside the scale', [review('ax', Number.NaN)], SCALE],
    ['the scale is not', [review('ax')], [3, 3]],
    ['the scale is not', [review('ax')], [5, 0]],
    ['the scale is not', [review('ax')], [-1e308, 1e308]],
  ])('is refused: %s', (words, reviews, scale) => {
    expect(() => panelOf(reviews, scale)).toThrow(words);
  });
});

describe('the components of a panel', () => {
  const idsOf = (...pairs: string[]) =>
    componentsOf(
      panelOf(
        pairs.map((pair) => review(pair)),
        SCALE,
      ),
    );

  it('are linked by reviewers, however long the way', () => {
    expect(idsOf('a1', 'b1', 'b2', 'c2', 'd2')).toEqual([
      { applications: ['a', 'b', 'c', 'd'], reviewers: ['1', '2'] },
    ]);
    expect(idsOf('a1', 'b2', 'c1', 'd3', 'd2')).toEqual([
      { applications: ['a', 'c'], reviewers: ['1'] },
      { applications: ['b', 'd'], reviewers: ['2', '3'] },
    ]);
  });

  it('have every application and reviewer once, and every review inside one of them', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom(...'12345')).map((p) => p.join('')), { minLength: 1, maxLength: 12 }); // prettier-ignore
    fc.assert(
      fc.property(pairs, (chosen) => {
        const panel = panelOf(chosen.map((pair) => review(pair)), SCALE); // prettier-ignore
        const components = componentsOf(panel);
        expect(components.flatMap(({ applications }) => applications).sort()).toEqual(panel.applications);
        expect(components.flatMap(({ reviewers }) => reviewers).sort()).toEqual(panel.reviewers);
        for (const [application, reviewer] of chosen) {
          const own = components.find(({ applications }) => applications.includes(application!));
          expect(own?.reviewers).toContain(reviewer);
        }
      }),
      { numRuns: 500 },
    );
  });
});
