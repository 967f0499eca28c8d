import type { CallRules } from '#contracts/call-rules';
import { fromMoneyText, MoneyError, type MoneyText } from '#kernel/money';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import { isPlainText } from '#kernel/plain-text';
import type { ApplicationFacts } from './application.rules.ts';
import { answerRefusals } from './application.rules.ts';
import { isFarTooLong } from './characters.ts';

/** What a person changed in a draft; what is absent stays, null empties. */
export interface DraftChange {
  readonly title?: string | null;
  readonly language?: string | null;
  readonly requested?: MoneyText | null;
  readonly months?: number | null;
  readonly yearsOfExperience?: number | null;
  readonly answers?: Readonly<Record<string, unknown>> | null;
}

/**
 * A draft may be incomplete, but what stands in it is readable: amounts of the call, answers to its questions. An answer
 * over its limit is kept as it is, so that nobody loses words before they are shortened; only sending refuses it.
 */
export function draftRefusals(change: DraftChange, rules: CallRules): FieldRefusal[] {
  return [
    ...(change.requested ? requestedRefusals(change.requested, rules.currency) : []),
    ...Object.entries(change.answers ?? {}).flatMap(([id, answer]) => changedAnswerRefusals(id, answer, rules)),
  ];
}

function requestedRefusals(requested: MoneyText, currency: string): FieldRefusal[] {
  if (requested.currency !== currency) {
    const message = `This call pays in ${currency}. Write the amount in ${currency}.`;
    return [wrongField('requested', 'other-currency', message, { currency })];
  }
  try {
    const { minor } = fromMoneyText(requested);
    return minor > 0n ? [] : [wrongField('requested', 'not-positive', 'Write an amount of more than zero.')];
  } catch (error) {
    if (error instanceof MoneyError) return [wrongField('requested', error.code, error.message, { currency })];
    throw error;
  }
}

function changedAnswerRefusals(id: string, answer: unknown, rules: CallRules): FieldRefusal[] {
  const field = `answers.${id.slice(0, 40)}`;
  const question = rules.questions.find((known) => known.id === id);
  if (question === undefined) {
    return [wrongField(field, 'unknown-question', 'This call does not ask this. Reload the form and answer again.')];
  }
  if (!isPlainText(answer)) {
    return [wrongField(field, 'not-text', 'Write the answer as text, without control characters.')];
  }
  return isFarTooLong(answer, question.maximumCharacters) ? answerRefusals(question, answer) : [];
}

/** What a new draft takes over from an application in the same call: all but answers to what is no longer asked. */
export function carriedOver(earlier: ApplicationFacts, { questions }: CallRules): ApplicationFacts {
  const { title, language, requestedMinor, months, yearsOfExperience, answers } = earlier;
  const asked = Object.entries(answers).filter(([id]) => questions.some((question) => question.id === id));
  return { title, language, requestedMinor, months, yearsOfExperience, answers: Object.fromEntries(asked) };
}

/** The draft after the change. `answers` are merged; an empty one is taken away. */
export function changedDraft(draft: ApplicationFacts, change: DraftChange): ApplicationFacts {
  const kept = <Value>(value: Value | undefined, before: Value): Value => (value === undefined ? before : value);
  const { requested } = change;
  return {
    title: change.title === undefined ? draft.title : (change.title ?? '').trim(),
    language: change.language === undefined ? draft.language : (change.language ?? ''),
    requestedMinor: requested === undefined ? draft.requestedMinor : requested && fromMoneyText(requested).minor,
    months: kept(change.months, draft.months),
    yearsOfExperience: kept(change.yearsOfExperience, draft.yearsOfExperience),
    answers: mergedAnswers(draft.answers, (change.answers ?? {}) as Record<string, string>),
  };
}

function mergedAnswers(
  before: ApplicationFacts['answers'],
  changed: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...changed }).filter(([, answer]) => answer !== ''));
}
