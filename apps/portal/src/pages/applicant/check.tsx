import type { ReactNode } from 'react';
import type { ApplicationView, AttachedDocumentView } from '#contracts/api/applications';
import { formatNumber, formatSize } from '../../messages/format.ts';
import { countryIn, languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers, type Answer } from '../../ui/check-answers.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Soft, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TickQuestion } from '../../ui/question-choice.tsx';
import { Written } from '../../ui/written.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { questionSections, sectionTitle } from '../call-facts.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { missingText } from './missing-words.ts';
import { addressOfField } from './progress.ts';

export interface CheckProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly errors: readonly FieldError[];
  readonly viewerZone?: string | undefined;
}

/** Every answer once more, then one tick and one button. */
export function CheckPage({ visitor, application, errors, viewerZone }: CheckProps) {
  const { t } = visitor;
  const { id, missing } = application;
  const complete = missing.length === 0;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.check.title')}
      current="applications"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: `/apply/${id}`, name: t('applicant.section.back') }]}
          eyebrow={application.callTitle}
          title={t(complete ? 'applicant.check.title' : 'applicant.check.incomplete', { count: missing.length })}
          lead={
            <>
              {t('applicant.home.until')}{' '}
              <Deadline t={t} at={application.deadline} zone={application.timeZone} viewerZone={viewerZone} />
            </>
          }
        />
        {!complete && <StillToDo t={t} application={application} />}
        <ApplicationAnswers t={t} application={application} changeable />
        {complete && application.allowed.includes('submit') && (
          <Section title={t('applicant.check.send')}>
            <p>{t('applicant.check.sendAbout')}</p>
            <Form
              action={`/apply/${id}/check`}
              tokens={visitor.tokens}
              version={application.version}
              buttons={<Button>{t('applicant.check.act')}</Button>}
            >
              <TickQuestion
                t={t}
                name="confirmed"
                label={t('applicant.check.confirmed')}
                error={errorFor(errors, 'confirmed')}
              />
            </Form>
          </Section>
        )}
        {complete && application.status === 'draft' && !application.allowed.includes('submit') && (
          <Notice>{t('roles.members.submits')}</Notice>
        )}
      </Stack>
    </ApplicantFrame>
  );
}

/** Each missing thing leads to its field. */
function StillToDo({ t, application }: { readonly t: T; readonly application: ApplicationView }) {
  return (
    <Notice tone="due" title={t('applicant.check.missing', { count: application.missing.length })}>
      <ul>
        {application.missing.map((one) => (
          <li key={`${one.field} ${one.code}`}>
            <a href={addressOfField(application, one.field)}>{missingText(t, application, one)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface AnswersProps {
  readonly t: T;
  readonly application: ApplicationView;
  /** With the ways back to each question. */
  readonly changeable?: boolean;
}

/** Everything an application says, part by part. */
export function ApplicationAnswers({ t, application, changeable = false }: AnswersProps) {
  const link = (field: string): Pick<Answer, 'href'> =>
    changeable ? { href: addressOfField(application, field) } : {};
  return (
    <>
      <Section title={t('applicant.task.organisation')}>
        <CheckAnswers t={t} answers={organisationAnswers(t, application, changeable)} />
      </Section>
      <Section title={t('applicant.about.heading')}>
        <CheckAnswers t={t} answers={aboutAnswers(t, application, link)} />
      </Section>
      {questionSections(application.rules).map(({ id, questions }) => (
        <Section key={id} title={sectionTitle(t, id)}>
          <CheckAnswers
            t={t}
            answers={questions.map(({ id: question, prompt, required }) => ({
              question: prompt,
              answer: application.answers[question] ? (
                <Written text={application.answers[question]} lang={application.language} />
              ) : (
                optionalWords(t, required)
              ),
              ...link(`answers.${question}`),
            }))}
          />
        </Section>
      ))}
      {application.rules.documents.length > 0 && (
        <Section title={t('applicant.documents.title')}>
          <CheckAnswers t={t} answers={documentAnswers(t, application, link)} />
        </Section>
      )}
    </>
  );
}

/** Amber "Not answered" is for what is required; the rest may stay open. */
function optionalWords(t: T, required: boolean): ReactNode {
  return required ? '' : <Soft>{t('applicant.check.optional')}</Soft>;
}

function organisationAnswers(t: T, { id, organisation }: ApplicationView, changeable: boolean): readonly Answer[] {
  const link = changeable ? { href: `/apply/organisation?next=/apply/${id}/check` } : {};
  return [
    { question: t('applicant.organisation.name'), answer: organisation.name, ...link },
    {
      question: t('applicant.organisation.country'),
      answer: `${organisation.city}, ${countryIn(t.locale, organisation.country)}`,
      ...link,
    },
    { question: t('applicant.organisation.registrationNumber'), answer: organisation.registrationNumber, ...link },
  ];
}

function aboutAnswers(
  t: T,
  application: ApplicationView,
  link: (field: string) => Pick<Answer, 'href'>,
): readonly Answer[] {
  const { title, language, requested, months, yearsOfExperience } = application;
  return [
    { question: t('applicant.about.title'), answer: title, ...link('title') },
    {
      question: t('applicant.about.language'),
      answer: language === '' ? '' : languageIn(t.locale, language),
      ...link('language'),
    },
    {
      question: t('applicant.about.requested'),
      answer: requested === null ? '' : <Money t={t} value={requested} />,
      ...link('requested'),
    },
    {
      question: t('applicant.about.months'),
      answer: months === null ? '' : formatNumber(t.locale, months),
      ...link('months'),
    },
    {
      question: t('applicant.about.yearsOfExperience'),
      answer: yearsOfExperience === null ? '' : formatNumber(t.locale, yearsOfExperience),
      ...link('yearsOfExperience'),
    },
  ];
}

function fileWords(t: T, { name, bytes, state }: AttachedDocumentView): string {
  const words = `${name} (${formatSize(t.locale, bytes)})`;
  return state === 'ready' ? words : `${words} – ${t(`frame.file.${state}`)}`;
}

function documentAnswers(
  t: T,
  { rules, documents }: ApplicationView,
  link: (field: string) => Pick<Answer, 'href'>,
): readonly Answer[] {
  return rules.documents.map(({ kind, title, required }) => {
    const file = documents.find((document) => document.kind === kind);
    return {
      question: title,
      answer: file === undefined ? optionalWords(t, required) : fileWords(t, file),
      ...link(`documents.${kind}`),
    };
  });
}
