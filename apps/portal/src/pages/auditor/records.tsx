import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section, Soft, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { FundDay } from '../fund-day.tsx';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { RoleFrame } from '../role-frame.tsx';
import { RECORD_KINDS, type RecordKind, type RecordRow } from '../../acts/record-rows.ts';
import { RecordName } from './record-name.tsx';
import { RecordSearch } from './search.tsx';

export interface RecordsProps {
  readonly visitor: Visitor;
  readonly kind: RecordKind;
  readonly rows: readonly RecordRow[];
  readonly page: number;
}

/** Every record of a kind, with the ways to it. */
export function RecordsPage({ visitor, kind, rows, page }: RecordsProps) {
  const { t } = visitor;
  const shown = paged(rows, page);
  return (
    <RoleFrame
      visitor={visitor}
      audience="auditor"
      probe="auditor.log.title"
      title={t(`auditor.records.${kind}`)}
      current="records"
    >
      <PageHead
        t={t}
        title={t(`auditor.records.count.${kind}`, { count: rows.length })}
        lead={t('auditor.records.lead')}
      />
      <Stack gap={5}>
        <RecordSearch t={t} />
        <Tabs
          t={t}
          label={t('auditor.records.tabs')}
          tabs={RECORD_KINDS.map((one) => ({
            href: `/audit/records?kind=${one}`,
            name: t(`auditor.records.${one}`),
            current: one === kind,
          }))}
        />
        <Section title={t(`auditor.records.${kind}`)} quiet>
          <DataTable
            t={t}
            caption={t(`auditor.records.${kind}`)}
            quietCaption
            rows={shown.rows}
            rowKey={({ id }) => id}
            columns={columnsOf(t, kind, rows)}
            empty={t('auditor.records.none')}
          />
          <ListPaging t={t} list={shown} href={(number) => `/audit/records?kind=${kind}&page=${number}`} />
        </Section>
      </Stack>
    </RoleFrame>
  );
}

/** Columns that no record of the kind fills are left out. */
function columnsOf(t: T, kind: RecordKind, rows: readonly RecordRow[]): readonly Column<RecordRow>[] {
  return [
    nameColumn(t),
    ...(rows.some(({ who }) => who !== '')
      ? [{ id: 'who', head: t('auditor.records.who'), cell: ({ who }: RecordRow) => <bdi>{who}</bdi> }]
      : []),
    ...(rows.some(({ amount }) => amount !== null) ? [amountColumn(t)] : []),
    ...(rows.some(({ at }) => at !== null) ? [dateColumn(t, kind)] : []),
    {
      id: 'state',
      head: t('auditor.records.state'),
      kind: 'bare',
      cell: ({ record, status }) => <RecordStatus t={t} record={record} status={status} />,
    },
    {
      id: 'acts',
      head: t('auditor.records.acts'),
      cell: ({ name, acts }) => (
        <a href={acts}>
          <span aria-hidden="true">{t('auditor.records.actsLink')}</span>
          <span className="unseen">{t('auditor.records.actsOf', { name })}</span>
        </a>
      ),
    },
    {
      id: 'data',
      head: t('auditor.records.data'),
      cell: ({ name, data }) => (
        <a href={data}>
          <span aria-hidden="true">{t('auditor.records.json')}</span>
          <span className="unseen">{t('auditor.records.jsonOf', { name })}</span>
        </a>
      ),
    },
  ];
}

function nameColumn(t: T): Column<RecordRow> {
  return {
    id: 'name',
    head: t('auditor.records.record'),
    names: true,
    cell: ({ name, about, page }) => <RecordName name={name} about={about} href={page} />,
  };
}

function amountColumn(t: T): Column<RecordRow> {
  return {
    id: 'amount',
    head: t('auditor.records.amount'),
    end: true,
    cell: ({ amount }) => (amount === null ? '' : <Money t={t} value={amount} />),
  };
}

function dateColumn(t: T, kind: RecordKind): Column<RecordRow> {
  return {
    id: 'at',
    head: t(`auditor.records.when.${kind}`),
    cell: ({ at }) => (at === null ? <Soft small>{t('finance.table.notYet')}</Soft> : <FundDay t={t} at={at} />),
  };
}
