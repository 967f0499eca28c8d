import type { LogState } from '../../log/checker-commands.ts';
import type { T } from '../../messages/translate.ts';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from '../public/check-yourself.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { ActThread } from './act-thread.tsx';
import { breakIn, groundsOf, type LoggedAct, type NamedRecord } from '../../acts/acts.ts';
import { grantPage, officersPage, typeName } from '../../acts/record-type.ts';

export interface RecordTimelineProps {
  readonly visitor: Visitor;
  readonly record: NamedRecord;
  /** At least one. */
  readonly acts: readonly LoggedAct[];
  readonly log: LogState | null;
  readonly logAddress: string;
}

/** What happened to this record, who did it in which role, and can each act be proven? */
export function RecordTimelinePage({ visitor, record, acts, log, logAddress }: RecordTimelineProps) {
  const { t } = visitor;
  const title = record.name === '' ? typeName(t, record.type) : `${typeName(t, record.type)} ${record.name}`;
  return (
    <RoleFrame visitor={visitor} audience="auditor" probe="auditor.log.title" title={title} current="records">
      <Chain t={t} acts={acts} />
      <PageHead
        t={t}
        crumbs={[
          { href: '/audit', name: t('frame.nav.log') },
          { href: '/audit/records', name: t('frame.nav.records') },
        ]}
        eyebrow={title}
        title={t('auditor.acts.count', { count: acts.length })}
        lead={t('auditor.acts.lead')}
      />
      <Columns
        asideLabel={t('frame.proof.title')}
        aside={
          <>
            <Facts facts={factsOf(t, record, acts)} />
            <CheckYourself t={t} log={log} logAddress={logAddress} about={t('auditor.log.checkAbout')} />
          </>
        }
      >
        <Section title={t('auditor.acts.order')} quiet>
          <ActThread t={t} acts={acts} log={log} logAddress={logAddress} />
        </Section>
      </Columns>
    </RoleFrame>
  );
}

/** An act left out is the worst that this page can show. */
function Chain({ t, acts }: { readonly t: T; readonly acts: readonly LoggedAct[] }) {
  const broken = breakIn(acts);
  return broken === undefined ? null : <Notice tone="bad">{t('auditor.acts.broken', { number: broken })}</Notice>;
}

function factsOf(t: T, { type, id, name }: NamedRecord, acts: readonly LoggedAct[]): readonly Fact[] {
  const officers = officersPage(type, id);
  return [
    { name: t('auditor.records.record'), value: <bdi>{name === '' ? id : name}</bdi>, note: typeName(t, type) },
    {
      name: t('auditor.acts.stream'),
      value: <Code>{groundsOf(acts[0]!).stream}</Code>,
      note: t('auditor.acts.streamAbout'),
    },
    {
      name: t('auditor.acts.chain'),
      value: t(breakIn(acts) === undefined ? 'auditor.acts.whole' : 'auditor.acts.notWhole'),
    },
    ...(type === 'agreement'
      ? [{ name: t('auditor.grant.way'), value: <a href={grantPage(id)}>{t('auditor.grant.wayLink')}</a> }]
      : []),
    ...(officers === undefined
      ? []
      : [{ name: t('auditor.acts.page'), value: <a href={officers}>{t('auditor.acts.pageLink')}</a> }]),
  ];
}
