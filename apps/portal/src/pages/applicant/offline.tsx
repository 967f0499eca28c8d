import type { ApplicationView } from '#contracts/api/applications';
import type { QuestionRule } from '#contracts/call-rules';
import { countedCharacters } from '#kernel/characters';
import { formatSize } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { UploadForm } from '../../ui/upload-form.tsx';
import { WrittenText } from '../../ui/written.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

interface OfflineProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly errors: readonly FieldError[];
  /** What the portal takes at most, in bytes. */
  readonly limit: number;
}

/** The form as a file, to be written where there is no line, and back. */
export function OfflinePage({ visitor, application, errors, limit }: OfflineProps) {
  const { t } = visitor;
  const { id } = application;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.offline.title')}
      current="applications"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: `/apply/${id}`, name: t('applicant.section.back') }]}
          eyebrow={application.title || application.callTitle}
          title={t('applicant.offline.title')}
          lead={t('applicant.offline.lead')}
        />
        <Section title={t('applicant.offline.out')}>
          <p>{t('applicant.offline.outAbout')}</p>
          <p>
            <ButtonLink href={`/apply/${id}/offline/form.docx`} tone="second">
              {t('applicant.offline.download')}
            </ButtonLink>
          </p>
        </Section>
        <Section title={t('applicant.offline.back')}>
          <p>{t('applicant.offline.backAbout')}</p>
          <UploadForm
            t={t}
            action={`/apply/${id}/offline`}
            tokens={visitor.tokens}
            label={t('applicant.offline.choose')}
            limit={limit}
            types="DOCX"
            hint={t('applicant.offline.chooseHint', { size: formatSize(t.locale, limit) })}
            accept=".docx"
            error={errorFor(errors, 'file')}
          />
        </Section>
      </Stack>
    </ApplicantFrame>
  );
}

interface FoundAnswersProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  /** By the question's id: what the file says, or what was typed here after it. */
  readonly found: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** The file says more than is saved at once. */
  readonly more: boolean;
  /** Somebody else saved meanwhile: what is saved now stands open beside each answer. */
  readonly showStored?: boolean;
}

/** What the file says otherwise than the application: looked at, corrected, and saved by its person. */
export function FoundAnswersPage({ visitor, application, found, errors, more, showStored }: FoundAnswersProps) {
  const { t } = visitor;
  const { id, rules, answers, language, version } = application;
  const questions = rules.questions.filter((question) => found[question.id] !== undefined);
  const title = t('applicant.offline.found', { count: questions.length });
  return (
    <ApplicantFrame
      visitor={visitor}
      title={title}
      current="applications"
      wrong={errors.length > 0}
      scripts={visitor.island('form')}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: `/apply/${id}/offline`, name: t('applicant.offline.title') }]}
          eyebrow={application.title || application.callTitle}
          title={title}
          lead={t(questions.length === 0 ? 'applicant.offline.same' : 'applicant.offline.foundAbout')}
        />
        {more && <p>{t('applicant.offline.more')}</p>}
        {questions.length > 0 && (
          <Form
            typed
            files
            action={`/apply/${id}/offline/save${more ? '?go=file' : ''}`}
            tokens={visitor.tokens}
            version={version}
            buttons={<Button>{t('applicant.offline.save')}</Button>}
          >
            {questions.map((question) => (
              <FoundAnswer
                key={question.id}
                {...{ t, question, language, showStored }}
                text={found[question.id]!}
                stored={answers[question.id] ?? ''}
                error={errorFor(errors, `answers.${question.id}`)}
              />
            ))}
          </Form>
        )}
      </Stack>
    </ApplicantFrame>
  );
}

interface FoundAnswerProps {
  readonly t: T;
  readonly question: QuestionRule;
  /** In which the application is written. */
  readonly language: string;
  readonly text: string;
  readonly stored: string;
  readonly error: string | undefined;
  readonly showStored: boolean | undefined;
}

/** One answer of the file, to be corrected, above what is saved. */
function FoundAnswer({ t, question, language, text, stored, error, showStored }: FoundAnswerProps) {
  return (
    <Stack gap={2}>
      <LongTextQuestion
        t={t}
        name={`answers.${question.id}`}
        label={question.prompt}
        hint={question.hint === '' ? t('hints.answer') : question.hint}
        value={text}
        rows={10}
        optional={!question.required}
        lang={language}
        counter={{ used: countedCharacters(text), limit: question.maximumCharacters }}
        error={error}
      />
      {stored !== '' && (
        <Details summary={t('applicant.offline.stored')} open={showStored}>
          <WrittenText text={stored} lang={language} />
        </Details>
      )}
    </Stack>
  );
}
