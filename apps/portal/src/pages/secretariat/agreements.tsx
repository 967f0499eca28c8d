import type { AgreementLine } from '#contracts/api/disbursement';
import { agreementLifecycle } from '#contracts/lifecycles/agreement.lifecycle';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus, statusWords } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { numberColumn, organisationColumn } from '../list-columns.tsx';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { addressWith } from './address.ts';
import { GrantTabs, OfficeFrame } from './office-frame.tsx';

export interface AgreementsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly agreements: readonly AgreementLine[];
  readonly query: { readonly state: string; readonly page: number };
}

/** Which agreements wait for our signature, and how much of each is paid? */
export function AgreementsPage({ visitor, now, agreements, query }: AgreementsProps) {
  const { t } = visitor;
  const { state } = query;
  const list = paged(state === '' ? agreements : agreements.filter(({ status }) => status === state), query.page);
  const signed = agreements.filter(({ status }) => status === 'signed').length;
  const states = Object.keys(agreementLifecycle.table).filter((one) => one !== 'new');
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('secretariat.tab.agreements')}
      current="grants"
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead t={t} title={t('secretariat.agreements.title', { signed, all: agreements.length })} />
      <GrantTabs t={t} current="agreements" />
      <FilterBar
        t={t}
        action="/office/agreements"
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t('secretariat.word.state'),
            value: state,
            choices: states.map((value) => ({ value, label: statusWords(t, 'agreement', value) })),
          },
        ]}
        {...(state !== '' && { clear: '/office/agreements' })}
      />
      <DataTable
        t={t}
        caption={t('secretariat.tab.agreements')}
        quietCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns(t)}
        empty={t(agreements.length === 0 ? 'secretariat.agreements.none' : 'frame.table.empty')}
      />
      <ListPaging t={t} list={list} href={(page) => addressWith('/office/agreements', { state, page: String(page) })} />
    </OfficeFrame>
  );
}

function columns(t: T): readonly Column<AgreementLine>[] {
  return [
    numberColumn(t('secretariat.word.agreement'), '/office/agreements'),
    organisationColumn(t),
    {
      id: 'amount',
      head: t('secretariat.word.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    { id: 'paid', head: t('secretariat.agreements.paid'), end: true, cell: ({ paid }) => <Money t={t} value={paid} /> },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="agreement" status={status} />,
    },
  ];
}
