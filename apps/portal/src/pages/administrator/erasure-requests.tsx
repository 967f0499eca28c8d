import type { ErasureRequestView, ErasureView } from '#contracts/api/portal';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code, Row, Section } from '../../ui/layout.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';

interface RequestsProps {
  readonly t: T;
  /** The oldest first. */
  readonly requests: readonly ErasureRequestView[];
  readonly erasures: readonly ErasureView[];
}

/** Who asks to be forgotten, and what has been done about it? */
export function ErasureRequests({ t, requests, erasures }: RequestsProps) {
  return (
    <Section title={t('forgetting.requests.title', { count: requests.length })}>
      <DataTable
        t={t}
        caption={t('forgetting.requests.title', { count: requests.length })}
        quietCaption
        rows={requests}
        rowKey={({ id }) => id}
        columns={columnsOf(t, erasures)}
      />
    </Section>
  );
}

function columnsOf(t: T, erasures: readonly ErasureView[]): readonly Column<ErasureRequestView>[] {
  const isOrdered = (personId: string | null): boolean =>
    erasures.some(({ subjectId, status }) => status === 'ordered' && subjectId === personId);
  return [
    {
      id: 'person',
      head: t('forgetting.requests.person'),
      names: true,
      cell: ({ personId }) => <Code>{personId}</Code>,
    },
    {
      id: 'asked',
      head: t('forgetting.requests.askedAt'),
      cell: ({ askedAt }) => <Instant t={t} at={askedAt} zone="UTC" />,
    },
    {
      id: 'acts',
      head: t('administrator.people.acts'),
      kind: 'bare',
      cell: ({ id, personId, askedAt }) => (
        <Row>
          {isOrdered(personId) ? (
            t('forgetting.requests.ordered')
          ) : (
            <a href={`/admin/erasures/order?person=${personId}`}>
              {t('forgetting.requests.order')}
              <span className="unseen"> {askedAt}</span>
            </a>
          )}
          <a href={`/admin/erasures/requests/${id}/refuse`}>
            {t('forgetting.requests.refuse')}
            <span className="unseen"> {askedAt}</span>
          </a>
        </Row>
      ),
    },
  ];
}

interface RefuseProps {
  readonly visitor: Visitor;
  readonly asked: ErasureRequestView;
  readonly reason?: string;
  readonly errors?: readonly FieldError[];
}

/** A refusal gives its grounds; the person reads them on a page of their own. */
export function RefuseErasurePage({ visitor, asked, reason, errors = [] }: RefuseProps) {
  const { t } = visitor;
  const { id, version, personId } = asked;
  return (
    <ActPage
      probe="administrator.erasures.title"
      current="erasures"
      back="/admin/erasures"
      audience="administrator"
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.erasures.title')}
      title={t('forgetting.refuse.title')}
      facts={[{ name: t('forgetting.requests.person'), value: <Code>{personId}</Code> }]}
      follows={[t('forgetting.refuse.follows1'), t('forgetting.refuse.follows2')]}
      undo={t('forgetting.refuse.undo')}
      action={`/admin/erasures/requests/${id}/refuse`}
      version={version}
      questions={
        <LongTextQuestion
          t={t}
          name="reason"
          label={t('forgetting.refuse.reason')}
          hint={t('forgetting.refuse.reasonHint')}
          value={reason}
          error={errorFor(errors, 'reason')}
        />
      }
      act={t('forgetting.refuse.act')}
    />
  );
}
