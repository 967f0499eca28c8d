import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { SearchForm } from '../../ui/filter-bar.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { RoleFrame } from '../role-frame.tsx';
import type { RecordRow } from '../../acts/record-rows.ts';
import { typeName } from '../../acts/record-type.ts';
import { RecordName } from './record-name.tsx';

export interface SearchProps {
  readonly visitor: Visitor;
  /** As typed. */
  readonly typed: string;
  readonly rows: readonly RecordRow[];
  readonly page: number;
}

/** One question for a number, an organisation or a call. */
export function RecordSearch({ t, typed = '' }: { readonly t: T; readonly typed?: string }) {
  return (
    <SearchForm
      t={t}
      action="/audit/search"
      label={t('auditor.search.label')}
      hint={t('auditor.search.hint')}
      value={typed}
    />
  );
}

/** Which records are meant, and where are their acts? */
export function SearchPage({ visitor, typed, rows, page }: SearchProps) {
  const { t } = visitor;
  const title = typed === '' ? t('auditor.search.title') : t('auditor.search.count', { count: rows.length, typed });
  return (
    <RoleFrame visitor={visitor} audience="auditor" probe="auditor.log.title" title={title} current="records">
      <PageHead
        t={t}
        crumbs={[
          { href: '/audit', name: t('frame.nav.log') },
          { href: '/audit/records', name: t('frame.nav.records') },
        ]}
        title={title}
      />
      <Stack gap={5}>
        <RecordSearch t={t} typed={typed} />
        {typed !== '' && <Found t={t} typed={typed} rows={rows} page={page} />}
      </Stack>
    </RoleFrame>
  );
}

function Found({ t, typed, rows, page }: Omit<SearchProps, 'visitor'> & { readonly t: T }) {
  const shown = paged(rows, page);
  return (
    <Section title={t('auditor.search.found')} quiet>
      <DataTable
        t={t}
        caption={t('auditor.search.found')}
        quietCaption
        rows={shown.rows}
        rowKey={({ id }) => id}
        columns={columnsOf(t)}
        empty={t('auditor.search.none')}
      />
      <ListPaging t={t} list={shown} href={(number) => `/audit/search?q=${encodeURIComponent(typed)}&page=${number}`} />
    </Section>
  );
}

const columnsOf = (t: T): readonly Column<RecordRow>[] => [
  {
    id: 'name',
    head: t('auditor.records.record'),
    names: true,
    cell: ({ name, about, acts }) => <RecordName name={name} about={about} href={acts} />,
  },
  { id: 'type', head: t('auditor.grant.type'), cell: ({ record }) => typeName(t, record) },
  { id: 'who', head: t('auditor.records.who'), cell: ({ who }) => <bdi>{who}</bdi> },
  {
    id: 'state',
    head: t('auditor.records.state'),
    kind: 'bare',
    cell: ({ record, status }) => <RecordStatus t={t} record={record} status={status} />,
  },
];
