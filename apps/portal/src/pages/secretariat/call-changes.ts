import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import type { CallDraft } from './call-draft.ts';

/** An answer that stands otherwise in the record than in the form. */
export interface StoredAnswer {
  readonly question: string;
  readonly stored: string;
}

/** The question by which each part of a draft is known; a list is known by the name of its part. */
const QUESTIONS: readonly (readonly [keyof CallDraft, MessageKey])[] = [
  ['title', 'secretariat.form.title'],
  ['summary', 'secretariat.form.summary'],
  ['opensOn', 'secretariat.form.opensAt'],
  ['deadlineOn', 'secretariat.form.deadline'],
  ['timeZone', 'secretariat.form.timeZone'],
  ['currency', 'secretariat.form.currency'],
  ['budget', 'secretariat.form.budget'],
  ['maximumAmount', 'secretariat.form.maximumAmount'],
  ['minimumAmount', 'secretariat.form.minimumAmount'],
  ['maximumMonths', 'secretariat.form.maximumMonths'],
  ['registeredOnOrBefore', 'secretariat.form.registeredOnOrBefore'],
  ['minimumYearsOfExperience', 'secretariat.form.minimumYearsOfExperience'],
  ['languages', 'secretariat.form.languages'],
  ['countries', 'secretariat.form.countries'],
  ['questions', 'secretariat.form.part.questions'],
  ['documents', 'secretariat.form.part.documents'],
  ['criteria', 'secretariat.form.part.criteria'],
  ['threshold', 'secretariat.form.threshold'],
  ['reviewersPerApplication', 'secretariat.form.reviewersPerApplication'],
  ['quorum', 'secretariat.form.quorum'],
  ['tranches', 'secretariat.form.part.payments'],
  ['reports', 'secretariat.form.reports'],
];

/**
 * What somebody else has stored while this form was filled in: shown beside what was typed, so that sending the form
 * again overwrites nothing unseen.
 */
export function storedOtherwise(t: T, stored: CallDraft, typed: CallDraft): readonly StoredAnswer[] {
  const [before, now] = [withTimes(stored), withTimes(typed)];
  return QUESTIONS.filter(([name]) => textOf(before[name]) !== textOf(now[name])).map(([name, question]) => ({
    question: t(question),
    stored: textOf(before[name]),
  }));
}

/** Day and time are two answers to one question. */
const withTimes = (draft: CallDraft): CallDraft => ({
  ...draft,
  opensOn: `${draft.opensOn} ${draft.opensTime}`,
  deadlineOn: `${draft.deadlineOn} ${draft.deadlineTime}`,
});

function textOf(answer: CallDraft[keyof CallDraft]): string {
  if (typeof answer === 'string') return answer;
  return answer.map((row) => (typeof row === 'string' ? row : wordsOf(row))).join('\n');
}

/** A row of a list as one line: what a person typed of it, without the word that names it in the rules. */
function wordsOf(row: object): string {
  return Object.entries(row)
    .filter(([name, value]) => name !== 'id' && name !== 'kind' && value !== false && value !== '')
    .map(([name, value]) => (value === true ? name : String(value)))
    .sort()
    .join(' · ');
}
