import type { ConflictView, OrganisationChoice } from '#contracts/api/review';
import type { T } from '../../messages/translate.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Soft } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { TypedValues } from '../../web/typed-form.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ConflictQuestions } from '../conflict-questions.tsx';
import { ReviewerAct, ReviewerFrame } from './reviewer-frame.tsx';

export interface ConflictsProps {
  readonly visitor: Visitor;
  readonly conflicts: readonly ConflictView[];
  readonly choices: readonly OrganisationChoice[];
  readonly done: string;
}

interface Row {
  readonly organisationId: string;
  readonly name: string;
  readonly conflict: ConflictView | undefined;
}

/** Every organisation under review, and what this reviewer has said about each. */
export function ConflictsPage({ visitor, conflicts, choices, done }: ConflictsProps) {
  const { t } = visitor;
  const rows = rowsOf(conflicts, choices);
  return (
    <ReviewerFrame visitor={visitor} title={t('frame.nav.conflicts')} current="conflicts" done={done}>
      <PageHead
        t={t}
        title={t('reviewer.conflicts.title', { count: conflicts.length })}
        lead={t('reviewer.conflicts.lead')}
      />
      {choices.length > 0 && (
        <p>
          <ButtonLink href="/review/conflicts/new">{t('reviewer.conflicts.open')}</ButtonLink>
        </p>
      )}
      <DataTable
        t={t}
        caption={t('reviewer.conflicts.organisations')}
        quietCaption
        rows={rows}
        rowKey={({ organisationId }) => organisationId}
        columns={columns(t)}
        empty={t('reviewer.conflicts.none')}
      />
    </ReviewerFrame>
  );
}

function rowsOf(conflicts: readonly ConflictView[], choices: readonly OrganisationChoice[]): readonly Row[] {
  const declared = conflicts.map((conflict): Row => {
    const { organisationId, organisationName: name } = conflict;
    return { organisationId, name, conflict };
  });
  const others = choices.filter((choice) => !declared.some((row) => row.organisationId === choice.organisationId));
  return [...declared, ...others.map((choice): Row => ({ ...choice, conflict: undefined }))];
}

function columns(t: T): readonly Column<Row>[] {
  return [
    { id: 'name', head: t('secretariat.word.organisation'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ conflict }) =>
        conflict === undefined ? (
          <StatusTag tone="open">{t('reviewer.conflicts.nothing')}</StatusTag>
        ) : (
          <StatusTag tone="stop">{t('state.conflict.declared')}</StatusTag>
        ),
    },
    {
      id: 'kind',
      head: t('reviewer.conflicts.kind'),
      cell: ({ conflict }) =>
        conflict && (
          <>
            {t(`reviewer.kind.${conflict.kind}` as MessageKey)}{' '}
            <Soft small>
              <bdi>{conflict.reason}</bdi> <Instant t={t} at={conflict.declaredAt} style="short" />
            </Soft>
          </>
        ),
    },
    {
      id: 'act',
      head: t('reviewer.conflicts.declare'),
      quietHead: true,
      kind: 'bare',
      cell: ({ organisationId, name, conflict }) =>
        conflict === undefined ? (
          <a href={`/review/conflicts/new?organisationId=${organisationId}`}>
            {t('reviewer.conflicts.declare')}
            <span className="unseen"> {name}</span>
          </a>
        ) : null,
    },
  ];
}

interface DeclareProps {
  readonly visitor: Visitor;
  readonly choices: readonly OrganisationChoice[];
  readonly typed: TypedValues;
  readonly errors: readonly FieldError[];
}

/** A declaration stands for ever, so it is made on a page that says what follows. */
export function DeclarePage({ visitor, choices, typed, errors }: DeclareProps) {
  const { t } = visitor;
  return (
    <ReviewerAct
      visitor={visitor}
      current="conflicts"
      title={t('reviewer.declare.title')}
      errors={errors}
      facts={[
        { name: t('reviewer.declare.who'), value: <bdi>{visitor.person?.name}</bdi> },
        { name: t('reviewer.declare.readers'), value: t('reviewer.declare.readersAbout') },
      ]}
      follows={[
        t('reviewer.declare.follows.files'),
        t('reviewer.declare.follows.others'),
        t('reviewer.declare.follows.log'),
      ]}
      undo={t('reviewer.declare.undo')}
      action="/review/conflicts/new"
      back="/review/conflicts"
      questions={<ConflictQuestions t={t} choices={choices} typed={typed} errors={errors} />}
      act={t('reviewer.declare.act')}
    />
  );
}
