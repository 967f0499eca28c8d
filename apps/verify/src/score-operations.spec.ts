import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerLine } from './lines.command.ts';

interface Calibrated {
  readonly ok: boolean;
  readonly mu: number;
  readonly sd: Readonly<Record<string, number>>;
  readonly logLik?: number | null;
  readonly theta: Readonly<Record<string, number>>;
  readonly bias: Readonly<Record<string, number>>;
  readonly expectedRank: Readonly<Record<string, number>>;
  readonly interval50: Readonly<Record<string, readonly [number, number]>>;
}

const lineOf = (fields: unknown): string => answerLine(Buffer.from(JSON.stringify(fields)));
const answer = (fields: unknown): unknown => JSON.parse(lineOf(fields));
const FOUR_OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const SIX_TARGETS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const REVIEWS = SIX_TARGETS.flatMap((row, target) =>
  row.map((score, judge) => ({ application: target === 0 ? '__proto__' : `a${target}`, reviewer: `j${judge}`, score })),
);
const calibration = (fields: object): Calibrated =>
  answer({ op: 'calibrate', reviews: REVIEWS, scale: [0, 10], prior: 'reml', ...fields }) as Calibrated;

describe('the operations on scores', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('answer krippendorff_alpha, %s, with %d as published', (level, alpha) => {
    const { ok, alpha: answered } = answer({ op: 'krippendorff_alpha', level, data: FOUR_OBSERVERS }) as { ok: boolean; alpha: number }; // prettier-ignore
    expect(ok).toBe(true);
    expect(answered).toBeCloseTo(alpha, 3);
  });

  it.each([
    ['no rater', []],
    ['no unit', [[], []]],
    ['one rater', [[1, 2, 3]]],
    ['no unit with two values', [[1, null], [null, 2]]], // prettier-ignore
    ['all values equal', [[0.1, 0.1], [0.1, 0.1]]], // prettier-ignore
    ['values that add up to zero', [[-1, 2], [1, 2]]], // prettier-ignore
  ])('answer krippendorff_alpha with null for %s', (_, data) => {
    expect(answer({ op: 'krippendorff_alpha', level: 'ratio', data })).toEqual({ ok: true, alpha: null });
  });

  it('answer icc with the six published correlations, null for those that are undefined', () => {
    const { icc } = answer({ op: 'icc', ratings: SIX_TARGETS }) as { icc: Record<string, number> };
    const rounded = Object.entries(icc).map(([form, value]) => `${form}: ${value.toFixed(2)}`);
    expect(rounded).toEqual(['1,1: 0.17', '2,1: 0.29', '3,1: 0.71', '1,k: 0.44', '2,k: 0.62', '3,k: 0.91']);
    expect(answer({ op: 'icc', ratings: [[3, 3], [3, 3]] })).toEqual({ ok: true, icc: { '1,1': null, '2,1': null, '3,1': null, '1,k': null, '2,k': null, '3,k': null } }); // prettier-ignore
  });

  it('answer calibrate with everything by the ids as they were given', () => {
    const answered = calibration({});
    expect(Object.keys(answered)).toEqual(['ok', 'mu', 'sd', 'logLik', 'theta', 'bias', 'expectedRank', 'interval50']);
    expect(answered.mu).toBeCloseTo(5.2917, 4);
    // the analysis of variance of the published table: mean squares 11.24167, 32.48611 and 1.01944
    expect(answered.sd['application']! ** 2).toBeCloseTo(2.55556, 4);
    expect(answered.sd['reviewer']! ** 2).toBeCloseTo(5.24444, 4);
    expect(answered.sd['residual']! ** 2).toBeCloseTo(1.01944, 4);
    const ids = ['__proto__', 'a1', 'a2', 'a3', 'a4', 'a5'];
    for (const part of [answered.theta, answered.expectedRank, answered.interval50])
      expect(Object.keys(part).sort()).toEqual(ids);
    expect(Object.keys(answered.bias)).toEqual(['j0', 'j1', 'j2', 'j3']);
    expect(Object.values(answered.expectedRank).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(21, 9);
    expect(answered.expectedRank['a4']).toBeLessThan(answered.expectedRank['a1']!);
  });

  it.each(['grid', 'snsf'])('answer calibrate with the same fields by %s, without a likelihood', (prior) => {
    const answered = calibration({ prior });
    expect(Object.keys(answered)).toEqual(['ok', 'mu', 'sd', 'theta', 'bias', 'expectedRank', 'interval50']);
    expect(answered.expectedRank['a4']).toBeLessThan(answered.expectedRank['a1']!);
  });

  it('answer calibrate with no deviations and no likelihood where all scores are the same', () => {
    const reviews = REVIEWS.map((review) => ({ ...review, score: 4 }));
    const answered = calibration({ reviews });
    expect(answered).toMatchObject({ ok: true, sd: { application: 0, reviewer: 0, residual: 0 }, logLik: null });
    expect(new Set([...Object.values(answered.theta), ...Object.values(answered.bias)])).toEqual(new Set([0]));
    expect(new Set(Object.values(answered.expectedRank))).toEqual(new Set([3.5]));
  });

  it('answer calibrate with the same bytes whatever the order of reviews and of their fields', () => {
    const fields = { op: 'calibrate', scale: [0, 10], prior: 'reml' };
    const expected = lineOf({ ...fields, reviews: REVIEWS });
    fc.assert(
      fc.property(fc.shuffledSubarray(REVIEWS, { minLength: REVIEWS.length }), (shuffled) => {
        const reviews = shuffled.map(({ application, reviewer, score }) => ({ score, reviewer, application }));
        expect(lineOf({ ...fields, reviews })).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['level', '{"op":"krippendorff_alpha","level":"metric","data":[[1]]}'],
    ['level', '{"op":"krippendorff_alpha","data":[[1]]}'],
    ['different lengths', '{"op":"krippendorff_alpha","level":"nominal","data":[[1],[1,2]]}'],
    ['finite number', '{"op":"krippendorff_alpha","level":"nominal","data":[["1"]]}'],
    ['too large', '{"op":"krippendorff_alpha","level":"interval","data":[[1.5e308,1],[-1.5e308,1]]}'],
    ['more than 20000', JSON.stringify({ op: 'krippendorff_alpha', level: 'interval', data: [Array(20_001).fill(1)] })],
    ['at least two', '{"op":"icc","ratings":[]}'],
    ['at least two', '{"op":"icc","ratings":[[1],[2]]}'],
    ['missing', '{"op":"icc","ratings":[[1,null],[2,3]]}'],
    ['different lengths', '{"op":"icc","ratings":[[1,2],[2]]}'],
    ['prior', '{"op":"calibrate","scale":[0,5],"prior":"flat","reviews":[]}'],
    ['no reviews', '{"op":"calibrate","scale":[0,5],"prior":"reml","reviews":[]}'],
    ['no reviews', '{"op":"calibrate","scale":[0,5],"prior":"grid"}'],
    ['scale', '{"op":"calibrate","scale":[0],"prior":"reml","reviews":[]}'],
    ['scale', '{"op":"calibrate","scale":[0,1,2],"prior":"reml","reviews":[]}'],
    [
      'scale',
      '{"op":"calibrate","scale":[5,0],"prior":"reml","reviews":[{"application":"a","reviewer":"r","score":1}]}',
    ],
    [
      'outside the scale',
      '{"op":"calibrate","scale":[0,5],"prior":"reml","reviews":[{"application":"a","reviewer":"r","score":6}]}',
    ],
    ['application', '{"op":"calibrate","scale":[0,5],"prior":"reml","reviews":[{"reviewer":"r","score":1}]}'],
    [
      'score',
      '{"op":"calibrate","scale":[0,5],"prior":"reml","reviews":[{"application":"a","reviewer":"r","score":"1"}]}',
    ],
    [
      'twice',
      '{"op":"calibrate","scale":[0,5],"prior":"snsf","reviews":[{"application":"a","reviewer":"r","score":1},{"application":"a","reviewer":"r","score":1}]}',
    ],
  ])('refuse, naming «%s», %.150s', (words, line) => {
    const refused = JSON.parse(answerLine(Buffer.from(line))) as { ok: boolean; error: string };
    expect(refused.ok).toBe(false);
    expect(refused.error).toContain(words);
  });

  it.each([
    ['reml', 20_001, 500],
    ['reml', 10_001, 1],
    ['reml', 601, 601],
    ['grid', 501, 100],
    ['snsf', 201, 201],
  ])('refuse at once a %s of %d reviews by %d reviewers', (prior, reviews, reviewers) => {
    const many = Array.from({ length: reviews }, (_, at) => ({
      application: `${Math.floor(at / reviewers)}`,
      reviewer: `${at % reviewers}`,
      score: at % 6,
    }));
    const refused = answer({ op: 'calibrate', reviews: many, scale: [0, 5], prior });
    expect(refused).toEqual({ ok: false, error: expect.stringContaining('reviewers at most') });
  });
});
