import type { PaymentRunView } from '#contracts/api/disbursement';
import type { MoneyText } from '#kernel/money';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Code } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';

/** A payment that is in a run, or would be in the next one. */
export type Payment = Omit<PaymentRunView['payments'][number], 'endToEndId'> & { readonly endToEndId?: string };

interface PaymentTableProps {
  readonly t: T;
  readonly caption: string;
  readonly payments: readonly Payment[];
  readonly total: MoneyText;
}

export function PaymentTable({ t, caption, payments, total }: PaymentTableProps) {
  const written = payments.some(({ endToEndId }) => endToEndId !== undefined);
  return (
    <DataTable
      t={t}
      caption={caption}
      quietCaption
      rows={payments}
      rowKey={({ trancheId }) => trancheId}
      columns={[...columnsOf(t), ...(written ? [referenceColumn(t)] : [])]}
      totals={{ amount: <Money t={t} value={total} /> }}
    />
  );
}

function columnsOf(t: T): readonly Column<Payment>[] {
  return [
    {
      id: 'payee',
      head: t('finance.table.payee'),
      names: true,
      cell: ({ trancheId, organisationName }) => (
        <a href={`/finance/tranches/${trancheId}`}>
          <bdi>{organisationName}</bdi>
        </a>
      ),
    },
    {
      id: 'grant',
      head: t('finance.run.grant'),
      cell: ({ agreementNumber }) => <bdi className="num">{agreementNumber}</bdi>,
    },
    { id: 'amount', head: t('finance.table.amount'), end: true, cell: ({ amount }) => <Money t={t} value={amount} /> },
  ];
}

function referenceColumn(t: T): Column<Payment> {
  return { id: 'reference', head: t('finance.run.reference'), cell: ({ endToEndId }) => <Code>{endToEndId}</Code> };
}
