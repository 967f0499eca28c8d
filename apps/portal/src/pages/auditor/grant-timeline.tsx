import type { AgreementView } from '#contracts/api/disbursement';
import { workflowCommand, type LogState } from '../../log/checker-commands.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from '../public/check-yourself.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { ActThread } from './act-thread.tsx';
import { breakIn, type LoggedAct, type NamedRecord } from '../../acts/acts.ts';
import type { GrantRecords } from '../../acts/grant-records.ts';
import { actsPage, officersPage, typeName } from '../../acts/record-type.ts';

export interface GrantTimelineProps {
  readonly visitor: Visitor;
  readonly grant: GrantRecords;
  readonly acts: readonly LoggedAct[];
  readonly log: LogState | null;
  readonly logAddress: string;
}

/** The whole way of one grant: who did what, in which order, and does every act stand in the log? */
export function GrantTimelinePage({ visitor, grant, acts, log, logAddress }: GrantTimelineProps) {
  const { t } = visitor;
  const { agreement } = grant;
  const proven = acts.filter(({ entry }) => entry?.published).length;
  return (
    <RoleFrame
      visitor={visitor}
      audience="auditor"
      probe="auditor.log.title"
      title={t('auditor.grant.title', { number: agreement.number })}
      current="records"
    >
      {!grant.complete && <Notice tone="due">{t('auditor.grant.incomplete')}</Notice>}
      <PageHead
        t={t}
        crumbs={[
          { href: '/audit', name: t('frame.nav.log') },
          { href: '/audit/records?kind=agreements', name: t('auditor.records.agreements') },
        ]}
        eyebrow={`${agreement.number}, ${agreement.organisationName}`}
        title={t(proven === acts.length ? 'auditor.grant.count' : 'auditor.grant.countSome', {
          count: acts.length,
          proven,
        })}
        lead={t('auditor.grant.lead')}
        line={[<RecordStatus key="state" t={t} record="agreement" status={agreement.status} />]}
      />
      <Columns
        asideLabel={t('frame.proof.title')}
        aside={<Aside t={t} agreement={agreement} log={log} logAddress={logAddress} />}
      >
        <Records t={t} records={grant.records} acts={acts} />
        <Section title={t('auditor.grant.thread')}>
          <ActThread t={t} acts={acts} log={log} logAddress={logAddress} mixed />
        </Section>
      </Columns>
    </RoleFrame>
  );
}

interface AsideProps extends Pick<GrantTimelineProps, 'log' | 'logAddress'> {
  readonly t: T;
  readonly agreement: AgreementView;
}

function Aside({ t, agreement, log, logAddress }: AsideProps) {
  const more = log !== null && {
    more: { about: t('auditor.grant.workflow'), command: workflowCommand(logAddress, log) },
  };
  return (
    <>
      <Facts
        facts={[
          { name: t('auditor.grant.purpose'), value: <bdi>{agreement.title}</bdi> },
          { name: t('auditor.records.amount'), value: <Money t={t} value={agreement.amount} /> },
          { name: t('auditor.grant.paid'), value: <Money t={t} value={agreement.paid} /> },
          {
            name: t('auditor.acts.page'),
            value: <a href={officersPage('agreement', agreement.id)}>{t('auditor.acts.pageLink')}</a>,
          },
        ]}
      />
      <CheckYourself t={t} log={log} logAddress={logAddress} about={t('auditor.grant.checkAbout')} {...more} />
    </>
  );
}

interface RecordsProps {
  readonly t: T;
  readonly records: readonly NamedRecord[];
  readonly acts: readonly LoggedAct[];
}

/** The records on the way, and whether the acts of each hang together. */
function Records({ t, records, acts }: RecordsProps) {
  const byRecord = Map.groupBy(acts, ({ record }) => record.id);
  const rows = records.map((record) => ({ record, acts: byRecord.get(record.id) ?? [] }));
  return (
    <Section title={t('auditor.grant.records', { count: records.length })}>
      <DataTable
        t={t}
        caption={t('auditor.grant.recordsCaption')}
        quietCaption
        rows={rows}
        rowKey={({ record }) => record.id}
        columns={[
          {
            id: 'record',
            head: t('auditor.records.record'),
            names: true,
            cell: ({ record, acts: own }) =>
              own.length === 0 ? (
                <bdi>{record.name}</bdi>
              ) : (
                <a href={actsPage(record.type, record.id)}>
                  <bdi>{record.name}</bdi>
                </a>
              ),
          },
          { id: 'type', head: t('auditor.grant.type'), cell: ({ record }) => typeName(t, record.type) },
          { id: 'acts', head: t('auditor.grant.acts'), end: true, cell: ({ acts: own }) => own.length },
          {
            id: 'chain',
            head: t('auditor.acts.chain'),
            cell: ({ acts: own }) => t(breakIn(own) === undefined ? 'auditor.acts.whole' : 'auditor.acts.notWhole'),
          },
        ]}
      />
    </Section>
  );
}
