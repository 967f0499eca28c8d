import type { DelegationView } from '#contracts/api/portal';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { DelegationTable } from '../delegation-table.tsx';
import { RoleFrame } from '../role-frame.tsx';

interface AllDelegationsProps {
  readonly visitor: Visitor;
  /** Of everybody, the latest first. */
  readonly delegations: readonly DelegationView[];
}

/** Whose role is in whose hands? */
export function AllDelegationsPage({ visitor, delegations }: AllDelegationsProps) {
  const { t, roles } = visitor;
  const ended = ({ runs }: DelegationView): boolean => runs === 'ended';
  const standing = delegations.filter((one) => !ended(one));
  const over = delegations.filter(ended);
  return (
    <RoleFrame
      visitor={visitor}
      audience={homeOf(roles).audience}
      probe="administrator.people.title"
      title={t('delegations.all')}
      current="people"
    >
      <PageHead
        t={t}
        crumbs={[{ href: '/admin/people', name: t('administrator.people.title') }]}
        title={t('delegations.allCount', { count: standing.length })}
        lead={t('delegations.allLead')}
      />
      {standing.length > 0 && (
        <DelegationTable visitor={visitor} caption={t('delegations.all')} delegations={standing} />
      )}
      {over.length > 0 && (
        <Section title={t('delegations.over')}>
          <DelegationTable visitor={visitor} caption={t('delegations.over')} delegations={over} />
        </Section>
      )}
      {delegations.length === 0 && <EmptyState>{t('delegations.allNone')}</EmptyState>}
    </RoleFrame>
  );
}
