import type { ApplicationLine } from '#contracts/api/applications';
import type { AgreementLine } from '#contracts/api/disbursement';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { SentTable } from './home.tsx';

interface ApplicationsProps {
  readonly visitor: Visitor;
  readonly lines: readonly ApplicationLine[];
}

export function ApplicationsPage({ visitor, lines }: ApplicationsProps) {
  const { t } = visitor;
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.applications.title')} current="applications">
      <PageHead t={t} title={t('applicant.applications.headline', { count: lines.length })} />
      {lines.length === 0 ? (
        <EmptyState action={<ButtonLink href="/calls">{t('public.home.allCalls')}</ButtonLink>}>
          {t('applicant.applications.none')}
        </EmptyState>
      ) : (
        <SentTable t={t} lines={lines} caption={t('applicant.applications.title')} />
      )}
    </ApplicantFrame>
  );
}

interface GrantsProps {
  readonly visitor: Visitor;
  readonly lines: readonly AgreementLine[];
}

export function OwnGrantsPage({ visitor, lines }: GrantsProps) {
  const { t } = visitor;
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.home.grants')} current="grants">
      <PageHead t={t} title={t('applicant.grants.headline', { count: lines.length })} />
      <DataTable
        t={t}
        caption={t('applicant.home.grants')}
        quietCaption
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('applicant.grants.none')}
        columns={[
          {
            id: 'title',
            head: t('applicant.grant.grant'),
            names: true,
            cell: ({ id, title }) => <a href={`/apply/grants/${id}`}>{title}</a>,
          },
          {
            id: 'number',
            head: t('applicant.home.number'),
            cell: ({ number }) => <bdi className="code keep">{number}</bdi>,
          },
          {
            id: 'state',
            head: t('public.grants.state'),
            kind: 'bare',
            cell: ({ status }) => <RecordStatus t={t} record="agreement" status={status} />,
          },
          {
            id: 'amount',
            head: t('public.grants.amount'),
            end: true,
            cell: ({ amount }) => <Money t={t} value={amount} />,
          },
          { id: 'paid', head: t('public.grants.paid'), end: true, cell: ({ paid }) => <Money t={t} value={paid} /> },
        ]}
      />
    </ApplicantFrame>
  );
}
