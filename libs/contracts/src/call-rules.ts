import { MoneyError, fromMoneyText, type MoneyText } from '#kernel/money';
import { wrongField, type FieldRefusal } from '#kernel/refusal';

/**
 * The rules of one call: typed, versioned data, frozen and hashed when the call is published. The SHA-256 of their
 * canonical JSON stands in the log and in every application, so that nobody can be judged by rules that came later.
 */
export interface CallRules {
  /** The version of this shape, not of the call: a reader of old rules knows how to read them. */
  readonly shape: 1;
  readonly currency: string;
  readonly budget: MoneyText;
  readonly minimumAmount: MoneyText | null;
  readonly maximumAmount: MoneyText;
  readonly maximumMonths: number;
  /** The organisation was registered on or before this day, YYYY-MM-DD. */
  readonly registeredOnOrBefore: string;
  readonly minimumYearsOfExperience: number;
  /** ISO 3166-1 alpha-2 codes; empty means every country. */
  readonly countries: readonly string[];
  /** Languages in which an application may be written. */
  readonly languages: readonly string[];
  readonly questions: readonly QuestionRule[];
  readonly documents: readonly DocumentRule[];
  readonly criteria: readonly CriterionRule[];
  /** An application below this total, 0 to 100, is not recommended. */
  readonly threshold: number;
  readonly reviewersPerApplication: number;
  /** How many trustees must agree before the recommendation can be approved; two at least, which outsiders check. */
  readonly quorum: number;
  readonly tranches: readonly TrancheRule[];
  readonly reports: readonly ReportRule[];
  /** `weighted-mean`: the mean of the reviewers' weighted totals; see docs/adr for ties and the budget line. */
  readonly allocation: 'weighted-mean';
}

export interface QuestionRule {
  readonly id: string;
  readonly section: string;
  readonly prompt: string;
  readonly hint: string;
  readonly maximumCharacters: number;
  readonly required: boolean;
}

export interface DocumentRule {
  readonly kind: string;
  readonly title: string;
  readonly required: boolean;
  readonly maximumBytes: number;
}

export interface CriterionRule {
  readonly id: string;
  readonly title: string;
  /** What the reviewer asks, and what 0 and 5 mean. */
  readonly guidance: string;
  /** Whole percent; all weights together make 100. */
  readonly weight: number;
}

export interface TrancheRule {
  readonly title: string;
  /** Whole percent of the grant; all shares together make 100. */
  readonly share: number;
  /** The ordinal of the report that must be accepted before this tranche can be requested; null for none. */
  readonly afterReport: number | null;
}

export interface ReportRule {
  readonly title: string;
  readonly monthsAfterStart: number;
}

const WORD = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What is wrong with the rules of a call, one entry a field; empty when the call may be published with them. */
export function callRulesRefusals(rules: CallRules): FieldRefusal[] {
  return [
    ...amountRefusals(rules),
    ...limitRefusals(rules),
    ...listRefusals(rules),
    ...shareRefusals(
      'criteria',
      'weights',
      rules.criteria.map((criterion) => criterion.weight),
    ),
    ...shareRefusals(
      'tranches',
      'shares',
      rules.tranches.map((tranche) => tranche.share),
    ),
    ...trancheRefusals(rules),
  ];
}

function amountRefusals(rules: CallRules): FieldRefusal[] {
  const amounts: [string, MoneyText | null][] = [
    ['budget', rules.budget],
    ['minimumAmount', rules.minimumAmount],
    ['maximumAmount', rules.maximumAmount],
  ];
  const refusals = amounts.flatMap(([name, value]) => amountRefusal(`rules.${name}`, value, rules.currency));
  if (refusals.length > 0) return refusals;
  const [budget, least, most] = amounts.map(([, value]) => (value === null ? 0n : fromMoneyText(value).minor));
  if (budget! < most!) {
    return [
      wrongField(
        'rules.budget',
        'budget-below-one-grant',
        'The budget is smaller than the largest grant. Raise the one or lower the other.',
      ),
    ];
  }
  return least! > most!
    ? [
        wrongField(
          'rules.minimumAmount',
          'least-above-most',
          'The smallest grant is larger than the largest. Lower the one or raise the other.',
        ),
      ]
    : [];
}

function amountRefusal(field: string, value: MoneyText | null, currency: string): FieldRefusal[] {
  if (value === null) return [];
  try {
    const { minor } = fromMoneyText(value);
    if (value.currency !== currency) {
      return [wrongField(field, 'other-currency', `Write this amount in ${currency}, the currency of the call.`)];
    }
    return minor > 0n ? [] : [wrongField(field, 'not-positive', 'Write an amount of more than zero.')];
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    return [wrongField(field, error.code, error.message)];
  }
}

function limitRefusals(rules: CallRules): FieldRefusal[] {
  const limits: [keyof CallRules, number, number, number][] = [
    ['maximumMonths', rules.maximumMonths, 1, 60],
    ['minimumYearsOfExperience', rules.minimumYearsOfExperience, 0, 30],
    ['threshold', rules.threshold, 0, 100],
    ['reviewersPerApplication', rules.reviewersPerApplication, 1, 9],
    ['quorum', rules.quorum, 2, 15],
  ];
  return limits
    .filter(([, value, least, most]) => !Number.isInteger(value) || value < least || value > most)
    .map(([name, , least, most]) =>
      wrongField(`rules.${name}`, 'out-of-range', `Write a whole number from ${least} to ${most}.`, { least, most }),
    );
}

function listRefusals(rules: CallRules): FieldRefusal[] {
  const lists: [string, readonly string[]][] = [
    ['languages', rules.languages],
    ['questions', rules.questions.map((question) => question.id)],
    ['documents', rules.documents.map((document) => document.kind)],
    ['criteria', rules.criteria.map((criterion) => criterion.id)],
  ];
  return lists.flatMap(([name, words]) => {
    const field = `rules.${name}`;
    if (words.length === 0 && name !== 'documents') return [wrongField(field, 'empty-list', 'Add at least one entry.')];
    if (new Set(words).size < words.length)
      return [wrongField(field, 'doubled', 'Each entry may stand here once. Take the other out.')];
    const wrong = words.find((word) => !WORD.test(word));
    return wrong === undefined
      ? []
      : [
          wrongField(
            field,
            'wrong-word',
            `"${wrong.slice(0, 40)}" has other signs. Use small letters, digits and hyphens only.`,
          ),
        ];
  });
}

function shareRefusals(list: string, noun: string, shares: readonly number[]): FieldRefusal[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum === 100 && shares.every((share) => Number.isInteger(share) && share > 0)) return [];
  return [
    wrongField(`rules.${list}`, 'not-a-hundred', `The ${noun} make ${sum}, and must make 100. Change one of them.`, {
      sum,
    }),
  ];
}

function trancheRefusals(rules: CallRules): FieldRefusal[] {
  return rules.tranches.flatMap((tranche, at) => {
    const report = tranche.afterReport;
    if (report === null || (Number.isInteger(report) && report >= 1 && report <= rules.reports.length)) return [];
    return [
      wrongField(
        `rules.tranches.${at}.afterReport`,
        'no-such-report',
        `There is no report number ${report}. Choose one that there is, or none.`,
      ),
    ];
  });
}
