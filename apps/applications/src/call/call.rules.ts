import { callRulesRefusals, type CallRules } from '#contracts/call-rules';
import { isCountryCode } from '#contracts/countries';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { isDay } from '#kernel/days';
import { slugOf } from '#kernel/identifiers';
import { fromMoneyText, MoneyError, toMoneyText, type MoneyText } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { sha256 } from '#tlog/hashing';
import { inWords, isTimeZone } from '../times.ts';

/** What the secretariat writes down of a call. */
export interface CallPlan {
  readonly title: string;
  readonly summary: string;
  readonly opensAt: Date;
  readonly deadline: Date;
  readonly timeZone: string;
  readonly rules: CallRules;
}

/** The name of a version of the rules: SHA-256 of their canonical JSON (RFC 8785), hexadecimal. */
export function rulesHash(rules: CallRules): string {
  return Buffer.from(sha256(Buffer.from(canonicalJson(rules as unknown as JsonValue)))).toString('hex');
}

/** What is wrong with a draft even as a draft: times, zone and names that can never be right. */
export function draftRefusals(plan: CallPlan): FieldRefusal[] {
  return [...timeRefusals(plan), ...countryRefusals(plan.rules), ...languageRefusals(plan.rules)];
}

/** What must be corrected before the call can be published at `now`. */
export function publicationRefusals(plan: CallPlan, now: Date): FieldRefusal[] {
  return [...draftRefusals(plan), ...pastDeadlineRefusals(plan, now), ...callRulesRefusals(plan.rules)];
}

function timeRefusals({ opensAt, deadline, timeZone }: CallPlan): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (!isTimeZone(timeZone)) {
    const message = `"${timeZone.slice(0, 40)}" is not a time zone. Write its name, like Europe/Vienna.`;
    refusals.push(wrongField('timeZone', 'unknown-time-zone', message));
  }
  if (deadline <= opensAt) {
    refusals.push(
      wrongField(
        'deadline',
        'deadline-before-opening',
        'The deadline must be later than the opening. Choose a later one.',
      ),
    );
  }
  return refusals;
}

function countryRefusals({ countries }: CallRules): FieldRefusal[] {
  const unknown = countries.find((code) => !isCountryCode(code));
  if (unknown === undefined) return [];
  const message = `"${unknown.slice(0, 10)}" is not a country code. Write codes like KE or PE, or none for every country.`;
  return [wrongField('rules.countries', 'unknown-country', message)];
}

function languageRefusals({ languages, registeredOnOrBefore }: CallRules): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  const wrong = languages.find((code) => !/^[a-z]{2,3}$/.test(code));
  if (wrong !== undefined) {
    const message = `"${wrong.slice(0, 10)}" is not a language code. Write codes like en, fr or es.`;
    refusals.push(wrongField('rules.languages', 'unknown-language', message));
  }
  if (!isDay(registeredOnOrBefore)) {
    const message = 'Write a day of the calendar as YYYY-MM-DD, like 2023-12-01.';
    refusals.push(wrongField('rules.registeredOnOrBefore', 'wrong-day', message));
  }
  return refusals;
}

function pastDeadlineRefusals({ deadline, timeZone }: CallPlan, now: Date): FieldRefusal[] {
  if (deadline > now) return [];
  const message = `The deadline, ${inWords(deadline, isTimeZone(timeZone) ? timeZone : 'UTC')}, has passed. Choose a later one.`;
  return [wrongField('deadline', 'deadline-in-the-past', message, { deadline: deadline.toISOString() })];
}

/** Refuses (`deadline-not-passed`) to close a call before its deadline. */
export function mustHaveEnded(call: Pick<CallPlan, 'deadline' | 'timeZone'>, now: Date): void {
  if (now > call.deadline) return;
  const message = `The call takes applications until ${inWords(call.deadline, call.timeZone)}. Close it after that.`;
  throw new Refusal('not-allowed-now', 'deadline-not-passed', message, {
    params: { deadline: call.deadline.toISOString(), timeZone: call.timeZone },
  });
}

/** Writes every amount with all decimals of its currency; text that is no amount stays, and publication refuses it. */
export function withCanonicalAmounts(rules: CallRules): CallRules {
  const { budget, minimumAmount, maximumAmount } = rules;
  return {
    ...rules,
    budget: canonicalAmount(budget),
    minimumAmount: minimumAmount === null ? null : canonicalAmount(minimumAmount),
    maximumAmount: canonicalAmount(maximumAmount),
  };
}

function canonicalAmount(value: MoneyText): MoneyText {
  try {
    return toMoneyText(fromMoneyText(value));
  } catch (error) {
    if (error instanceof MoneyError) return value;
    throw error;
  }
}

/** A free address for the title: `aid-2026`, then `aid-2026-2`; `call` when the title has no Latin letter or digit. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const base = slugOf(title).slice(0, 70).replace(/-+$/, '') || 'call';
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}
