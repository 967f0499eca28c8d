import fc from 'fast-check';
import type { Review } from '../src/review-panel.ts';

/**
 * Six samples of penicillin on each of 24 plates, diameters in mm: Davies and Goldsmith, Statistical Methods in Research and
 * Production, 4th ed., 1972, section 6.6; the crossed example of R's lme4.
 */
export const PENICILLIN: readonly Review[] = [
  ['27 23 26 23 23 21', '27 23 26 23 23 21', '25 21 25 24 24 20', '26 23 25 23 23 20', '25 22 26 22 23 20'],
  ['24 22 25 23 22 19', '24 20 23 21 22 19', '26 22 26 24 24 21', '24 21 24 22 22 20', '24 21 24 23 22 19'],
  ['26 23 26 24 24 21', '25 22 26 24 24 20', '26 24 26 24 25 22', '26 23 26 23 23 20', '26 23 25 24 24 22'],
  ['25 22 25 23 23 20', '25 21 24 23 23 20', '25 22 24 23 23 19', '24 21 23 21 21 19', '26 23 26 24 24 21'],
  ['25 21 24 22 22 18', '25 22 25 22 22 20', '24 21 24 22 24 19', '24 21 24 22 21 18'],
]
  .flat()
  .flatMap((plate, at) =>
    plate.split(' ').map((diameter, sample) => ({
      application: `plate ${'abcdefghijklmnopqrstuvwx'[at]}`,
      reviewer: `sample ${'ABCDEF'[sample]}`,
      score: Number(diameter),
    })),
  );

/** The first mock panel of snsf-data/ERforResearch: 15 proposals, 5 voters, grades from 1 to 6, 6 being the best. */
export const MOCK_PANEL: readonly Review[] = [
  ['66652', '66551', '65642', '64562', '65542', '64632', '65432', '62552', '64342', '63522', '54332', '53422'],
  ['52331', '54311', '52231'],
]
  .flat()
  .flatMap((grades, at) =>
    [...grades].map((grade, voter) => ({
      application: `#${at + 1}`,
      reviewer: `voter ${voter + 1}`,
      score: Number(grade),
    })),
  );

/** Up to 14 reviews of up to 6 applications by up to 5 reviewers, in half-points from 0 to 5. */
export const someReviews: fc.Arbitrary<Review[]> = fc.uniqueArray(
  fc.record({
    application: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'),
    reviewer: fc.constantFrom('v', 'w', 'x', 'y', 'constructor'),
    score: fc.integer({ min: 0, max: 10 }).map((halfPoints) => halfPoints / 2),
  }),
  {
    minLength: 1,
    maxLength: 14,
    selector: ({ application, reviewer }) => JSON.stringify([application, reviewer]),
  },
);

/** The same scores with applications and reviewers exchanged. */
export function transposed(reviews: readonly Review[]): Review[] {
  return reviews.map(({ application, reviewer, score }) => ({ application: reviewer, reviewer: application, score }));
}
