import type { CallView } from '#contracts/api/applications';
import type { LogStatusView } from '#contracts/api/audit';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FigureView } from '../../ui/figure.tsx';
import { SearchForm } from '../../ui/filter-bar.tsx';
import { Band, Card, Code, Columns, Section, Soft, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange, isOpen, isUpcoming } from '../call-facts.ts';
import { Figures } from '../figures.tsx';
import { flowFigures } from '../money-flow.tsx';
import { CallTable, countedColumns } from './call-table.tsx';
import { grantFigures } from './grant-figures.tsx';
import { GrantTable } from './grant-table.tsx';
import { GrantTotalsFigures } from './grant-totals.tsx';
import { OneGrant } from './one-grant.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface HomeProps {
  readonly visitor: Visitor;
  readonly now: Date;
  /** The newest first. Null where the service does not answer just now; the rest of the page stands all the same. */
  readonly calls: readonly CallView[] | null;
  readonly totals: GrantTotals | null;
  /** The newest first. */
  readonly grants: readonly GrantView[] | null;
  readonly log: LogStatusView | null;
}

/** How many of the newest grants, and of the latest calls, stand on the front page. */
const NEWEST = 5;
const LATEST = 4;

/** What is this, is a call open, where did the money go? */
export function HomePage({ visitor, now, calls, totals, grants, log }: HomeProps) {
  const { t } = visitor;
  // the first to close comes first
  const open = calls?.filter((call) => isOpen(call, now)).reverse() ?? null;
  const latest = calls?.filter((call) => !isUpcoming(call, now)).slice(0, LATEST) ?? [];
  return (
    <PublicFrame
      visitor={visitor}
      title={t('public.home.title')}
      current="home"
      band={<CheckUs t={t} log={log} />}
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <Columns aside={<OpenNow t={t} now={now} calls={open} />} asideLabel={t('public.home.openLabel')}>
        <PageHead t={t} hero title={t('public.home.headline')} lead={t('public.home.lead')} />
        <SearchForm t={t} action="/grants" label={t('public.home.search')} hint={t('public.home.searchHint')} />
      </Columns>
      <Section title={t('public.home.totals')} quiet apart>
        <GrantTotalsFigures t={t} totals={totals} links />
      </Section>
      <OneGrant t={t} grant={grants?.find(({ payments }) => payments.length > 0)} />
      {grants !== null && grants.length > 0 && <Where t={t} now={now} grants={grants} />}
      {totals !== null && totals.received.length > 0 && (
        <div className="section">
          <Figures t={t} figures={flowFigures(t, totals, now).slice(0, 1)} page="/results" />
        </div>
      )}
      {latest.length > 0 && (
        <Section title={t('public.home.latestCalls')} apart>
          <LatestCalls t={t} now={now} calls={latest} />
        </Section>
      )}
      <Section title={t('public.home.latest')} apart>
        {grants === null ? (
          <EmptyState>{t('public.away')}</EmptyState>
        ) : (
          <Latest t={t} grants={grants.slice(0, NEWEST)} />
        )}
      </Section>
    </PublicFrame>
  );
}

interface OpenNowProps {
  readonly t: T;
  readonly now: Date;
  readonly calls: readonly CallView[] | null;
}

function OpenNow({ t, now, calls }: OpenNowProps) {
  if (calls === null || calls.length === 0) {
    return (
      <Card title={t('public.home.open')}>
        <p>{t(calls === null ? 'public.away' : 'public.home.noneOpen')}</p>
        <p>
          <a href="/calls">{t('public.home.allCalls')}</a>
        </p>
      </Card>
    );
  }
  return (
    <Card title={t('public.home.open')}>
      {calls.slice(0, 2).map((call) => (
        <OpenCall key={call.id} t={t} now={now} call={call} />
      ))}
      {calls.length > 2 && (
        <p>
          <a href="/calls">{t('public.home.allCalls')}</a>
        </p>
      )}
    </Card>
  );
}

function OpenCall({ t, now, call }: { readonly t: T; readonly now: Date; readonly call: CallView }) {
  const times = { t, at: call.deadline, zone: call.timeZone };
  return (
    <Stack gap={3}>
      <div>
        <strong>
          <a href={`/calls/${call.slug}`}>{call.title}</a>
        </strong>
        <p className="soft">{t('public.home.grantsOf', { amount: amountRange(t, call.rules) })}</p>
      </div>
      <p>
        <DaysLeft {...times} now={now} />
        <br />
        <Soft>
          {t('public.call.until')} <Deadline {...times} />
        </Soft>
      </p>
      <p>
        <ButtonLink href={`/calls/${call.slug}`}>{t('public.home.see')}</ButtonLink>
      </p>
    </Stack>
  );
}

/** The map of all grants, and their regions beside it. */
function Where({ t, now, grants }: { readonly t: T; readonly now: Date; readonly grants: readonly GrantView[] }) {
  const [map, regions] = grantFigures(t, grants, now);
  return (
    <div className="section">
      <Columns aside={<FigureView t={t} figure={regions!} page="/results" />} asideLabel={t('public.region.reading')}>
        <FigureView t={t} figure={map!} page="/results" />
      </Columns>
    </div>
  );
}

function LatestCalls({ t, now, calls }: { readonly t: T; readonly now: Date; readonly calls: readonly CallView[] }) {
  return (
    <>
      <CallTable t={t} calls={calls} caption={t('public.home.latestCalls')} columns={countedColumns(t, now)} />
      <p>
        <a href="/calls">{t('public.home.allCalls')}</a>
      </p>
    </>
  );
}

function Latest({ t, grants }: { readonly t: T; readonly grants: readonly GrantView[] }) {
  return (
    <>
      <GrantTable t={t} grants={grants} caption={t('public.home.latest')} />
      <p>
        <a href="/grants">{t('public.home.allGrants')}</a>
      </p>
    </>
  );
}

function CheckUs({ t, log }: { readonly t: T; readonly log: LogStatusView | null }) {
  return (
    <Band title={t('public.home.check')} aside={log && <LogState t={t} log={log} />}>
      <p>{t('public.home.checkAbout')}</p>
      <p>
        <a href="/verify">{t('public.home.checkLink')}</a>
      </p>
      <p>
        <a href="/how-we-decide">{t('public.home.rulesLink')}</a>
      </p>
    </Band>
  );
}

function LogState({ t, log }: { readonly t: T; readonly log: LogStatusView }) {
  return (
    <dl className="facts">
      <div>
        <dt>{t('public.log.size')}</dt>
        <dd>{t('public.log.acts', { count: log.size })}</dd>
      </div>
      {log.checkpointAt !== null && (
        <div>
          <dt>{t('public.log.signed')}</dt>
          <dd>{instantText(t, log.checkpointAt, 'UTC', true)}</dd>
        </div>
      )}
      <div>
        <dt>{t('public.log.root')}</dt>
        <dd>
          <Code>{log.root}</Code>
        </dd>
      </div>
    </dl>
  );
}
