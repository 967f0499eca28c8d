import type { AssessmentView } from '#contracts/api/review';
import { holds } from '#contracts/permissions';
import { countryIn, languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FileLink } from '../../ui/file-link.tsx';
import { Code, Columns, Section, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead, type Crumb } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Written } from '../../ui/written.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicationAnswers } from '../application-answers.tsx';
import { ReviewerFrame } from './reviewer-frame.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import { SentScores } from './sent-scores.tsx';
import type { SheetAnswers } from './sheet-form.ts';

export interface AssessmentProps {
  readonly visitor: Visitor;
  readonly assessment: AssessmentView;
  readonly answers: SheetAnswers;
  readonly errors: readonly FieldError[];
  readonly done: string;
}

/** Reviewers come from their list, everybody else from the application. */
function wayBack({ t, roles }: Visitor, { applicationId, applicationNumber }: AssessmentView): Crumb {
  return holds('review-pages.read', roles)
    ? { href: '/review', name: t('frame.nav.reviews') }
    : { href: `/office/applications/${applicationId}`, name: <Code>{applicationNumber}</Code> };
}

/** The dossier at the start, the criteria at the end; after sending, what the others said. */
export function AssessmentPage({ visitor, assessment, answers, errors, done }: AssessmentProps) {
  const { t } = visitor;
  const { title, organisationName, applicationNumber, callTitle, status, allowed } = assessment;
  const isOpen = allowed.includes('submit');
  return (
    <ReviewerFrame
      visitor={visitor}
      title={`${applicationNumber}: ${title}`}
      current="tasks"
      done={done === 'saved' ? '' : done}
      wrong={errors.length > 0}
      scripts={isOpen ? visitor.island('form') : []}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[wayBack(visitor, assessment)]}
        eyebrow={callTitle}
        title={title && <Written text={title} lang={assessment.application.language} />}
        line={[
          <RecordStatus key="state" t={t} record="assessment" status={status} />,
          <Code key="number">{applicationNumber}</Code>,
          <bdi key="organisation">{organisationName}</bdi>,
        ]}
      />
      {status === 'submitted' && <SentScores t={t} assessment={assessment} />}
      {isOpen ? (
        <Columns kind="even">
          <Dossier t={t} assessment={assessment} />
          <ScoreSheet
            visitor={visitor}
            assessment={assessment}
            answers={answers}
            errors={errors}
            isSaved={done === 'saved'}
          />
        </Columns>
      ) : (
        <Dossier t={t} assessment={assessment} />
      )}
    </ReviewerFrame>
  );
}

function Dossier({ t, assessment }: { readonly t: T; readonly assessment: AssessmentView }) {
  const { id, application, rules, country } = assessment;
  return (
    <Stack gap={6}>
      <Section title={t('reviewer.sheet.project')}>
        <Facts
          facts={[
            { name: t('secretariat.check.country'), value: countryIn(t.locale, country) },
            { name: t('secretariat.word.requested'), value: <Money t={t} value={application.requested} /> },
            {
              name: t('secretariat.check.months'),
              value: t('secretariat.check.monthsGiven', { count: application.months }),
            },
            { name: t('secretariat.check.language'), value: languageIn(t.locale, application.language) },
          ]}
        />
      </Section>
      <ApplicationAnswers t={t} rules={rules} answers={application.answers} language={application.language} />
      <Section title={t('secretariat.rules.documents')}>
        <ul>
          {application.documents.map((file) => (
            <li key={file.kind}>
              {rules.documents.find(({ kind }) => kind === file.kind)?.title ?? file.kind}{' '}
              <FileLink t={t} href={`/api/assessments/${id}/documents/${file.kind}`} file={file} />
            </li>
          ))}
        </ul>
        <p className="small soft">{t('reviewer.sheet.documentsAbout')}</p>
      </Section>
    </Stack>
  );
}
