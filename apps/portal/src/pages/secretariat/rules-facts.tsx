import type { CallRules } from '#contracts/call-rules';
import { formatDay, formatList } from '../../messages/format.ts';
import { countryIn, languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import type { Fact } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { amountRange } from '../call-facts.ts';

/** The rules of a call in one column: what a person must have looked at before they bind everybody. */
export function rulesFacts(t: T, rules: CallRules): readonly Fact[] {
  return [...limitFacts(t, rules), ...formFacts(t, rules), ...decisionFacts(t, rules)];
}

const list = (titles: readonly string[]) => (
  <ul>
    {titles.map((title) => (
      <li key={title}>{title}</li>
    ))}
  </ul>
);

function limitFacts(t: T, rules: CallRules): readonly Fact[] {
  return [
    { name: t('secretariat.call.budget'), value: <Money t={t} value={rules.budget} /> },
    { name: t('secretariat.rules.amounts'), value: <span className="num">{amountRange(t, rules)}</span> },
    { name: t('secretariat.rules.months'), value: t('secretariat.rules.monthsUpTo', { count: rules.maximumMonths }) },
    { name: t('secretariat.rules.registered'), value: formatDay(t.locale, rules.registeredOnOrBefore) },
    {
      name: t('secretariat.rules.years'),
      value: t('secretariat.rules.yearsLeast', { count: rules.minimumYearsOfExperience }),
    },
    { name: t('secretariat.rules.countries'), value: countriesText(t, rules) },
    {
      name: t('secretariat.rules.languages'),
      value: formatList(
        t.locale,
        rules.languages.map((code) => languageIn(t.locale, code)),
      ),
    },
  ];
}

function formFacts(t: T, rules: CallRules): readonly Fact[] {
  return [
    {
      name: t('secretariat.rules.questions'),
      value: list(
        rules.questions.map(
          ({ prompt, maximumCharacters: limit, required }) =>
            `${prompt} (${t('secretariat.form.questionAbout', { limit, required: String(required) })})`,
        ),
      ),
    },
    {
      name: t('secretariat.rules.documents'),
      value: list(
        rules.documents.map(
          ({ title, required }) => `${title}, ${t(required ? 'secretariat.rules.required' : 'frame.word.optional')}`,
        ),
      ),
    },
  ];
}

function decisionFacts(t: T, rules: CallRules): readonly Fact[] {
  return [
    {
      name: t('secretariat.rules.criteria'),
      value: list(
        rules.criteria.map(({ title, weight }) => `${title}, ${t('secretariat.form.percent', { share: weight })}`),
      ),
    },
    {
      name: t('secretariat.rules.threshold'),
      value: t('secretariat.rules.thresholdPoints', { points: rules.threshold }),
    },
    {
      name: t('secretariat.rules.panel'),
      value: t('secretariat.rules.panelSize', { count: rules.reviewersPerApplication }),
    },
    { name: t('secretariat.rules.quorum'), value: t('secretariat.rules.quorumSize', { count: rules.quorum }) },
    {
      name: t('secretariat.rules.tranches'),
      value: list(
        rules.tranches.map(({ title, share, afterReport }) =>
          formatList(t.locale, [title, t('secretariat.form.percent', { share }), ...afterWords(t, rules, afterReport)]),
        ),
      ),
    },
    {
      name: t('secretariat.form.reports'),
      value: list(
        rules.reports.map(({ title, monthsAfterStart }) =>
          formatList(t.locale, [title, t('secretariat.form.reportAbout', { months: monthsAfterStart })]),
        ),
      ),
    },
  ];
}

function countriesText(t: T, { countries }: CallRules): string {
  if (countries.length === 0) return t('secretariat.rules.everyCountry');
  return formatList(
    t.locale,
    countries.map((code) => countryIn(t.locale, code)),
  );
}

function afterWords(t: T, { reports }: CallRules, afterReport: number | null): readonly string[] {
  const report = afterReport === null ? undefined : reports[afterReport - 1];
  return report === undefined ? [] : [t('secretariat.form.afterAbout', { report: report.title })];
}
