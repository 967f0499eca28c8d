import type { ConflictView, ReviewCallLine, ReviewerView } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant, instantText } from '../../ui/date-time.tsx';
import { Section, Soft } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { OfficeFrame } from './office-frame.tsx';

export interface ReviewProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly calls: readonly ReviewCallLine[];
  readonly panel: readonly ReviewerView[];
  readonly conflicts: readonly ConflictView[];
  readonly mayDeclare: boolean;
  readonly done: string;
}

/** How far is the review of each call, who sits on the panel, and who may not judge whom? */
export function ReviewPage(props: ReviewProps) {
  const { visitor, now, calls, panel, conflicts, mayDeclare, done } = props;
  const { t } = visitor;
  const closed = calls.filter((call) => call.closed);
  const open = closed.filter(({ recommendationStatus }) => recommendationStatus !== 'approved').length;
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('frame.nav.review')}
      current="review"
      done={done}
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead t={t} title={t('secretariat.review.title', { count: open })} />
      <Section title={t('secretariat.review.calls')}>
        <DataTable
          t={t}
          caption={t('secretariat.review.calls')}
          quietCaption
          rows={closed}
          rowKey={({ callId }) => callId}
          columns={callColumns(t)}
          empty={t('secretariat.review.none')}
        />
      </Section>
      <Section
        title={t('secretariat.review.panel', { count: panel.filter(({ status }) => status === 'active').length })}
      >
        <DataTable
          t={t}
          caption={t('secretariat.assign.panel')}
          quietCaption
          rows={panel}
          rowKey={({ id }) => id}
          columns={panelColumns(t)}
          empty={t('secretariat.panel.none')}
        />
      </Section>
      <Section title={t('secretariat.review.conflicts', { count: conflicts.length })}>
        <DataTable
          t={t}
          caption={t('secretariat.panel.conflicts')}
          quietCaption
          rows={conflicts}
          rowKey={({ id }) => id}
          columns={conflictColumns(t, panel)}
          empty={t('secretariat.review.noConflicts')}
        />
        {mayDeclare && (
          <p>
            <ButtonLink href="/office/conflicts/new" tone="second">
              {t('secretariat.conflict.open')}
            </ButtonLink>
          </p>
        )}
      </Section>
    </OfficeFrame>
  );
}

function callColumns(t: T): readonly Column<ReviewCallLine>[] {
  const count = (value: number): string => formatNumber(t.locale, value);
  return [
    {
      id: 'call',
      head: t('secretariat.word.call'),
      names: true,
      cell: ({ callId, title }) => <a href={`/office/calls/${callId}`}>{title}</a>,
    },
    { id: 'submitted', head: t('secretariat.calls.received'), end: true, cell: ({ submitted }) => count(submitted) },
    { id: 'eligible', head: t('secretariat.assign.eligible'), end: true, cell: ({ eligible }) => count(eligible) },
    {
      id: 'assessed',
      head: t('secretariat.review.assessed'),
      end: true,
      cell: ({ assessed, assigned }) => t('secretariat.review.of', { assessed, assigned }),
    },
    {
      id: 'ranking',
      head: t('secretariat.review.ranking'),
      cell: ({ recommendationId, recommendationStatus }) =>
        recommendationId === null || recommendationStatus === null ? (
          <Soft>{t('secretariat.review.notRanked')}</Soft>
        ) : (
          <a href={`/office/recommendations/${recommendationId}`}>
            <RecordStatus t={t} record="recommendation" status={recommendationStatus} />
          </a>
        ),
    },
  ];
}

function panelColumns(t: T): readonly Column<ReviewerView>[] {
  return [
    { id: 'name', head: t('secretariat.word.reviewer'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'assigned',
      head: t('secretariat.panel.assigned'),
      end: true,
      cell: ({ assigned }) => formatNumber(t.locale, assigned),
    },
    {
      id: 'sent',
      head: t('secretariat.panel.sent'),
      end: true,
      cell: ({ submitted }) => formatNumber(t.locale, submitted),
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="reviewer" status={status} />,
    },
  ];
}

function conflictColumns(t: T, panel: readonly ReviewerView[]): readonly Column<ConflictView>[] {
  return [
    {
      id: 'reviewer',
      head: t('secretariat.word.reviewer'),
      names: true,
      cell: ({ reviewerId }) => <bdi>{panel.find(({ id }) => id === reviewerId)?.name ?? ''}</bdi>,
    },
    {
      id: 'organisation',
      head: t('secretariat.word.organisation'),
      cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
    },
    {
      id: 'kind',
      head: t('secretariat.conflict.kind'),
      cell: ({ kind, reason }) => (
        <>
          {t(`reviewer.kind.${kind}` as MessageKey)} <Soft small>{reason}</Soft>
        </>
      ),
    },
    {
      id: 'at',
      head: t('secretariat.conflict.at'),
      cell: ({ declaredAt }) => <Instant t={t} at={declaredAt} style="short" />,
    },
  ];
}
