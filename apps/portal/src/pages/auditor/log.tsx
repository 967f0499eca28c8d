import { formatFingerprint, formatNumber } from '../../messages/format.ts';
import { workflowCommand, type LogState } from '../../log/checker-commands.ts';
import type { T } from '../../messages/translate.ts';
import { Instant } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FigureView } from '../../ui/figure.tsx';
import { SearchForm } from '../../ui/filter-bar.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from '../public/check-yourself.tsx';
import { RoleFrame } from '../role-frame.tsx';
import type { ServiceWaiting } from '../../acts/acts-reader.ts';
import { controlFigures, type Controls } from './control-figures.tsx';
import { EarlierLogs } from './earlier-logs.tsx';
import { RecordSearch } from './search.tsx';
import { WaitingActs } from './waiting-acts.tsx';
import { Witnesses } from './witnesses.tsx';

export interface AuditLogProps {
  readonly visitor: Visitor;
  readonly controls: Controls;
  readonly logAddress: string;
  readonly waiting: readonly ServiceWaiting[];
}

/** From here on an act that waits is late; the log raises its own alarm at the same age. */
const LATE_SECONDS = 60;

type LogHealth = 'away' | 'stopped' | 'late' | 'whole';

function stateOf(log: LogState | null): LogHealth {
  if (log === null) return 'away';
  if (log.fault !== null) return 'stopped';
  return log.pending > 0 && log.oldestPendingSeconds >= LATE_SECONDS ? 'late' : 'whole';
}

/** Is the log whole, and how do I convince myself? */
export function AuditLogPage({ visitor, controls, logAddress, waiting }: AuditLogProps) {
  const { t } = visitor;
  const { log } = controls;
  return (
    <RoleFrame
      visitor={visitor}
      audience="auditor"
      probe="auditor.log.title"
      title={t('auditor.log.title')}
      current="log"
    >
      <Alarm t={t} log={log} />
      <PageHead t={t} title={titleOf(t, log)} lead={t('auditor.log.lead')} />
      <Columns
        asideLabel={t('frame.proof.title')}
        aside={
          <CheckYourself
            t={t}
            log={log}
            logAddress={logAddress}
            about={t('auditor.log.checkAbout')}
            {...(log !== null && {
              more: { about: t('auditor.grant.workflow'), command: workflowCommand(logAddress, log) },
            })}
          />
        }
      >
        {log !== null && (
          <Section title={t('auditor.log.state')}>
            <Facts facts={factsOf(t, log)} />
          </Section>
        )}
        {controlFigures(t, controls).map((figure) => (
          <FigureView key={figure.id} t={t} figure={figure} page="/audit" />
        ))}
        <WaitingActs t={t} waiting={waiting} />
        {log !== null && <Witnesses t={t} log={log} />}
        {log !== null && <EarlierLogs t={t} log={log} logAddress={logAddress} />}
        <Section title={t('auditor.search.title')}>
          <RecordSearch t={t} />
        </Section>
        <Section title={t('auditor.log.find')}>
          <SearchForm
            t={t}
            action="/verify"
            name="leaf"
            label={t('auditor.log.findLabel')}
            hint={t('auditor.log.findHint')}
          />
        </Section>
        <Sources t={t} />
      </Columns>
    </RoleFrame>
  );
}

function titleOf(t: T, log: LogState | null): string {
  switch (stateOf(log)) {
    case 'away':
      return t('auditor.log.away');
    case 'stopped':
      return t('auditor.log.stopped');
    case 'late':
      return t('auditor.log.late', { count: log!.pending, seconds: log!.oldestPendingSeconds });
    case 'whole':
      return t('auditor.log.whole', { count: log!.size });
  }
}

function Alarm({ t, log }: { readonly t: T; readonly log: LogState | null }) {
  switch (stateOf(log)) {
    case 'away':
      return <Notice tone="due">{t('auditor.log.awayAbout')}</Notice>;
    case 'stopped':
      return <Notice tone="bad">{t('auditor.log.stoppedAbout', { fault: log!.fault })}</Notice>;
    case 'late':
      return <Notice tone="due">{t('auditor.log.lateAbout')}</Notice>;
    case 'whole':
      return null;
  }
}

function factsOf(t: T, { origin, size, root, checkpointAt, pending, oldestPendingSeconds, vkey }: LogState) {
  return [
    { name: t('auditor.log.size'), value: <span className="num">{formatNumber(t.locale, size)}</span> },
    {
      name: t('auditor.log.signed'),
      value:
        checkpointAt === null ? t('auditor.log.notSigned') : <Instant t={t} at={checkpointAt} zone="UTC" seconds />,
    },
    {
      name: t('auditor.log.pending'),
      value:
        pending === 0
          ? t('auditor.log.pendingNone')
          : t('auditor.log.pendingSome', { count: pending, seconds: oldestPendingSeconds }),
    },
    { name: t('auditor.log.root'), value: <Code>{/^[0-9a-f]+$/.test(root) ? formatFingerprint(root) : root}</Code> },
    { name: t('auditor.log.origin'), value: <Code>{origin}</Code> },
    { name: t('auditor.log.vkey'), value: <Code>{vkey}</Code>, note: t('auditor.log.vkeyAbout') },
  ];
}

function Sources({ t }: { readonly t: T }) {
  const links = [
    ['/audit/records', 'auditor.log.sourceRecords'],
    ['/audit/sample', 'auditor.log.sourceSample'],
    ['/admin/people', 'auditor.log.sourcePeople'],
    ['/admin/erasures', 'auditor.log.sourceErasures'],
    ['/how-we-decide', 'auditor.log.sourceRules'],
    ['/api/openapi.json', 'auditor.log.sourceApi'],
    ['/log/status', 'auditor.log.sourceStatus'],
  ] as const;
  return (
    <Section title={t('auditor.log.sources')}>
      <ul className="tasks">
        {links.map(([href, words]) => (
          <li key={href}>
            <a href={href}>{t(words)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
