import type { CriterionRule } from '#contracts/call-rules';
import type { ScoreView } from '#contracts/api/review';
import { sha256Hex } from '#fairness/canonical-order';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { wrongField, type FieldRefusal } from '#kernel/refusal';

/** A reason shorter than this says nothing that an applicant could use. */
const SHORTEST_REASON = 20;
export const LONGEST_REASON = 4000;
export const LONGEST_COMMENT = 8000;

export interface Judgement {
  readonly scores: readonly ScoreView[];
  readonly comment: string;
}

/** What is wrong with the scores of a draft, which may be incomplete: criteria of the call, once each, on the scale. */
export function draftRefusals(criteria: readonly CriterionRule[], scores: readonly ScoreView[]): FieldRefusal[] {
  return scores.flatMap(({ criterion, halfPoints }, at) => {
    if (!criteria.some(({ id }) => id === criterion)) {
      const message = `The call has no criterion "${criterion.slice(0, 40)}". Score only the criteria of the call.`;
      return [wrongField(`scores.${at}.criterion`, 'unknown-criterion', message)];
    }
    if (scores.findIndex((score) => score.criterion === criterion) < at) {
      return [wrongField(`scores.${criterion}`, 'doubled', 'This criterion is scored twice. Score it once.')];
    }
    if (Number.isInteger(halfPoints) && halfPoints >= 0 && halfPoints <= 10) return [];
    const message = 'The score is not on the scale. Choose from 0 to 5 in steps of a half (0 to 10 half-points).';
    return [wrongField(`scores.${criterion}.halfPoints`, 'off-the-scale', message)];
  });
}

/** What is missing before an assessment can be submitted: every criterion scored and reasoned, and a comment. */
export function submissionRefusals(criteria: readonly CriterionRule[], { scores, comment }: Judgement): FieldRefusal[] {
  const incomplete = criteria.flatMap(({ id, title }) => {
    const score = scores.find(({ criterion }) => criterion === id);
    if (score === undefined) {
      return [
        wrongField(`scores.${id}.halfPoints`, 'score-missing', `"${title}" has no score. Choose one from 0 to 5.`, {
          title,
        }),
      ];
    }
    const characters = score.reason.trim().length;
    if (characters >= SHORTEST_REASON) return [];
    const message = `The reason for "${title}" has ${characters} characters. Write at least ${SHORTEST_REASON}.`;
    return [
      wrongField(`scores.${id}.reason`, 'reason-too-short', message, { title, characters, least: SHORTEST_REASON }),
    ];
  });
  const silent =
    comment.trim() === ''
      ? [
          wrongField(
            'comment',
            'comment-missing',
            'There is no comment. Say in a sentence or two what decides for you.',
          ),
        ]
      : [];
  return [...draftRefusals(criteria, scores), ...incomplete, ...silent];
}

/** The draft with the given scores written over it, in the order of the call's criteria. */
export function mergedScores(
  criteria: readonly CriterionRule[],
  draft: readonly ScoreView[],
  given: readonly ScoreView[],
): ScoreView[] {
  return criteria.flatMap(({ id }) => {
    const score = [...given, ...draft].find(({ criterion }) => criterion === id);
    return score === undefined ? [] : [{ criterion: id, halfPoints: score.halfPoints, reason: score.reason }];
  });
}

/** What the public log seals of a submitted assessment: SHA-256 of the canonical JSON of `{ scores, comment }`. */
export function judgementHash({ scores, comment }: Judgement): string {
  const plain = scores.map(({ criterion, halfPoints, reason }) => ({ criterion, halfPoints, reason }));
  return sha256Hex(canonicalJson({ scores: plain, comment } satisfies JsonValue));
}

/** The name of the n-th reviewer of an application, from 1: A, B ... Z, AA, AB ... */
export function panelCode(position: number): string {
  const letter = String.fromCharCode(65 + ((position - 1) % 26));
  return position <= 26 ? letter : panelCode(Math.floor((position - 1) / 26)) + letter;
}
