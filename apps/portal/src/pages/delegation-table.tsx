import type { DelegationView } from '#contracts/api/portal';
import type { T } from '../messages/translate.ts';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Day } from '../ui/date-time.tsx';
import { HiddenFields } from '../ui/form.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import type { Visitor } from '../web/visitor.ts';
import { roleName } from './administrator/roles.ts';

interface DelegationTableProps {
  readonly visitor: Visitor;
  readonly caption: string;
  readonly delegations: readonly DelegationView[];
}

const TONE = { coming: 'open', now: 'full', ended: 'open' } as const;

/** Whose role, in whose hands, on which days, with a button to end it. */
export function DelegationTable({ visitor, caption, delegations }: DelegationTableProps) {
  const { t } = visitor;
  return (
    <DataTable
      t={t}
      caption={caption}
      quietCaption
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[...columnsOf(t), endColumn(visitor)]}
    />
  );
}

function columnsOf(t: T): readonly Column<DelegationView>[] {
  return [
    {
      id: 'delegate',
      head: t('delegations.delegate'),
      names: true,
      cell: ({ delegateName }) => <bdi>{delegateName}</bdi>,
    },
    { id: 'principal', head: t('delegations.principal'), cell: ({ principalName }) => <bdi>{principalName}</bdi> },
    { id: 'role', head: t('delegations.role'), cell: ({ role }) => roleName(t, role) },
    {
      id: 'days',
      head: t('delegations.days'),
      cell: ({ from, until }) => (
        <>
          <Day t={t} date={from} style="short" /> – <Day t={t} date={until} style="short" />
        </>
      ),
    },
    {
      id: 'runs',
      head: t('delegations.runs'),
      kind: 'bare',
      cell: ({ status, runs }) => (
        <StatusTag tone={TONE[runs]}>
          {t(status === 'revoked' ? 'state.delegation.revoked' : `delegations.runs.${runs}`)}
        </StatusTag>
      ),
    },
  ];
}

function endColumn({ t, tokens }: Visitor): Column<DelegationView> {
  return {
    id: 'act',
    head: t('delegations.act'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, version, allowed, delegateName }) =>
      allowed.includes('revoke') && (
        <form action={`/account/delegations/${id}/end`} method="post">
          <HiddenFields tokens={tokens} version={version} />
          <Button quiet>
            <span aria-hidden="true">{t('delegations.end')}</span>
            <span className="unseen">{t('delegations.endOf', { name: delegateName })}</span>
          </Button>
        </form>
      ),
  };
}
