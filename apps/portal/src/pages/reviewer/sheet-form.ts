import type { AssessmentView, ScoreView } from '#contracts/api/review';
import type { CriterionRule } from '#contracts/call-rules';
import type { FieldError } from '../../ui/error-summary.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';

/** What stands in the scoring sheet: as stored, or as typed. */
export interface SheetAnswers {
  /** By criterion: `3.5`, or empty. */
  readonly scores: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** The eleven steps of the scale, as the choices send them. */
export const STEPS: readonly string[] = Array.from({ length: 11 }, (_, half) => String(half / 2));

export function storedAnswers({ scores = [], comment = '' }: Pick<AssessmentView, 'scores' | 'comment'>): SheetAnswers {
  return {
    scores: Object.fromEntries(scores.map(({ criterion, halfPoints }) => [criterion, String(halfPoints / 2)])),
    reasons: Object.fromEntries(scores.map(({ criterion, reason }) => [criterion, reason])),
    comment,
  };
}

/** The criteria are those that the sheet asked for: the names of its fields. */
export function typedAnswers(values: TypedValues): SheetAnswers {
  const all = (field: string) => {
    const names = Object.keys(values).filter((name) => name.startsWith(`${field}.`));
    return Object.fromEntries(names.map((name) => [name.slice(field.length + 1), textIn(values, name)] as const));
  };
  return { scores: all('score'), reasons: all('reason'), comment: textIn(values, 'comment') };
}

/** The request that saves the sheet: every criterion with a score; 3.5 points are 7 halves. */
export function editRequest({ scores, reasons, comment }: SheetAnswers) {
  const given = Object.entries(scores).filter(([, score]) => score !== '');
  return {
    scores: given.map(([criterion, score]): ScoreView => ({
      criterion,
      halfPoints: Number(score) * 2,
      reason: reasons[criterion] ?? '',
    })),
    comment,
  };
}

/** Criteria with a reason and no score: the record keeps a reason only beside its score, so it could not be saved. */
export function reasonsWithoutScore({ scores, reasons }: SheetAnswers): readonly string[] {
  return Object.keys(reasons).filter((criterion) => reasons[criterion] !== '' && (scores[criterion] ?? '') === '');
}

/** The weighted sum in points of 100, and of how many points there is a score yet. */
export function pointsSoFar(
  criteria: readonly CriterionRule[],
  { scores }: SheetAnswers,
): { readonly points: number; readonly of: number } {
  const scored = criteria.filter(({ id }) => (scores[id] ?? '') !== '');
  return {
    points: scored.reduce((sum, { id, weight }) => sum + (Number(scores[id]) / 5) * weight, 0),
    of: scored.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** `scores.need.reason` (or `scores.0.reason`, by place in the request) -> `reason.need`, as the sheet names it. */
export function atSheet(errors: readonly FieldError[], sent: readonly ScoreView[]): readonly FieldError[] {
  return errors.map((error) => {
    const [, word = '', part = ''] = /^scores\.([^.]+)(?:\.(\w+))?$/.exec(error.field ?? '') ?? [];
    if (word === '') return error;
    const criterion = /^\d+$/.test(word) ? (sent[Number(word)]?.criterion ?? word) : word;
    return { ...error, field: `${part === 'reason' ? 'reason' : 'score'}.${criterion}` };
  });
}
