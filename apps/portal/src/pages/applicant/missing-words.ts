import type { ApplicationView } from '#contracts/api/applications';
import { formatDay, formatList, formatMoney } from '../../messages/format.ts';
import { countryIn, languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';

type Missing = ApplicationView['missing'][number];

/**
 * What is missing and what to do, in the reader's language: the service says it in English, but the rules of the call
 * with every figure stand in the application. Questions and documents have the call's own words.
 */
export function missingText(t: T, application: ApplicationView, { field, code, message }: Missing): string {
  const lacks = code === 'missing';
  const { rules } = application;
  const question = rules.questions.find(({ id }) => field === `answers.${id}`);
  if (question !== undefined)
    return lacks
      ? t('applicant.missing.answer', { question: question.prompt })
      : t('applicant.missing.answerAbove', { question: question.prompt, most: question.maximumCharacters });
  const document = rules.documents.find(({ kind }) => field === `documents.${kind}`);
  if (document !== undefined)
    return t(lacks ? 'applicant.missing.document' : 'applicant.missing.documentInfected', { document: document.title });
  const words = lacks ? ABSENT[field] : UNFIT[code];
  return words?.(t, application) ?? message;
}

type Words = (t: T, application: ApplicationView) => string;

const choices = (t: T, { rules }: ApplicationView): string =>
  formatList(
    t.locale,
    rules.languages.map((code) => languageIn(t.locale, code)),
  );
const money = (t: T, value: ApplicationView['requested']): string =>
  value === null ? '' : formatMoney(t.locale, value, 'sentence');

const ABSENT: Readonly<Partial<Record<string, Words>>> = {
  title: (t) => t('applicant.missing.title'),
  language: (t, application) => t('applicant.missing.language', { choices: choices(t, application) }),
  requested: (t, { rules }) => t('applicant.missing.amount', { most: money(t, rules.maximumAmount) }),
  months: (t, { rules }) => t('applicant.missing.months', { most: rules.maximumMonths }),
  yearsOfExperience: (t) => t('applicant.missing.experience'),
};

const UNFIT: Readonly<Partial<Record<string, Words>>> = {
  'language-not-accepted': (t, application) =>
    t('applicant.missing.otherLanguage', { choices: choices(t, application) }),
  'above-maximum': (t, { rules }) => t('applicant.missing.amountAbove', { most: money(t, rules.maximumAmount) }),
  'below-minimum': (t, { rules }) => t('applicant.missing.amountBelow', { least: money(t, rules.minimumAmount) }),
  'too-many-months': (t, { rules }) => t('applicant.missing.monthsAbove', { most: rules.maximumMonths }),
  'too-little-experience': (t, { rules }) =>
    t('applicant.missing.experienceBelow', { least: rules.minimumYearsOfExperience }),
  'registered-too-late': (t, { rules }) =>
    t('applicant.missing.registered', { latest: formatDay(t.locale, rules.registeredOnOrBefore) }),
  'country-not-eligible': (t, { rules }) =>
    t('applicant.missing.country', {
      countries: formatList(
        t.locale,
        rules.countries.map((code) => countryIn(t.locale, code)),
      ),
    }),
};
