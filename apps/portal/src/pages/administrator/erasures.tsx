import type { ErasureRequestView, ErasureView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Code, Row, Section, Soft } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { RoleFrame } from '../role-frame.tsx';
import { ErasureRequests } from './erasure-requests.tsx';

export const DECISIONS = ['confirm', 'cancel'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface ErasuresProps {
  readonly visitor: Visitor;
  readonly erasures: readonly ErasureView[];
  /** What people ask for themselves, and nobody has decided. */
  readonly requests?: readonly ErasureRequestView[];
}

/** What has been forgotten, by how many services, and what waits for a second person? */
export function ErasuresPage({ visitor, erasures, requests = [] }: ErasuresProps) {
  const { t, roles } = visitor;
  const mayOrder = holds('erasure.order', roles);
  const mayDecide = holds('erasure.confirm', roles);
  return (
    <RoleFrame
      visitor={visitor}
      audience={mayOrder ? 'administrator' : homeOf(roles).audience}
      probe="administrator.erasures.title"
      title={t('administrator.erasures.title')}
      current="erasures"
    >
      <PageHead
        t={t}
        crumbs={mayOrder ? [{ href: '/admin/people', name: t('administrator.people.title') }] : []}
        title={t('administrator.erasures.waiting', {
          count: erasures.filter(({ status }) => status === 'ordered').length,
        })}
        lead={t('administrator.erasures.lead')}
      />
      {mayOrder && (
        <div className="buttons">
          <ButtonLink href="/admin/erasures/order">{t('administrator.erasures.order')}</ButtonLink>
        </div>
      )}
      {requests.length > 0 && <ErasureRequests t={t} requests={requests} erasures={erasures} />}
      <Section title={t('administrator.erasures.title')} quiet>
        <DataTable
          t={t}
          caption={t('administrator.erasures.title')}
          quietCaption
          rows={erasures}
          rowKey={({ id }) => id}
          columns={[...columnsOf(t), ...(mayDecide ? [actColumn(t)] : [])]}
          empty={t('administrator.erasures.none')}
        />
      </Section>
    </RoleFrame>
  );
}

function columnsOf(t: T): readonly Column<ErasureView>[] {
  return [
    {
      id: 'subject',
      head: t('administrator.erasures.subject'),
      names: true,
      cell: ({ subjectKind, subjectId }) => (
        <>
          {t(`administrator.erasures.kind.${subjectKind}`)}
          {subjectId !== null && (
            <div>
              <Soft small>
                <Code>{subjectId}</Code>
              </Soft>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'ground',
      head: t('administrator.erasures.ground'),
      cell: ({ ground }) => t(`administrator.erasures.ground.${ground}`),
    },
    {
      id: 'ordered',
      head: t('administrator.erasures.orderedAt'),
      cell: ({ orderedAt }) => <Instant t={t} at={orderedAt} zone="UTC" />,
    },
    {
      id: 'state',
      head: t('administrator.people.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="erasure" status={status} />,
    },
    {
      id: 'outcome',
      head: t('administrator.erasures.outcome'),
      cell: ({ status, answered, erased, keptByLaw }) =>
        status === 'confirmed' ? t('administrator.erasures.done', { answered, erased, kept: keptByLaw }) : null,
    },
  ];
}

function actColumn(t: T): Column<ErasureView> {
  return {
    id: 'acts',
    head: t('administrator.people.acts'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, orderedAt, allowed }) => (
      <Row>
        {DECISIONS.filter((verb) => allowed.includes(verb)).map((verb) => (
          <a key={verb} href={`/admin/erasures/${id}/${verb}`}>
            {t(`administrator.erasures.${verb}`)}
            <span className="unseen"> {orderedAt}</span>
          </a>
        ))}
      </Row>
    ),
  };
}
