import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import type { CallRules } from '#contracts/call-rules';
import { fromMoneyText, type MoneyText } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { inWords } from '../times.ts';
import { publicationRefusals, type CallPlan } from './call.rules.ts';

/**
 * A published call may be opened wider, never narrower: nobody who has applied, or is writing, may be worse off. So the
 * deadline moves later only, budget and largest grant go up only, every condition stays or is loosened, and no question or
 * document is removed or becomes compulsory.
 */
export function amendmentRefusals(before: CallPlan, after: CallPlan, now: Date): FieldRefusal[] {
  const refusals = [...deadlineRefusals(before, after), ...publicationRefusals(after, now)];
  // amounts that cannot be read cannot be compared
  return refusals.length > 0 ? refusals : narrowerRefusals(before.rules, after.rules);
}

/** Refuses (`deadline-passed`) an amendment after the deadline, when nobody could answer to it any more. */
export function mustStillRun(call: Pick<CallPlan, 'deadline' | 'timeZone'>, now: Date): void {
  if (now <= call.deadline) return;
  const message = `The deadline was ${inWords(call.deadline, call.timeZone)}; after it the call can only be closed. Close it.`;
  throw new Refusal('not-allowed-now', 'deadline-passed', message, {
    params: { deadline: call.deadline.toISOString(), timeZone: call.timeZone },
  });
}

/** True when the amendment leaves deadline and rules as they are. */
export function changesNothing(before: CallPlan, after: CallPlan): boolean {
  const text = (rules: CallRules): string => canonicalJson(rules as unknown as JsonValue);
  return before.deadline.getTime() === after.deadline.getTime() && text(before.rules) === text(after.rules);
}

function deadlineRefusals(before: CallPlan, after: CallPlan): FieldRefusal[] {
  if (after.deadline >= before.deadline) return [];
  const message = `The deadline may only move later than ${inWords(before.deadline, before.timeZone)}. Write that or a later one.`;
  return [wrongField('deadline', 'deadline-earlier', message, { deadline: before.deadline.toISOString() })];
}

function narrowerRefusals(before: CallRules, after: CallRules): FieldRefusal[] {
  if (before.currency !== after.currency) {
    return [
      wrongField('rules.currency', 'other-currency', `The call stays in ${before.currency}. Write its amounts so.`),
    ];
  }
  return [
    ...lowerRefusals('budget', before.budget, after.budget),
    ...lowerRefusals('maximumAmount', before.maximumAmount, after.maximumAmount),
    ...harderConditionRefusals(before, after),
    ...narrowerEntryRefusals('questions', before.questions.map(withId), after.questions.map(withId)),
    ...narrowerEntryRefusals('documents', before.documents.map(withKind), after.documents.map(withKind)),
  ];
}

function lowerRefusals(name: string, before: MoneyText, after: MoneyText): FieldRefusal[] {
  if (fromMoneyText(after).minor >= fromMoneyText(before).minor) return [];
  const message = `This was published as ${before.amount} ${before.currency}. Write that or more.`;
  return [wrongField(`rules.${name}`, 'lower-than-published', message, { ...before })];
}

function harderConditionRefusals(before: CallRules, after: CallRules): FieldRefusal[] {
  const least = ({ minimumAmount }: CallRules): bigint =>
    minimumAmount === null ? 0n : fromMoneyText(minimumAmount).minor;
  const holds = (wide: readonly string[], narrow: readonly string[]) => narrow.every((word) => wide.includes(word));
  const everyCountry = after.countries.length === 0;
  const conditions: [keyof CallRules, boolean][] = [
    ['minimumAmount', least(after) <= least(before)],
    ['maximumMonths', after.maximumMonths >= before.maximumMonths],
    ['registeredOnOrBefore', after.registeredOnOrBefore >= before.registeredOnOrBefore],
    ['minimumYearsOfExperience', after.minimumYearsOfExperience <= before.minimumYearsOfExperience],
    ['languages', holds(after.languages, before.languages)],
    ['countries', everyCountry || (before.countries.length > 0 && holds(after.countries, before.countries))],
  ];
  return conditions
    .filter(([, kept]) => !kept)
    .map(([name]) =>
      wrongField(
        `rules.${name}`,
        'stricter-than-published',
        'This may not become stricter than published. Write what was published, or less.',
      ),
    );
}

interface Entry {
  readonly id: string;
  readonly required: boolean;
  readonly most: number;
}

const withId = (question: CallRules['questions'][number]): Entry => ({ ...question, most: question.maximumCharacters });
const withKind = (document: CallRules['documents'][number]): Entry => ({
  ...document,
  id: document.kind,
  most: document.maximumBytes,
});

function narrowerEntryRefusals(list: string, before: readonly Entry[], after: readonly Entry[]): FieldRefusal[] {
  const field = `rules.${list}`;
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map((entry) => entry.id));
  const removed = before.filter((entry) => !kept.has(entry.id));
  const harder = after.filter((entry) => entry.required && known.get(entry.id)?.required !== true);
  const smaller = after.filter((entry) => entry.most < (known.get(entry.id)?.most ?? 0));
  return [
    ...removed.map(({ id }) => wrongField(field, 'removed', `"${id}" was published. Put it back.`, { id })),
    ...harder.map(({ id }) => wrongField(field, 'made-compulsory', `"${id}" was not compulsory. Leave it so.`, { id })),
    ...smaller.map(({ id }) =>
      wrongField(
        field,
        'made-smaller',
        `"${id}" may not become shorter or smaller. Write what was published, or more.`,
        { id },
      ),
    ),
  ];
}
