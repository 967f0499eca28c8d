import type { FileState } from '#contracts/api/applications';
import type { CallRules, QuestionRule } from '#contracts/call-rules';
import { fromMoneyText } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { inWords } from '../times.ts';
import { countCharacters } from './characters.ts';

/** What the rules look at in an application. */
export interface ApplicationFacts {
  readonly title: string;
  readonly language: string;
  readonly requestedMinor: bigint | null;
  readonly months: number | null;
  readonly yearsOfExperience: number | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** What the rules look at in an organisation. */
export interface ApplicantFacts {
  readonly country: string;
  readonly registeredOn: string;
}

export interface CallTimes {
  readonly status: string;
  readonly opensAt: Date;
  readonly deadline: Date;
  readonly timeZone: string;
}

/** Refuses outside the time of the call. The instant of the deadline still belongs to it. */
export function mustBeOpen(call: CallTimes, now: Date): void {
  if (now > call.deadline) {
    const message = `The deadline was ${inWords(call.deadline, call.timeZone)}. Applications are no longer accepted. Look for another call.`;
    throw new Refusal('not-allowed-now', 'deadline-passed', message, { params: timesOf(call) });
  }
  if (call.status !== 'published') {
    throw new Refusal(
      'not-allowed-now',
      'call-closed',
      'This call is closed. Look at the list of calls for an open one.',
    );
  }
  if (now < call.opensAt) {
    const message = `The call opens on ${inWords(call.opensAt, call.timeZone)}. Start your application then.`;
    throw new Refusal('not-allowed-now', 'not-open-yet', message, { params: timesOf(call) });
  }
}

/** Refuses to screen while applications may still come. */
export function mustBeClosed(call: CallTimes): void {
  if (call.status !== 'published') return;
  const message = `Screening begins when the call is closed; its deadline is ${inWords(call.deadline, call.timeZone)}.`;
  throw new Refusal('not-allowed-now', 'call-still-open', message, { params: timesOf(call) });
}

const timesOf = ({ opensAt, deadline, timeZone }: CallTimes) => ({
  opensAt: opensAt.toISOString(),
  deadline: deadline.toISOString(),
  timeZone,
});

/**
 * Everything that stands in the way of submitting, at once; `documents` are the attached ones by kind. One that is still
 * being checked for viruses does not: the deadline rules.
 */
export function submissionRefusals(
  application: ApplicationFacts,
  organisation: ApplicantFacts,
  documents: ReadonlyMap<string, FileState>,
  rules: CallRules,
): FieldRefusal[] {
  return [
    ...titleRefusals(application),
    ...languageRefusals(application, rules),
    ...amountRefusals(application, rules),
    ...monthRefusals(application, rules),
    ...experienceRefusals(application, rules),
    ...rules.questions.flatMap((question) => answerRefusals(question, application.answers[question.id] ?? '')),
    ...documentRefusals(documents, rules),
    ...organisationRefusals(organisation, rules),
  ];
}

function titleRefusals({ title }: ApplicationFacts): FieldRefusal[] {
  return title.trim() === '' ? [wrongField('title', 'missing', 'Give the project a title.')] : [];
}

function languageRefusals({ language }: ApplicationFacts, { languages }: CallRules): FieldRefusal[] {
  const choices = languages.join(', ');
  if (language === '')
    return [wrongField('language', 'missing', `Choose the language of the application: ${choices}.`)];
  if (languages.includes(language)) return [];
  const message = `This call takes applications in ${choices}, not in ${language}. Choose one of them.`;
  return [wrongField('language', 'language-not-accepted', message, { language, choices })];
}

function amountRefusals({ requestedMinor }: ApplicationFacts, rules: CallRules): FieldRefusal[] {
  const { minimumAmount, maximumAmount, currency } = rules;
  const most = maximumAmount.amount;
  if (requestedMinor === null) {
    return [wrongField('requested', 'missing', `Say how much you ask for, at most ${most} ${currency}.`)];
  }
  if (requestedMinor > fromMoneyText(maximumAmount).minor) {
    const message = `A grant of this call is at most ${most} ${currency}. Ask for that or less.`;
    return [wrongField('requested', 'above-maximum', message, { amount: most, currency })];
  }
  if (minimumAmount === null || requestedMinor >= fromMoneyText(minimumAmount).minor) return [];
  const least = minimumAmount.amount;
  const message = `A grant of this call is at least ${least} ${currency}. Ask for that or more.`;
  return [wrongField('requested', 'below-minimum', message, { amount: least, currency })];
}

function monthRefusals({ months }: ApplicationFacts, { maximumMonths }: CallRules): FieldRefusal[] {
  const params = { maximum: maximumMonths };
  if (months === null) {
    return [wrongField('months', 'missing', `Say how many months the project runs, ${maximumMonths} at most.`, params)];
  }
  if (months >= 1 && months <= maximumMonths) return [];
  const message = `A project of this call runs 1 to ${maximumMonths} months, not ${months}. Shorten it.`;
  return [wrongField('months', 'too-many-months', message, params)];
}

function experienceRefusals({ yearsOfExperience: years }: ApplicationFacts, rules: CallRules): FieldRefusal[] {
  const least = rules.minimumYearsOfExperience;
  if (years === null) {
    const message = 'Say how many years your organisation has assisted victims directly.';
    return [wrongField('yearsOfExperience', 'missing', message, { minimum: least })];
  }
  if (years >= least) return [];
  const message = `This call asks for ${least} years of direct assistance; you have ${years}. Look for another call.`;
  return [wrongField('yearsOfExperience', 'too-little-experience', message, { minimum: least })];
}

/** A compulsory answer is there, and no answer is longer than its question allows. */
export function answerRefusals(question: QuestionRule, answer: string): FieldRefusal[] {
  const field = `answers.${question.id}`;
  if (answer.trim() === '') {
    return question.required ? [wrongField(field, 'missing', `Answer this question: ${question.prompt}`)] : [];
  }
  const most = question.maximumCharacters;
  const counted = countCharacters(answer, most);
  if (counted <= most) return [];
  // far too long an answer is not counted to its end
  const message = Number.isFinite(counted)
    ? `This answer has ${counted} characters, ${counted - most} too many. Shorten it to ${most}.`
    : `This answer is much too long. Shorten it to ${most} characters.`;
  return [wrongField(field, 'too-long', message, { maximum: most })];
}

function documentRefusals(documents: ReadonlyMap<string, FileState>, rules: CallRules): FieldRefusal[] {
  return rules.documents.flatMap(({ kind, title, required }) => {
    const [field, state] = [`documents.${kind}`, documents.get(kind)];
    if (state === 'infected') {
      const message = `A virus was found in the file for "${title}". Remove it, or send a clean one.`;
      return [wrongField(field, 'document-infected', message)];
    }
    if (state !== undefined || !required) return [];
    return [wrongField(field, 'missing', `Attach this document: ${title}`)];
  });
}

function organisationRefusals({ country, registeredOn }: ApplicantFacts, rules: CallRules): FieldRefusal[] {
  const latest = rules.registeredOnOrBefore;
  const refusals: FieldRefusal[] = [];
  if (registeredOn > latest) {
    const message = `Your organisation was registered on ${registeredOn}; this call asks for ${latest} or earlier. Look for another call.`;
    refusals.push(wrongField('organisation.registeredOn', 'registered-too-late', message, { latest }));
  }
  if (rules.countries.length > 0 && !rules.countries.includes(country)) {
    const message = `This call is for organisations in ${rules.countries.join(', ')}. Look for a call that is open to yours.`;
    refusals.push(wrongField('organisation.country', 'country-not-eligible', message, { country }));
  }
  return refusals;
}
