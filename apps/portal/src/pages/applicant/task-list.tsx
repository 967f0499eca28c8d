import type { ApplicationView } from '#contracts/api/applications';
import { formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { Card, Columns, Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ProgressRail } from '../../ui/progress-rail.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { TaskList, type Task } from '../../ui/task-list.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { sectionTitle } from '../call-facts.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { missingText } from './missing-words.ts';
import { addressOfField, progressOf, sectionAddress, type Part, type Progress } from './progress.ts';

export interface TaskListProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly application: ApplicationView;
  readonly viewerZone?: string | undefined;
}

/** What do I do next, how long do I have, is my work safe? */
export function TaskListPage(props: TaskListProps) {
  const { visitor, now, application } = props;
  const { t } = visitor;
  const progress = progressOf(application);
  const over = now > new Date(application.deadline);
  return (
    <ApplicantFrame visitor={visitor} title={application.title || application.callTitle} current="applications">
      <PageHead
        t={t}
        crumbs={[{ href: '/apply/applications', name: t('applicant.applications.title') }]}
        eyebrow={application.organisation.name}
        title={application.title || application.callTitle}
        line={[
          <RecordStatus key="state" t={t} record="application" status={application.status} />,
          ...(application.title === '' ? [] : [application.callTitle]),
          t('applicant.task.saved'),
        ]}
      />
      <Columns asideLabel={t('applicant.task.aside')} aside={<Aside {...props} progress={progress} />}>
        {!over && (
          <p className="to-wide">
            <DaysLeft t={t} now={now} at={application.deadline} zone={application.timeZone} />
          </p>
        )}
        {over ? <Over t={t} /> : <Next t={t} application={application} progress={progress} />}
        <TaskList title={t('applicant.task.before')} tasks={[organisationTask(t, application, progress)]} />
        <TaskList title={t('applicant.task.project')} tasks={projectTasks(t, application, progress)} />
        {application.rules.documents.length > 0 && (
          <TaskList title={t('applicant.task.evidence')} tasks={[documentsTask(t, application, progress)]} />
        )}
        <TaskList title={t('applicant.task.send')} tasks={[sendTask(t, application, progress, over)]} />
      </Columns>
    </ApplicantFrame>
  );
}

function Over({ t }: { readonly t: T }) {
  return (
    <Notice tone="bad" title={t('applicant.task.over')}>
      <p>{t('applicant.task.overAbout')}</p>
    </Notice>
  );
}

/** The first thing that is missing, in the order of the page. */
function Next({
  t,
  application,
  progress,
}: {
  readonly t: T;
  readonly application: ApplicationView;
  readonly progress: Progress;
}) {
  const [first] = application.missing;
  if (progress.ready || first === undefined) {
    return (
      <Notice tone="due" title={t('applicant.task.nextSend')}>
        <p>{t('applicant.task.nextSendAbout')}</p>
        <p>
          <ButtonLink href={`/apply/${application.id}/check`}>{t('applicant.task.check')}</ButtonLink>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="due" title={t('applicant.task.next', { count: application.missing.length })}>
      <p>{missingText(t, application, first)}</p>
      <p>
        <ButtonLink href={addressOfField(application, first.field)}>{t('applicant.task.nextAct')}</ButtonLink>
      </p>
    </Notice>
  );
}

const TONES = { done: 'full', started: 'half', wrong: 'due', empty: 'open' } as const;

function statusOf(t: T, part: Part): Pick<Task, 'tone' | 'status'> {
  return { tone: TONES[part.state], status: t(`applicant.part.${part.state}`) };
}

function organisationTask(t: T, { id, organisation }: ApplicationView, progress: Progress): Task {
  const wrong = progress.organisation.state === 'wrong';
  return {
    name: t('applicant.task.organisation'),
    href: `/apply/organisation?next=/apply/${id}`,
    ...statusOf(t, progress.organisation),
    hint: wrong ? t('applicant.task.organisationUnfit') : organisation.name,
  };
}

function projectTasks(t: T, application: ApplicationView, progress: Progress): readonly Task[] {
  const { id, requested } = application;
  const counted = (part: Part): string => t('applicant.task.answered', { done: part.done, all: part.all });
  return [
    {
      name: t('applicant.about.heading'),
      href: `/apply/${id}/about`,
      ...statusOf(t, progress.about),
      hint:
        requested === null
          ? counted(progress.about)
          : t('applicant.task.asked', { amount: formatMoney(t.locale, requested, 'sentence') }),
    },
    ...progress.sections.map((part) => ({
      name: sectionTitle(t, part.id),
      href: sectionAddress(id, part.id),
      ...statusOf(t, part),
      hint: counted(part),
    })),
  ];
}

function documentsTask(t: T, { id, rules, documents }: ApplicationView, progress: Progress): Task {
  const there = new Set(documents.map(({ kind }) => kind));
  const lacking = rules.documents
    .filter(({ kind, required }) => required && !there.has(kind))
    .map(({ title }) => title);
  return {
    name: t('applicant.documents.title'),
    href: `/apply/${id}/documents`,
    ...statusOf(t, progress.documents),
    hint:
      lacking.length === 0
        ? t('applicant.task.files', { count: documents.length })
        : t('applicant.task.filesMissing', { list: formatList(t.locale, lacking) }),
  };
}

function sendTask(t: T, { id }: ApplicationView, { ready }: Progress, over: boolean): Task {
  const name = t('applicant.task.check');
  if (over) return { name, tone: 'shut', status: t('frame.word.opensLater'), hint: t('applicant.task.over') };
  if (ready) return { name, href: `/apply/${id}/check`, tone: 'due', status: t('applicant.home.ready') };
  return {
    name,
    href: `/apply/${id}/check`,
    tone: 'shut',
    status: t('frame.word.opensLater'),
    hint: t('applicant.task.checkLater'),
  };
}

function Aside({
  visitor: { t },
  now,
  application,
  viewerZone,
  progress,
}: TaskListProps & { readonly progress: Progress }) {
  const times = { t, at: application.deadline, zone: application.timeZone, viewerZone };
  const parts = [
    progress.organisation,
    progress.about,
    ...progress.sections,
    ...(application.rules.documents.length > 0 ? [progress.documents] : []),
  ];
  return (
    <>
      <Card>
        <p>{now > new Date(application.deadline) ? t('applicant.task.over') : <DaysLeft {...times} now={now} />}</p>
        <p>
          <Deadline {...times} />
        </p>
        <p className="small soft">{t('applicant.task.deadlineAbout')}</p>
      </Card>
      <ProgressRail
        title={t('frame.tasks.progress', {
          done: parts.filter(({ state }) => state === 'done').length,
          all: parts.length,
        })}
        parts={parts.map(({ state }) => (state === 'done' ? 'full' : state === 'empty' ? 'empty' : 'half'))}
        about={t('applicant.home.percent', { percent: progress.percent })}
      />
      <Section title={t('applicant.task.help')} level={3}>
        <Stack gap={2}>
          <p>
            <a href={`/calls/${application.callSlug}`}>{t('applicant.task.call')}</a>
          </p>
          <p>
            <a href={`/apply/${application.id}/offline`}>{t('applicant.offline.title')}</a>
          </p>
          <p>
            <a href="/contact">{t('frame.footer.contact')}</a>
          </p>
          {application.allowed.includes('withdraw') && (
            <p>
              <a href={`/apply/${application.id}/withdraw`}>{t('applicant.withdraw.link')}</a>
            </p>
          )}
        </Stack>
      </Section>
    </>
  );
}
