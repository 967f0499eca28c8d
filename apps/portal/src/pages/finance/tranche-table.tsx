import type { TrancheView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { FundDay } from '../fund-day.tsx';
import { signerWords } from '../signer.ts';
import { sumsByCurrency } from './sums.ts';
import { signingNow, type TrancheList } from './tranche-lists.ts';

interface TrancheTableProps {
  readonly t: T;
  readonly list: TrancheList;
  readonly tranches: readonly TrancheView[];
}

/** Payments with the chain of those who have signed. */
export function TrancheTable({ t, list, tranches }: TrancheTableProps) {
  const sums = sumsByCurrency(tranches.map(({ amount }) => amount));
  return (
    <DataTable
      t={t}
      caption={t(`finance.tab.${list}`)}
      quietCaption
      rows={tranches}
      rowKey={({ id }) => id}
      columns={[
        ...payeeColumns(t),
        ...(list === 'planned' ? [conditionColumn(t)] : chainColumns(t)),
        stateColumn(t),
        ...(list === 'waiting' ? [nextColumn(t)] : []),
      ]}
      totals={tranches.length > 1 && sums.length === 1 ? { amount: <Money t={t} value={sums[0]!} /> } : undefined}
      empty={t(`finance.empty.${list}`)}
    />
  );
}

function payeeColumns(t: T): readonly Column<TrancheView>[] {
  return [
    {
      id: 'payee',
      head: t('finance.table.payee'),
      names: true,
      cell: ({ id, organisationName, agreementNumber, ordinal, title }) => (
        <>
          <a href={`/finance/tranches/${id}`}>
            <bdi>{organisationName}</bdi>
          </a>
          <div>
            <Soft small>{t('finance.table.tranche', { number: agreementNumber, ordinal, title })}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'amount',
      head: t('finance.table.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
  ];
}

function chainColumns(t: T): readonly Column<TrancheView>[] {
  return [
    {
      id: 'requested',
      head: t('finance.table.requested'),
      cell: ({ requestedAt }) => <Signature t={t} at={requestedAt} />,
    },
    {
      id: 'certified',
      head: t('finance.table.certified'),
      cell: ({ certifiedBy, certifiedFor, certifiedAt }) => (
        <Signature t={t} name={certifiedBy && signerWords(t, certifiedBy, certifiedFor)} at={certifiedAt} />
      ),
    },
    {
      id: 'approved',
      head: t('finance.table.approved'),
      cell: ({ approvedBy, approvedFor, approvedAt }) => (
        <Signature t={t} name={approvedBy && signerWords(t, approvedBy, approvedFor)} at={approvedAt} />
      ),
    },
    {
      id: 'released',
      head: t('finance.table.released'),
      cell: ({ releasedBy, releasedFor, releasedAt }) => (
        <Signature t={t} name={releasedBy && signerWords(t, releasedBy, releasedFor)} at={releasedAt} />
      ),
    },
    { id: 'paid', head: t('finance.table.paid'), cell: ({ paidOn }) => <Signature t={t} at={paidOn} /> },
  ];
}

interface SignatureProps {
  readonly t: T;
  readonly name?: string | null;
  /** An instant or a day. */
  readonly at: string | null;
}

/** Who and when; only the day, as the page of the payment has the time. */
function Signature({ t, name, at }: SignatureProps) {
  if (at === null) return <Soft small>{t('finance.table.notYet')}</Soft>;
  return (
    <>
      {name && (
        <>
          <bdi>{name}</bdi>
          <br />
        </>
      )}
      <Soft small>
        <FundDay t={t} at={at} />
      </Soft>
    </>
  );
}

function conditionColumn(t: T): Column<TrancheView> {
  return {
    id: 'condition',
    head: t('finance.table.condition'),
    cell: ({ afterReport, returnedReason }) => {
      if (returnedReason !== null) return t('finance.table.sentBack', { reason: returnedReason });
      return afterReport === null
        ? t('finance.table.afterSigning')
        : t('finance.table.afterReport', { ordinal: afterReport });
    },
  };
}

function stateColumn(t: T): Column<TrancheView> {
  return {
    id: 'state',
    head: t('finance.table.state'),
    kind: 'bare',
    cell: ({ status }) => <RecordStatus t={t} record="tranche" status={status} />,
  };
}

function nextColumn(t: T): Column<TrancheView> {
  return {
    id: 'next',
    head: t('finance.table.next'),
    quietHead: true,
    kind: 'bare',
    cell: (tranche) => {
      const signing = signingNow(tranche);
      if (signing === undefined) return null;
      return (
        <a href={`/finance/tranches/${tranche.id}`}>
          {t(`finance.table.check.${signing}`)}
          <span className="unseen">
            {' '}
            {tranche.organisationName}, {tranche.agreementNumber}
          </span>
        </a>
      );
    },
  };
}
