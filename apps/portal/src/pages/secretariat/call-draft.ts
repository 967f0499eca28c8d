import type { CallView } from '#contracts/api/applications';
import type { CallRules } from '#contracts/call-rules';
import type { MoneyText } from '#kernel/money';
import { formatAmount } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { Locale } from '../../messages/locale.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { dayAndTimeIn } from '../zoned-time.ts';
import { STANDARD_RULES } from './standard-rules.ts';

/**
 * A call as its form shows it: every answer as text, so that what was typed stays, also where it is wrong. The names of
 * the fields are those of the API (`rules.questions.0.prompt`), so that a refusal finds its question.
 */
export interface CallDraft {
  readonly title: string;
  readonly summary: string;
  readonly opensOn: string;
  readonly opensTime: string;
  readonly deadlineOn: string;
  readonly deadlineTime: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly budget: string;
  /** Empty for none. */
  readonly minimumAmount: string;
  readonly maximumAmount: string;
  readonly maximumMonths: string;
  readonly registeredOnOrBefore: string;
  readonly minimumYearsOfExperience: string;
  /** One name or code a line; empty for every country. */
  readonly countries: string;
  readonly languages: readonly string[];
  readonly threshold: string;
  readonly reviewersPerApplication: string;
  readonly quorum: string;
  readonly questions: readonly QuestionDraft[];
  readonly documents: readonly DocumentDraft[];
  readonly criteria: readonly CriterionDraft[];
  readonly tranches: readonly TrancheDraft[];
  readonly reports: readonly ReportDraft[];
}

export interface QuestionDraft {
  /** Empty for a question that is new. */
  readonly id: string;
  readonly section: string;
  readonly prompt: string;
  readonly hint: string;
  readonly maximumCharacters: string;
  readonly required: boolean;
}

export interface DocumentDraft {
  readonly kind: string;
  readonly title: string;
  readonly required: boolean;
  /** In MB (1 MB = 1,000,000 bytes). */
  readonly megabytes: string;
}

export interface CriterionDraft {
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
  readonly weight: string;
}

export interface TrancheDraft {
  readonly title: string;
  readonly share: string;
  /** The ordinal of the report, or empty. */
  readonly afterReport: string;
}

export interface ReportDraft {
  readonly title: string;
  readonly monthsAfterStart: string;
}

/** The form of a call that does not exist yet. */
export function newDraft(locale: Locale): CallDraft {
  const open: MoneyText = { amount: '', currency: STANDARD_RULES.currency };
  return {
    title: '',
    summary: '',
    opensOn: '',
    opensTime: '09:00',
    deadlineOn: '',
    deadlineTime: '23:59',
    timeZone: FUND_ZONE,
    ...rulesDraft({ ...STANDARD_RULES, budget: open, registeredOnOrBefore: '' }, locale),
  };
}

/** The form of a draft as it is stored. */
export function draftOf({ title, summary, opensAt, deadline, timeZone, rules }: CallView, locale: Locale): CallDraft {
  const [opens, closes] = [dayAndTimeIn(opensAt, timeZone), dayAndTimeIn(deadline, timeZone)];
  return {
    title,
    summary,
    opensOn: opens.day,
    opensTime: opens.time,
    deadlineOn: closes.day,
    deadlineTime: closes.time,
    timeZone,
    ...rulesDraft(rules, locale),
  };
}

/** As people write it in their language; `moneyFrom` reads it back. */
export const grouped = (money: MoneyText, locale: Locale): string =>
  money.amount === '' ? '' : formatAmount(locale, money);

function rulesDraft(rules: CallRules, locale: Locale) {
  const { questions, documents, criteria, tranches, reports } = rules;
  return {
    currency: rules.currency,
    budget: grouped(rules.budget, locale),
    minimumAmount: rules.minimumAmount === null ? '' : grouped(rules.minimumAmount, locale),
    maximumAmount: grouped(rules.maximumAmount, locale),
    maximumMonths: String(rules.maximumMonths),
    registeredOnOrBefore: rules.registeredOnOrBefore,
    minimumYearsOfExperience: String(rules.minimumYearsOfExperience),
    countries: rules.countries.map((code) => countryIn(locale, code)).join('\n'),
    languages: rules.languages,
    threshold: String(rules.threshold),
    reviewersPerApplication: String(rules.reviewersPerApplication),
    quorum: String(rules.quorum),
    questions: questions.map((one) => ({ ...one, maximumCharacters: String(one.maximumCharacters) })),
    documents: documents.map(({ maximumBytes, ...one }) => ({ ...one, megabytes: String(maximumBytes / 1_000_000) })),
    criteria: criteria.map((one) => ({ ...one, weight: String(one.weight) })),
    tranches: tranches.map(({ title, share, afterReport }) => ({
      title,
      share: String(share),
      afterReport: afterReport === null ? '' : String(afterReport),
    })),
    reports: reports.map(({ title, monthsAfterStart }) => ({ title, monthsAfterStart: String(monthsAfterStart) })),
  };
}
