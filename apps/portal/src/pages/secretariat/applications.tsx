import type { ApplicationLine, CallView } from '#contracts/api/applications';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus, statusWords } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { FundDay } from '../fund-day.tsx';
import { numberColumn, organisationColumn } from '../list-columns.tsx';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { addressWith } from './address.ts';
import { OfficeFrame } from './office-frame.tsx';

export interface ApplicationsQuery {
  readonly callId: string;
  readonly status: string;
  readonly q: string;
  readonly page: number;
}

interface ApplicationsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  /** Of the chosen call and state. */
  readonly applications: readonly ApplicationLine[];
  /** For the choice of the call; drafts have no applications. */
  readonly calls: readonly CallView[];
  readonly query: ApplicationsQuery;
}

/** Whose applications are there, and which wait for us? */
export function ApplicationsPage({ visitor, now, applications, calls, query }: ApplicationsProps) {
  const { t } = visitor;
  const found = applications.filter((line) => fits(line, query.q, t.locale));
  const list = paged(found, query.page);
  const closed = new Set(calls.filter(({ status }) => status !== 'published').map(({ id }) => id));
  const waiting = found.filter(({ status, callId }) => status === 'submitted' && closed.has(callId)).length;
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('frame.nav.applications')}
      current="applications"
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead t={t} title={t('secretariat.applications.title', { count: found.length, waiting })} />
      <Filters t={t} calls={calls} query={query} />
      <DataTable
        t={t}
        caption={t('frame.nav.applications')}
        quietCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns(t, query.callId === '')}
        empty={t(applications.length === 0 ? 'secretariat.applications.none' : 'frame.table.empty')}
      />
      <ListPaging
        t={t}
        list={list}
        href={(page) => addressWith('/office/applications', { ...query, page: String(page) })}
      />
    </OfficeFrame>
  );
}

function fits(
  { number, title, organisationName, country }: ApplicationLine,
  words: string,
  locale: T['locale'],
): boolean {
  const text = [number, title, organisationName, countryIn(locale, country)].join(' ').toLocaleLowerCase(locale);
  return words
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface FiltersProps {
  readonly t: T;
  readonly calls: readonly CallView[];
  readonly query: ApplicationsQuery;
}

function Filters({ t, calls, query }: FiltersProps) {
  const states = Object.keys(applicationLifecycle.table).filter((state) => state !== 'new' && state !== 'draft');
  const isFiltered = [query.callId, query.status, query.q].some((value) => value !== '');
  return (
    <FilterBar
      t={t}
      action="/office/applications"
      filters={[
        {
          kind: 'choice',
          name: 'callId',
          label: t('secretariat.word.call'),
          value: query.callId,
          choices: calls
            .filter(({ status }) => status !== 'draft')
            .map(({ id, title }) => ({ value: id, label: title })),
        },
        {
          kind: 'choice',
          name: 'status',
          label: t('secretariat.word.state'),
          value: query.status,
          choices: states.map((value) => ({ value, label: statusWords(t, 'application', value) })),
        },
        { kind: 'text', name: 'q', label: t('secretariat.word.words'), value: query.q },
      ]}
      {...(isFiltered && { clear: '/office/applications' })}
    />
  );
}

function columns(t: T, withCall: boolean): readonly Column<ApplicationLine>[] {
  const call: Column<ApplicationLine> = {
    id: 'call',
    head: t('secretariat.word.call'),
    cell: ({ callId, callTitle }) => <a href={`/office/calls/${callId}`}>{callTitle}</a>,
  };
  return [
    numberColumn(t('secretariat.word.application'), '/office/applications'),
    organisationColumn(t),
    ...(withCall ? [call] : []),
    {
      id: 'requested',
      head: t('secretariat.word.requested'),
      end: true,
      cell: ({ requested }) => requested && <Money t={t} value={requested} />,
    },
    {
      id: 'sent',
      head: t('secretariat.word.sentAt'),
      cell: ({ submittedAt }) => submittedAt && <FundDay t={t} at={submittedAt} />,
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="application" status={status} />,
    },
  ];
}
