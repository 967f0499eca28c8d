import type { ApplicationView } from '#contracts/api/applications';
import { fromMoneyText } from '#kernel/money';
import { formatDay, formatList, formatMoney } from '../../messages/format.ts';
import { countryIn, languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';

/** One rule of the call beside what the application says; `met` by the facts alone, which a person still looks behind. */
export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly asked: string;
  readonly given: string;
  readonly met: boolean;
}

/** Every rule that facts can decide. What was true at submission is shown again: the screening must see it, not trust it. */
export function eligibilityChecks(t: T, application: ApplicationView): readonly Check[] {
  return [...organisationChecks(t, application), ...projectChecks(t, application), ...documentChecks(t, application)];
}

function organisationChecks(t: T, { organisation, rules, yearsOfExperience: years }: ApplicationView): Check[] {
  const { countries, registeredOnOrBefore, minimumYearsOfExperience } = rules;
  return [
    {
      id: 'registered',
      rule: t('secretariat.check.registered'),
      asked: t('secretariat.check.onOrBefore', { date: formatDay(t.locale, registeredOnOrBefore, 'short') }),
      given: formatDay(t.locale, organisation.registeredOn, 'short'),
      met: organisation.registeredOn <= registeredOnOrBefore,
    },
    {
      id: 'country',
      rule: t('secretariat.check.country'),
      asked:
        countries.length === 0
          ? t('secretariat.rules.everyCountry')
          : formatList(
              t.locale,
              countries.map((code) => countryIn(t.locale, code)),
            ),
      given: countryIn(t.locale, organisation.country),
      met: countries.length === 0 || countries.includes(organisation.country),
    },
    {
      id: 'years',
      rule: t('secretariat.check.years'),
      asked: t('secretariat.rules.yearsLeast', { count: minimumYearsOfExperience }),
      given: years === null ? t('frame.answer.missing') : t('secretariat.check.yearsGiven', { count: years }),
      met: years !== null && years >= minimumYearsOfExperience,
    },
  ];
}

function projectChecks(t: T, { requested, months, language, rules }: ApplicationView): Check[] {
  const { maximumMonths, languages } = rules;
  return [
    {
      id: 'amount',
      rule: t('secretariat.check.amount'),
      asked: amountAsked(t, rules),
      given: requested === null ? t('frame.answer.missing') : formatMoney(t.locale, requested),
      met: requested !== null && isWithin(requested, rules),
    },
    {
      id: 'months',
      rule: t('secretariat.check.months'),
      asked: t('secretariat.rules.monthsUpTo', { count: maximumMonths }),
      given: months === null ? t('frame.answer.missing') : t('secretariat.check.monthsGiven', { count: months }),
      met: months !== null && months >= 1 && months <= maximumMonths,
    },
    {
      id: 'language',
      rule: t('secretariat.check.language'),
      asked: formatList(
        t.locale,
        languages.map((code) => languageIn(t.locale, code)),
      ),
      given: language === '' ? t('frame.answer.missing') : languageIn(t.locale, language),
      met: languages.includes(language),
    },
  ];
}

type Rules = ApplicationView['rules'];

function amountAsked(t: T, { minimumAmount, maximumAmount }: Rules): string {
  const most = formatMoney(t.locale, maximumAmount);
  if (minimumAmount === null) return t('secretariat.check.atMost', { most });
  return t('secretariat.check.fromTo', { least: formatMoney(t.locale, minimumAmount), most });
}

function isWithin(
  requested: NonNullable<ApplicationView['requested']>,
  { minimumAmount, maximumAmount }: Rules,
): boolean {
  if (requested.currency !== maximumAmount.currency) return false;
  const { minor } = fromMoneyText(requested);
  const least = minimumAmount === null ? 1n : fromMoneyText(minimumAmount).minor;
  return minor >= least && minor <= fromMoneyText(maximumAmount).minor;
}

function documentChecks(t: T, { documents, rules, answers }: ApplicationView): Check[] {
  const required = rules.documents.filter((document) => document.required);
  const questions = rules.questions.filter((question) => question.required);
  const answered = questions.filter(({ id }) => (answers[id] ?? '').trim() !== '').length;
  return [
    {
      id: 'answers',
      rule: t('secretariat.check.answers'),
      asked: t('secretariat.check.answersAsked', { count: questions.length }),
      given: t('secretariat.check.answersGiven', { count: answered }),
      met: answered === questions.length,
    },
    ...required.map(({ kind, title }) => {
      const file = documents.find((document) => document.kind === kind);
      return {
        id: `document ${kind}`,
        rule: title,
        asked: t('secretariat.check.attached'),
        given: file?.name ?? t('secretariat.check.notAttached'),
        met: file !== undefined,
      };
    }),
  ];
}
