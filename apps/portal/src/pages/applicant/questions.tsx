import type { ApplicationView } from '#contracts/api/applications';
import type { QuestionRule } from '#contracts/call-rules';
import { countedCharacters } from '#kernel/characters';
import { Details } from '../../ui/details.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { WrittenText } from '../../ui/written.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { sectionTitle } from '../call-facts.ts';
import { sectionAddress } from './progress.ts';
import { SectionPage } from './section-page.tsx';

export interface QuestionsProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly section: string;
  readonly questions: readonly QuestionRule[];
  /** By the question's id: as stored, or as typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** Somebody else saved meanwhile: both versions are shown, nothing is overwritten unseen. */
  readonly showStored?: boolean;
}

/** The questions of one section, with the limits of the call. */
export function QuestionsPage(props: QuestionsProps) {
  const { visitor, application, section, questions, errors } = props;
  const { t } = visitor;
  return (
    <SectionPage
      visitor={visitor}
      application={application}
      title={sectionTitle(t, section)}
      lead={t('applicant.section.lead')}
      action={sectionAddress(application.id, section)}
      errors={errors}
    >
      {questions.map((question) => (
        <OneQuestion key={question.id} {...props} question={question} />
      ))}
    </SectionPage>
  );
}

function OneQuestion({
  visitor: { t },
  application,
  question,
  typed,
  errors,
  showStored,
}: QuestionsProps & { readonly question: QuestionRule }) {
  const name = `answers.${question.id}`;
  const value = typed[question.id] ?? '';
  const stored = application.answers[question.id] ?? '';
  const limit = question.maximumCharacters;
  return (
    <>
      <LongTextQuestion
        t={t}
        name={name}
        label={question.prompt}
        hint={question.hint === '' ? t('hints.answer') : question.hint}
        value={value}
        rows={limit > 1000 ? 10 : 6}
        optional={!question.required}
        lang={application.language}
        counter={{ used: countedCharacters(value), limit }}
        error={errorFor(errors, name)}
      />
      {showStored && stored !== value && (
        <Details summary={t('applicant.section.stored')} open>
          {stored === '' ? (
            <p>{t('frame.answer.missing')}</p>
          ) : (
            <WrittenText text={stored} lang={application.language} />
          )}
        </Details>
      )}
    </>
  );
}
