import type { FactorResetView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant, instantText } from '../../ui/date-time.tsx';
import { Row, Section, Soft } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { RoleFrame } from '../role-frame.tsx';

export const LOST_FACTORS = '/admin/lost-factors';

const WAITING = new Set(['asked', 'vouched', 'confirmed']);

interface LostFactorsProps {
  readonly visitor: Visitor;
  readonly resets: readonly FactorResetView[];
}

/** Who cannot get in, and whose word is still missing? */
export function LostFactorsPage({ visitor, resets }: LostFactorsProps) {
  const { t, roles } = visitor;
  return (
    <RoleFrame
      visitor={visitor}
      audience={roles.includes('administrator') ? 'administrator' : homeOf(roles).audience}
      probe="lostFactor.list.title"
      title={t('lostFactor.list.title')}
      current="lost-factors"
    >
      <PageHead
        t={t}
        title={t('lostFactor.list.waiting', { count: resets.filter(({ status }) => WAITING.has(status)).length })}
        lead={t('lostFactor.list.lead')}
      />
      <Section title={t('lostFactor.list.title')} quiet>
        <DataTable
          t={t}
          caption={t('lostFactor.list.title')}
          quietCaption
          rows={resets}
          rowKey={({ id }) => id}
          columns={[...columnsOf(t), ...(holds('factor-reset.refuse', roles) ? [actColumn(t)] : [])]}
          empty={t('lostFactor.list.none')}
        />
      </Section>
    </RoleFrame>
  );
}

function columnsOf(t: T): readonly Column<FactorResetView>[] {
  return [
    {
      id: 'person',
      head: t('lostFactor.list.person'),
      names: true,
      cell: ({ name, email }) => (
        <>
          <bdi>{name}</bdi>
          <div>
            <Soft small>
              <bdi>{email}</bdi>
            </Soft>
          </div>
        </>
      ),
    },
    {
      id: 'asked',
      head: t('lostFactor.list.asked'),
      cell: ({ askedAt }) => <Instant t={t} at={askedAt} zone="UTC" />,
    },
    {
      id: 'state',
      head: t('lostFactor.list.state'),
      kind: 'bare',
      cell: ({ status, needsTwo, dueAt }) => (
        <>
          <RecordStatus t={t} record="factor-reset" status={status} />
          {status === 'confirmed' && dueAt !== null && (
            <div>
              <Soft small>{t('lostFactor.list.due', { date: instantText(t, dueAt) })}</Soft>
            </div>
          )}
          {needsTwo && (status === 'asked' || status === 'vouched') && (
            <div>
              <Soft small>{t('lostFactor.list.needs')}</Soft>
            </div>
          )}
        </>
      ),
    },
  ];
}

function actColumn(t: T): Column<FactorResetView> {
  return {
    id: 'acts',
    head: t('lostFactor.list.acts'),
    quietHead: true,
    kind: 'bare',
    cell: (reset) => (
      <Row>
        {reset.allowed.map((verb) => {
          const act = t(`lostFactor.${verb}.act`);
          return (
            <a key={verb} href={`${LOST_FACTORS}/${reset.id}/${verb}`}>
              <span aria-hidden="true">{act}</span>
              <span className="unseen">{t('lostFactor.act.of', { act, name: reset.name })}</span>
            </a>
          );
        })}
      </Row>
    ),
  };
}
