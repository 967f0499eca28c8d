import type { ReportView } from '#contracts/api/disbursement';
import { countedCharacters } from '#kernel/characters';
import type { MoneyText } from '#kernel/money';
import { formatMoney, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion, MoneyQuestion, NumberQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { ReportState } from './grant-summary.tsx';

export interface ReportTyped {
  readonly narrative: string;
  readonly spent: string;
  readonly peopleAssisted: string;
}

export interface ReportProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly report: ReportView;
  /** What was paid so far: nobody can have spent more. Null where the grant cannot be read just now. */
  readonly paid: MoneyText | null;
  readonly typed: ReportTyped;
  readonly errors: readonly FieldError[];
}

const LONGEST = 10_000;

/** What was done, what was spent, how many people were helped. */
export function ReportPage(props: ReportProps) {
  const { visitor, now, report, errors } = props;
  const { t } = visitor;
  const { id, agreementId, title, dueOn, sentBackReason } = report;
  const editable = report.allowed.includes('submit');
  return (
    <ApplicantFrame
      visitor={visitor}
      title={title}
      current="grants"
      wrong={errors.length > 0}
      scripts={editable ? visitor.island('form') : []}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: `/apply/grants/${agreementId}`, name: t('applicant.report.back') }]}
          eyebrow={report.agreementNumber}
          title={title}
          line={[
            <ReportState key="state" t={t} now={now} report={report} />,
            <span key="due" className="soft">
              {t('applicant.report.due')} <Day t={t} date={dueOn} />
            </span>,
          ]}
        />
        {report.status === 'due' && sentBackReason !== null && (
          <Notice tone="due" title={t('applicant.report.sentBackTitle')}>
            <p>{sentBackReason}</p>
          </Notice>
        )}
        {editable ? <EditForm {...props} action={`/apply/reports/${id}`} /> : <SentReport t={t} report={report} />}
      </Stack>
    </ApplicantFrame>
  );
}

function EditForm({ visitor, report, paid, typed, errors, action }: ReportProps & { readonly action: string }) {
  const { t } = visitor;
  const currency = paid?.currency ?? report.spent?.currency ?? 'USD';
  return (
    <Form
      typed
      action={action}
      tokens={visitor.tokens}
      version={report.version}
      hidden={{ currency }}
      autosave={t}
      buttons={
        <>
          <Button>{t('applicant.report.saveCheck')}</Button>
          <Button tone="second" formAction={`${action}?go=list`}>
            {t('frame.act.saveReturn')}
          </Button>
        </>
      }
    >
      <LongTextQuestion
        t={t}
        name="narrative"
        label={t('applicant.report.narrative')}
        hint={t('applicant.report.narrativeHint')}
        value={typed.narrative}
        rows={12}
        counter={{ used: countedCharacters(typed.narrative), limit: LONGEST }}
        error={errorFor(errors, 'narrative')}
      />
      <MoneyQuestion
        t={t}
        name="spent"
        label={t('applicant.report.spent')}
        hint={
          paid === null
            ? t('applicant.report.spentHint')
            : t('applicant.report.spentOf', { paid: formatMoney(t.locale, paid) })
        }
        value={typed.spent}
        currency={currency}
        error={errorFor(errors, 'spent')}
      />
      <NumberQuestion
        t={t}
        name="peopleAssisted"
        label={t('applicant.report.people')}
        hint={t('applicant.report.peopleHint')}
        value={typed.peopleAssisted}
        optional
        error={errorFor(errors, 'peopleAssisted')}
      />
    </Form>
  );
}

function SentReport({ t, report }: { readonly t: T; readonly report: ReportView }) {
  return (
    <>
      {report.status === 'due' ? (
        <Notice>{t('applicant.report.notYetAbout')}</Notice>
      ) : (
        <Notice>
          <p>
            {report.acceptedAt === null ? t('applicant.report.waiting') : t('applicant.report.accepted')}{' '}
            {report.submittedAt !== null && <Instant t={t} at={report.acceptedAt ?? report.submittedAt} />}
          </p>
        </Notice>
      )}
      {report.status !== 'due' && <ReportAnswers t={t} report={report} />}
    </>
  );
}

function ReportAnswers({ t, report }: { readonly t: T; readonly report: ReportView }) {
  const { narrative, spent, peopleAssisted } = report;
  return (
    <CheckAnswers
      t={t}
      answers={[
        { question: t('applicant.report.narrative'), answer: narrative },
        { question: t('applicant.report.spent'), answer: spent === null ? '' : <Money t={t} value={spent} /> },
        {
          question: t('applicant.report.people'),
          answer: peopleAssisted === null ? '' : formatNumber(t.locale, peopleAssisted),
        },
      ]}
    />
  );
}

export interface ReportCheckProps {
  readonly visitor: Visitor;
  readonly report: ReportView;
  readonly errors: readonly FieldError[];
}

/** The saved report once more, then one button. */
export function ReportCheckPage({ visitor, report, errors }: ReportCheckProps) {
  const { t } = visitor;
  const { id, version, title, agreementNumber, dueOn } = report;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.report.check', { report: title })}
      current="grants"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={agreementNumber}
          title={t('applicant.report.check', { report: title })}
          facts={[{ name: t('applicant.report.due'), value: <Day t={t} date={dueOn} /> }]}
          follows={[
            t('applicant.report.follows'),
            t('applicant.report.followsMoney'),
            t('applicant.report.followsPublic'),
          ]}
          undo={t('applicant.report.undo')}
          form={{ action: `/apply/reports/${id}/send`, tokens: visitor.tokens, version, hidden: hiddenContent(report) }}
          act={t('applicant.report.act')}
          back={`/apply/reports/${id}`}
        >
          <ReportAnswers t={t} report={report} />
        </ConfirmPage>
      </Stack>
    </ApplicantFrame>
  );
}

/** What is sent is what this page shows, not what somebody may have saved since. */
function hiddenContent({ narrative, spent, peopleAssisted }: ReportView): Record<string, string> {
  return {
    narrative,
    ...(spent !== null && { spent: spent.amount, currency: spent.currency }),
    ...(peopleAssisted !== null && { peopleAssisted: String(peopleAssisted) }),
  };
}
