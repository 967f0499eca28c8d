import type { CallRules, CriterionRule, DocumentRule, TrancheRule } from '#contracts/call-rules';
import { formatDay, formatList, formatNumber, formatSize } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { WeightBar } from '../../ui/charts.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { Section, Soft } from '../../ui/layout.tsx';
import { questionSections, sectionTitle } from '../call-facts.ts';

interface RulesProps {
  readonly t: T;
  readonly rules: CallRules;
}

/** The conditions that the screening looks at, one line each. */
export function CallFit({ t, rules, open }: RulesProps & { readonly open: boolean }) {
  const required = rules.documents.filter(({ required: needed }) => needed);
  return (
    <Section title={t(open ? 'public.call.fit' : 'public.call.fitPast')}>
      <ul>
        <li>{t('public.call.fitRegistered', { date: formatDay(t.locale, rules.registeredOnOrBefore) })}</li>
        <li>{t('public.call.fitYears', { count: rules.minimumYearsOfExperience })}</li>
        <li>{countriesLine(t, rules.countries)}</li>
        {required.length > 0 && (
          <li>
            {t('public.call.fitDocuments', {
              list: formatList(
                t.locale,
                required.map(({ title }) => title),
              ),
            })}
          </li>
        )}
      </ul>
      {open && <p className="soft">{t('public.call.fitAbout')}</p>}
    </Section>
  );
}

function countriesLine(t: T, countries: readonly string[]): string {
  if (countries.length === 0) return t('public.call.fitEverywhere');
  return t('public.call.fitCountries', {
    list: formatList(
      t.locale,
      countries.map((code) => countryIn(t.locale, code)),
    ),
  });
}

export function CallCriteria({ t, rules, fixedOn }: RulesProps & { readonly fixedOn: string | null }) {
  return (
    <Section title={t('public.call.judged')}>
      <p>
        {t('public.call.judgedAbout', { reviewers: rules.reviewersPerApplication, threshold: rules.threshold })}
        {fixedOn !== null && ` ${t('public.call.judgedFixed', { time: instantText(t, fixedOn) })}`}
      </p>
      <div>
        <WeightBar t={t} weights={rules.criteria.map(({ weight }) => weight)} />
        <DataTable
          t={t}
          caption={t('public.call.weights')}
          quietCaption
          rows={rules.criteria}
          rowKey={({ id }: CriterionRule) => id}
          columns={[
            {
              id: 'title',
              head: t('public.call.criterion'),
              names: true,
              cell: ({ title, guidance }) => (
                <>
                  {title}
                  <div>
                    <Soft small>{guidance}</Soft>
                  </div>
                </>
              ),
            },
            {
              id: 'weight',
              head: t('public.call.points'),
              end: true,
              cell: ({ weight }) => formatNumber(t.locale, weight),
            },
          ]}
        />
      </div>
      <p>
        <a href="/how-we-decide">{t('public.call.judgedLink')}</a>
      </p>
    </Section>
  );
}

export function CallQuestions({ t, rules }: RulesProps) {
  return (
    <Section title={t('public.call.questions', { count: rules.questions.length })}>
      <p>{t('public.call.questionsAbout')}</p>
      {questionSections(rules).map(({ id, questions }) => (
        <Details key={id} summary={sectionTitle(t, id)}>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                {question.prompt}{' '}
                <Soft small>
                  {t('public.call.questionLimit', { count: question.maximumCharacters })}
                  {!question.required && `, ${t('frame.word.optional')}`}
                </Soft>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </Section>
  );
}

export function CallDocuments({ t, rules }: RulesProps) {
  if (rules.documents.length === 0) return null;
  return (
    <Section title={t('public.call.documents')}>
      <DataTable
        t={t}
        caption={t('public.call.documents')}
        quietCaption
        rows={rules.documents}
        rowKey={({ kind }: DocumentRule) => kind}
        columns={[
          { id: 'title', head: t('public.call.document'), names: true, cell: ({ title }) => title },
          {
            id: 'required',
            head: t('public.call.needed'),
            cell: ({ required }) => t(required ? 'frame.word.yes' : 'frame.word.optional'),
          },
          {
            id: 'size',
            head: t('public.call.largest'),
            end: true,
            cell: ({ maximumBytes }) => formatSize(t.locale, maximumBytes),
          },
        ]}
      />
    </Section>
  );
}

/** How a grant of this call is paid, and what must be reported for it. */
export function CallPayments({ t, rules }: RulesProps) {
  const reportTitle = (ordinal: number): string => rules.reports[ordinal - 1]?.title ?? '';
  return (
    <Section title={t('public.call.payments', { count: rules.tranches.length })}>
      <DataTable
        t={t}
        caption={t('public.call.paymentsCaption')}
        quietCaption
        rows={rules.tranches}
        rowKey={(tranche: TrancheRule) => tranche.title}
        columns={[
          { id: 'title', head: t('public.call.payment'), names: true, cell: ({ title }) => title },
          {
            id: 'after',
            head: t('public.call.condition'),
            cell: ({ afterReport }) =>
              afterReport === null
                ? t('public.call.conditionSigned')
                : t('public.call.conditionReport', { report: reportTitle(afterReport) }),
          },
          {
            id: 'share',
            head: t('public.call.share'),
            end: true,
            cell: ({ share }) => t('public.call.percent', { share }),
          },
        ]}
      />
      <ul>
        {rules.reports.map(({ title, monthsAfterStart }) => (
          <li key={title}>{t('public.call.reportDue', { report: title, count: monthsAfterStart })}</li>
        ))}
      </ul>
    </Section>
  );
}
