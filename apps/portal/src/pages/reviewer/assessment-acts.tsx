import type { AssessmentView } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Code } from '../../ui/layout.tsx';
import type { TypedValues } from '../../web/typed-form.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ConflictQuestions } from '../conflict-questions.tsx';
import { ReviewerAct } from './reviewer-frame.tsx';
import { pointsSoFar, storedAnswers } from './sheet-form.ts';

interface ActProps {
  readonly visitor: Visitor;
  readonly assessment: AssessmentView;
  readonly errors: readonly FieldError[];
}

function common({ visitor, assessment, errors }: ActProps, verb: string) {
  const page = `/review/assessments/${assessment.id}`;
  return {
    visitor,
    errors,
    current: 'tasks',
    eyebrow: assessment.callTitle,
    action: `${page}/${verb}`,
    version: assessment.version,
    back: page,
  };
}

function Missing({ t }: { readonly t: T }) {
  return <span className="missing">{t('frame.answer.missing')}</span>;
}

/** The sheet as it stands on our server, once more, before it is sealed. */
export function SendAssessmentPage(props: ActProps) {
  const { visitor, assessment } = props;
  const { t } = visitor;
  const { applicationNumber, title, organisationName, rules, scores = [], comment } = assessment;
  const { points } = pointsSoFar(rules.criteria, storedAnswers(assessment));
  return (
    <ReviewerAct
      {...common(props, 'send')}
      title={t('reviewer.send.title', { number: applicationNumber })}
      facts={[
        { name: t('secretariat.word.application'), value: <bdi>{title}</bdi>, note: <Code>{applicationNumber}</Code> },
        { name: t('secretariat.word.organisation'), value: <bdi>{organisationName}</bdi> },
        {
          name: t('reviewer.send.total'),
          value: t('reviewer.send.points', { points: formatNumber(t.locale, points, 1) }),
        },
        { name: t('reviewer.sheet.comment'), value: comment === '' ? <Missing t={t} /> : <bdi>{comment}</bdi> },
      ]}
      follows={[
        t('reviewer.send.follows.sealed'),
        t('reviewer.send.follows.panel'),
        t('reviewer.send.follows.readers'),
      ]}
      undo={t('reviewer.send.undo')}
      act={t('reviewer.send.act')}
    >
      <DataTable
        t={t}
        caption={t('reviewer.send.scores')}
        rows={rules.criteria}
        rowKey={({ id }) => id}
        columns={[
          { id: 'title', head: t('reviewer.sent.criterion'), names: true, cell: (criterion) => criterion.title },
          {
            id: 'score',
            head: t('reviewer.sheet.score'),
            end: true,
            cell: ({ id }) => {
              const score = scores.find(({ criterion }) => criterion === id);
              return score === undefined ? <Missing t={t} /> : formatNumber(t.locale, score.halfPoints / 2, 1);
            },
          },
          {
            id: 'reason',
            head: t('reviewer.sheet.reason'),
            cell: ({ id }) => <bdi>{scores.find(({ criterion }) => criterion === id)?.reason}</bdi>,
          },
        ]}
      />
    </ReviewerAct>
  );
}

/** Out of one file, because of what ties the reviewer to the organisation. */
export function StepAsidePage(props: ActProps & { readonly typed: TypedValues }) {
  const { visitor, assessment, errors, typed } = props;
  const { t } = visitor;
  const { applicationNumber, organisationName } = assessment;
  return (
    <ReviewerAct
      {...common(props, 'step-aside')}
      title={t('reviewer.aside.title', { number: applicationNumber })}
      facts={[
        { name: t('secretariat.word.organisation'), value: <bdi>{organisationName}</bdi> },
        { name: t('reviewer.declare.readers'), value: t('reviewer.declare.readersAbout') },
      ]}
      follows={[
        t('reviewer.aside.follows.file'),
        t('reviewer.aside.follows.conflict'),
        t('reviewer.aside.follows.place'),
      ]}
      undo={t('reviewer.aside.undo')}
      questions={<ConflictQuestions t={t} typed={typed} errors={errors} />}
      act={t('reviewer.aside.act')}
      danger
    />
  );
}
