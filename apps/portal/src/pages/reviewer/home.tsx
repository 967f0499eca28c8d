import type { AssessmentLine, ConflictView, OrganisationChoice } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Code, Columns, Section, Soft } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ProgressRail } from '../../ui/progress-rail.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import type { Figure } from '../../ui/figure.tsx';
import { Figures } from '../figures.tsx';
import { organisationColumn } from '../list-columns.tsx';
import { ReviewerFrame } from './reviewer-frame.tsx';

export interface HomeProps {
  readonly visitor: Visitor;
  readonly assessments: readonly AssessmentLine[];
  readonly conflicts: readonly ConflictView[];
  readonly choices: readonly OrganisationChoice[];
  readonly figures: readonly Figure[];
  readonly done: string;
}

/** What do I owe, and of whom must I first say that I know them? */
export function HomePage({ visitor, assessments, conflicts, choices, figures, done }: HomeProps) {
  const { t } = visitor;
  const held = assessments.filter(({ status }) => status !== 'conflicted');
  const left = held.filter(({ status }) => status === 'assigned');
  const [next] = left;
  return (
    <ReviewerFrame visitor={visitor} title={t('frame.nav.reviews')} current="tasks" done={done}>
      <PageHead t={t} title={t('reviewer.home.title', { left: left.length, all: held.length })} />
      <Columns asideLabel={t('reviewer.home.progress')} aside={<Progress t={t} held={inWork(held)} />}>
        <Conflicts t={t} choices={choices} conflicts={conflicts} fresh={left.length === held.length} />
        {next !== undefined && (
          <p>
            <ButtonLink href={`/review/assessments/${next.id}`}>
              {t('reviewer.home.next', { number: next.applicationNumber })}
            </ButtonLink>
          </p>
        )}
      </Columns>
      {assessments.length === 0 && <EmptyState>{t('reviewer.home.none')}</EmptyState>}
      {callsOf(assessments).map(({ id, title, lines }) => (
        <Section key={id} title={title}>
          <DataTable
            t={t}
            caption={title}
            quietCaption
            rows={lines}
            rowKey={({ id: line }) => line}
            columns={columns(t)}
          />
        </Section>
      ))}
      <Figures t={t} figures={figures} page="/review" />
    </ReviewerFrame>
  );
}

function callsOf(assessments: readonly AssessmentLine[]) {
  const ids = [...new Set(assessments.map(({ callId }) => callId))];
  return ids
    .map((id) => {
      const lines = assessments.filter(({ callId }) => callId === id).toSorted((a, b) => order(a) - order(b));
      return { id, title: lines[0]?.callTitle ?? '', lines };
    })
    .toSorted((a, b) => order(a.lines[0]!) - order(b.lines[0]!));
}

/** The files of the calls in which something is left to do; all of them when nothing is. */
function inWork(held: readonly AssessmentLine[]): readonly AssessmentLine[] {
  const calls = new Set(held.filter(({ status }) => status === 'assigned').map(({ callId }) => callId));
  return calls.size === 0 ? held : held.filter(({ callId }) => calls.has(callId));
}

/** What is still to do stands first. */
const order = ({ status }: AssessmentLine): number => ['assigned', 'submitted', 'conflicted'].indexOf(status);

interface ProgressProps {
  readonly t: T;
  readonly held: readonly AssessmentLine[];
}

function Progress({ t, held }: ProgressProps) {
  if (held.length === 0) return null;
  const sent = held.filter(({ status }) => status === 'submitted').length;
  return (
    <ProgressRail
      title={t('reviewer.home.sent', { sent, all: held.length })}
      parts={held.map((_, place) => (place < sent ? 'full' : 'empty'))}
      about={t('reviewer.home.blind')}
    />
  );
}

interface ConflictsProps {
  readonly t: T;
  readonly choices: readonly OrganisationChoice[];
  readonly conflicts: readonly ConflictView[];
  /** Nothing is sent yet: then this comes first. */
  readonly fresh: boolean;
}

function Conflicts({ t, choices, conflicts, fresh }: ConflictsProps) {
  if (choices.length === 0) return null;
  const words = t('reviewer.home.conflictsAbout', { organisations: choices.length, declared: conflicts.length });
  return (
    <Notice tone={fresh && conflicts.length === 0 ? 'due' : 'plain'} title={t('reviewer.home.conflicts')}>
      <p>{words}</p>
      <p>
        <a href="/review/conflicts">{t('reviewer.home.conflictsLink')}</a>
      </p>
    </Notice>
  );
}

function columns(t: T): readonly Column<AssessmentLine>[] {
  return [
    {
      id: 'application',
      head: t('secretariat.word.application'),
      names: true,
      cell: ({ id, status, applicationNumber, title }) =>
        status === 'conflicted' ? (
          <>
            <Code>{applicationNumber}</Code> <Soft>{t('reviewer.home.steppedAside')}</Soft>
          </>
        ) : (
          <>
            <a href={`/review/assessments/${id}`}>
              <Code>{applicationNumber}</Code>
            </a>{' '}
            <bdi>{title}</bdi>
          </>
        ),
    },
    organisationColumn(t),
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="assessment" status={status} />,
    },
    {
      id: 'total',
      head: t('reviewer.home.yourPoints'),
      end: true,
      cell: ({ total = null }) => total !== null && formatNumber(t.locale, total / 10, 1),
    },
  ];
}
