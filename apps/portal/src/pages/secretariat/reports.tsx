import type { ReportView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day, Instant, instantText } from '../../ui/date-time.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Code } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { statusWords } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { addressWith } from './address.ts';
import { GrantTabs, OfficeFrame } from './office-frame.tsx';
import { isOverdue, ReportState } from './report-state.tsx';

export interface ReportsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly reports: readonly ReportView[];
  /** A state of the lifecycle, or `overdue`. */
  readonly query: { readonly state: string; readonly page: number };
}

const STATES = ['submitted', 'overdue', 'due', 'accepted'] as const;

/** Which reports wait for us, and which are late? */
export function ReportsPage({ visitor, now, reports, query }: ReportsProps) {
  const { t } = visitor;
  const { state } = query;
  const list = paged(
    reports.filter((report) => state === '' || stateOf(report, now) === state || report.status === state),
    query.page,
  );
  const count = (wanted: string): number => reports.filter((report) => stateOf(report, now) === wanted).length;
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('secretariat.tab.reports')}
      current="grants"
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead
        t={t}
        title={t('secretariat.reports.title', { waiting: count('submitted'), overdue: count('overdue') })}
      />
      <GrantTabs t={t} current="reports" />
      <FilterBar
        t={t}
        action="/office/reports"
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t('secretariat.word.state'),
            value: state,
            choices: STATES.map((value) => ({ value, label: stateWords(t, value) })),
          },
        ]}
        {...(state !== '' && { clear: '/office/reports' })}
      />
      <DataTable
        t={t}
        caption={t('secretariat.tab.reports')}
        quietCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns(t, now)}
        empty={t(reports.length === 0 ? 'secretariat.reports.none' : 'frame.table.empty')}
      />
      <ListPaging t={t} list={list} href={(page) => addressWith('/office/reports', { state, page: String(page) })} />
    </OfficeFrame>
  );
}

const stateOf = (report: ReportView, now: Date): string => (isOverdue(report, now) ? 'overdue' : report.status);

const stateWords = (t: T, state: string): string =>
  state === 'overdue' ? t('secretariat.reports.overdue') : statusWords(t, 'report', state);

function columns(t: T, now: Date): readonly Column<ReportView>[] {
  return [
    {
      id: 'title',
      head: t('secretariat.word.report'),
      names: true,
      cell: ({ id, title, agreementNumber }) => (
        <>
          <a href={`/office/reports/${id}`}>{title}</a> <Code>{agreementNumber}</Code>
        </>
      ),
    },
    {
      id: 'organisation',
      head: t('secretariat.word.organisation'),
      cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
    },
    { id: 'due', head: t('secretariat.reports.due'), cell: ({ dueOn }) => <Day t={t} date={dueOn} style="short" /> },
    {
      id: 'sent',
      head: t('secretariat.word.sentAt'),
      cell: ({ submittedAt }) => submittedAt && <Instant t={t} at={submittedAt} style="short" />,
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: (report) => <ReportState t={t} report={report} now={now} />,
    },
  ];
}
