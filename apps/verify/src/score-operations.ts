import { calibrate, CALIBRATION_PRIORS, type CalibrationPrior } from '#fairness/calibrate';
import { sha256Hex } from '#fairness/canonical-order';
import { intraclassCorrelations } from '#fairness/intraclass';
import { krippendorffAlpha, MEASUREMENT_LEVELS } from '#fairness/krippendorff';
import { inCanonicalOrder, type Review, type Scale } from '#fairness/review-panel';
import type { LineFields } from './line-fields.ts';
import type { LineOperation } from './log-operations.ts';

const MOST_RATINGS = 20_000;
/** What one line may ask for, so that its answer takes a minute at most: a grid solves the model some thousand times. */
const MOST = {
  reml: { reviews: 20_000, applications: 10_000, reviewers: 600 },
  grid: { reviews: 500, applications: 500, reviewers: 200 },
  snsf: { reviews: 500, applications: 500, reviewers: 200 },
};

/** The operations on scores (design: contract.md, "Line protocol"; ADR 46). What is undefined is null. */
export const scoreOperations: Readonly<Record<string, LineOperation>> = {
  krippendorff_alpha: (fields) => {
    const level = fields.choice('level', MEASUREMENT_LEVELS);
    return { alpha: krippendorffAlpha(ratingsIn(fields, 'data'), level) ?? null };
  },

  icc: (fields) => {
    const correlations = intraclassCorrelations(ratingsIn(fields, 'ratings'));
    return { icc: Object.fromEntries(Object.entries(correlations).map(([form, value]) => [form, value ?? null])) };
  },

  calibrate: (fields) => {
    const prior = fields.choice('prior', CALIBRATION_PRIORS);
    const scale = scaleIn(fields);
    const reviews = fields.objectList('reviews').map(reviewIn);
    refuseTooMany(reviews, prior);
    const answer = calibrate(reviews, { scale, prior, seed: seedOf(reviews, scale) });
    return {
      mu: answer.mu,
      sd: answer.sd,
      ...(prior === 'reml' && { logLik: answer.logLik ?? null }),
      theta: Object.fromEntries(answer.theta),
      bias: Object.fromEntries(answer.bias),
      expectedRank: Object.fromEntries(answer.expectedRank),
      interval50: Object.fromEntries(answer.interval50),
    };
  },
};

/** A table whose size is bounded. */
function ratingsIn(fields: LineFields, name: string): (number | null)[][] {
  const table = fields.numberTable(name);
  if (table.length * (table[0]?.length ?? 0) > MOST_RATINGS)
    throw new Error(`${name} has more than ${MOST_RATINGS} ratings`);
  return table;
}

function scaleIn(fields: LineFields): Scale {
  const [min, max, ...more] = fields.numberList('scale');
  if (min === undefined || max === undefined || more.length > 0) throw new Error('scale is not [min, max]');
  return [min, max];
}

function reviewIn(fields: LineFields): Review {
  return { application: fields.text('application'), reviewer: fields.text('reviewer'), score: fields.number('score') };
}

function refuseTooMany(reviews: readonly Review[], prior: CalibrationPrior): void {
  const most = MOST[prior];
  const applications = new Set(reviews.map(({ application }) => application)).size;
  const reviewers = new Set(reviews.map(({ reviewer }) => reviewer)).size;
  if (reviews.length > most.reviews || applications > most.applications || reviewers > most.reviewers)
    throw new Error(
      `${prior} takes ${most.reviews} reviews of ${most.applications} applications by ${most.reviewers} reviewers at most`,
    );
}

/** The seed of the draws: whoever has the reviews and the scale has it, in whatever order they are. */
function seedOf(reviews: readonly Review[], scale: Scale): string {
  const rows = inCanonicalOrder(reviews).map(({ application, reviewer, score }) => [application, reviewer, score]);
  return sha256Hex(JSON.stringify([scale, rows]));
}
