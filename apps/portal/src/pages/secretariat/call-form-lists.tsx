import type { T } from '../../messages/translate.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Columns, Section, Soft } from '../../ui/layout.tsx';
import { SelectQuestion, TickQuestion } from '../../ui/question-choice.tsx';
import { LongTextQuestion, NumberQuestion, TextQuestion } from '../../ui/question-text.tsx';
import type { CriterionDraft, DocumentDraft, QuestionDraft, ReportDraft, TrancheDraft } from './call-draft.ts';
import { List, type Field } from './call-form-list.tsx';
import type { PartProps } from './call-part.ts';
import { WholePercent } from './whole-percent.tsx';

export function QuestionsPart({ t, draft, errors }: PartProps) {
  const blank: QuestionDraft = {
    id: '',
    section: 'project',
    prompt: '',
    hint: '',
    maximumCharacters: '2000',
    required: false,
  };
  return (
    <Section id="part-questions" title={t('secretariat.form.part.questions')} gap={3}>
      <p className="soft">{t('secretariat.form.rowsAbout')}</p>
      <List
        t={t}
        list="questions"
        rows={draft.questions}
        blank={blank}
        errors={errors}
        summary={({ prompt, maximumCharacters, required }) => (
          <>
            {prompt}{' '}
            <Soft small>
              {t('secretariat.form.questionAbout', { limit: maximumCharacters, required: String(required) })}
            </Soft>
          </>
        )}
        fields={(row, field) => <QuestionFields t={t} row={row} field={field} />}
      />
    </Section>
  );
}

interface QuestionFieldsProps {
  readonly t: T;
  readonly row: QuestionDraft;
  readonly field: Field;
}

function QuestionFields({ t, row, field }: QuestionFieldsProps) {
  return (
    <>
      <input type="hidden" name={field('id').name} value={row.id} />
      <LongTextQuestion
        t={t}
        {...field('prompt')}
        label={t('secretariat.form.prompt')}
        hint={t('hints.call.prompt')}
        value={row.prompt}
        rows={2}
      />
      <LongTextQuestion
        t={t}
        {...field('hint')}
        label={t('secretariat.form.hint')}
        hint={t('hints.call.hint')}
        value={row.hint}
        rows={2}
        optional
      />
      <Columns kind="even">
        <NumberQuestion
          t={t}
          {...field('maximumCharacters')}
          label={t('secretariat.form.maximumCharacters')}
          hint={t('hints.call.characters')}
          value={row.maximumCharacters}
        />
        <TextQuestion
          t={t}
          {...field('section')}
          label={t('secretariat.form.section')}
          hint={t('secretariat.form.sectionHint')}
          value={row.section}
          width="medium"
          ltr
        />
      </Columns>
      <TickQuestion t={t} {...field('required')} label={t('secretariat.form.requiredAnswer')} checked={row.required} />
    </>
  );
}

export function DocumentsPart({ t, draft, errors }: PartProps) {
  const blank: DocumentDraft = { kind: '', title: '', required: false, megabytes: '5' };
  return (
    <Section id="part-documents" title={t('secretariat.form.part.documents')} gap={3}>
      <List
        t={t}
        list="documents"
        rows={draft.documents}
        blank={blank}
        errors={errors}
        summary={({ title, megabytes, required }) => (
          <>
            {title}{' '}
            <Soft small>{t('secretariat.form.documentAbout', { limit: megabytes, required: String(required) })}</Soft>
          </>
        )}
        fields={(row, field) => (
          <>
            <input type="hidden" name={field('kind').name} value={row.kind} />
            <TextQuestion
              t={t}
              {...field('title')}
              label={t('secretariat.form.documentTitle')}
              hint={t('hints.call.documentTitle')}
              value={row.title}
            />
            <TextQuestion
              t={t}
              {...field('maximumBytes')}
              label={t('secretariat.form.megabytes')}
              hint={t('hints.call.megabytes')}
              value={row.megabytes}
              inputMode="decimal"
              width="short"
              ltr
            />
            <TickQuestion
              t={t}
              {...field('required')}
              label={t('secretariat.form.requiredDocument')}
              checked={row.required}
            />
          </>
        )}
      />
    </Section>
  );
}

export function CriteriaPart({ t, draft, errors }: PartProps) {
  const blank: CriterionDraft = { id: '', title: '', guidance: '', weight: '' };
  return (
    <Section id="part-criteria" title={t('secretariat.form.part.criteria')} gap={3}>
      <WholePercent t={t} list="criteria" field="weight" shares={draft.criteria.map(({ weight }) => weight)} />
      <List
        t={t}
        list="criteria"
        rows={draft.criteria}
        blank={blank}
        errors={errors}
        summary={({ title, weight }) => (
          <>
            {title} <Soft small>{t('secretariat.form.percent', { share: weight })}</Soft>
          </>
        )}
        fields={(row, field) => (
          <>
            <input type="hidden" name={field('id').name} value={row.id} />
            <Columns kind="even">
              <TextQuestion
                t={t}
                {...field('title')}
                label={t('secretariat.form.criterionTitle')}
                hint={t('hints.call.criterionTitle')}
                value={row.title}
              />
              <NumberQuestion
                t={t}
                {...field('weight')}
                label={t('secretariat.form.weight')}
                hint={t('hints.call.weight')}
                value={row.weight}
              />
            </Columns>
            <LongTextQuestion
              t={t}
              {...field('guidance')}
              label={t('secretariat.form.guidance')}
              hint={t('hints.call.guidance')}
              value={row.guidance}
              rows={2}
            />
          </>
        )}
      />
    </Section>
  );
}

export function PaymentsPart({ t, draft, errors }: PartProps) {
  const { tranches, reports } = draft;
  const choices = reports.map(({ title }, at) => ({ value: String(at + 1), label: title }));
  const after = (ordinal: string): string => reports[Number(ordinal) - 1]?.title ?? '';
  return (
    <Section id="part-payments" title={t('secretariat.form.part.payments')} gap={3}>
      <WholePercent t={t} list="tranches" field="share" shares={tranches.map(({ share }) => share)} />
      <List
        t={t}
        list="tranches"
        rows={tranches}
        blank={{ title: '', share: '', afterReport: '' } satisfies TrancheDraft}
        errors={errors}
        summary={({ title, share, afterReport }) => (
          <>
            {title}{' '}
            <Soft small>
              {t('secretariat.form.percent', { share })}
              {afterReport !== '' && `, ${t('secretariat.form.afterAbout', { report: after(afterReport) })}`}
            </Soft>
          </>
        )}
        fields={(row, field) => (
          <>
            <Columns kind="even">
              <TextQuestion
                t={t}
                {...field('title')}
                label={t('secretariat.form.trancheTitle')}
                hint={t('hints.call.trancheTitle')}
                value={row.title}
              />
              <NumberQuestion
                t={t}
                {...field('share')}
                label={t('secretariat.form.share')}
                hint={t('hints.call.share')}
                value={row.share}
              />
            </Columns>
            <SelectQuestion
              t={t}
              {...field('afterReport')}
              label={t('secretariat.form.afterReport')}
              hint={t('hints.call.afterReport')}
              choices={choices}
              value={row.afterReport}
              empty={t('secretariat.form.afterNone')}
            />
          </>
        )}
      />
      <ReportsList t={t} reports={reports} errors={errors} />
    </Section>
  );
}

function ReportsList({
  t,
  reports,
  errors,
}: {
  readonly t: T;
  readonly reports: readonly ReportDraft[];
  readonly errors: readonly FieldError[];
}) {
  return (
    <>
      <h3>{t('secretariat.form.reports')}</h3>
      <List
        t={t}
        list="reports"
        rows={reports}
        blank={{ title: '', monthsAfterStart: '' } satisfies ReportDraft}
        errors={errors}
        summary={({ title, monthsAfterStart }) => (
          <>
            {title}{' '}
            {/^\d+$/.test(monthsAfterStart) && (
              <Soft small>{t('secretariat.form.reportAbout', { months: Number(monthsAfterStart) })}</Soft>
            )}
          </>
        )}
        fields={(row, field) => (
          <Columns kind="even">
            <TextQuestion
              t={t}
              {...field('title')}
              label={t('secretariat.form.reportTitle')}
              hint={t('hints.call.reportTitle')}
              value={row.title}
            />
            <NumberQuestion
              t={t}
              {...field('monthsAfterStart')}
              label={t('secretariat.form.months')}
              hint={t('hints.call.months')}
              value={row.monthsAfterStart}
            />
          </Columns>
        )}
      />
    </>
  );
}
