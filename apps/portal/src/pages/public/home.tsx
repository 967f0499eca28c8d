import type { CallView } from '#contracts/api/applications';
import type { LogStatusView } from '#contracts/api/audit';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Day, instantText } from '../../ui/date-time.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FigureView } from '../../ui/figure.tsx';
import { SearchForm } from '../../ui/filter-bar.tsx';
import { Band, Card, Code, Columns, Section, Soft, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange } from '../call-facts.ts';
import { Figures } from '../figures.tsx';
import { FundDay } from '../fund-day.tsx';
import { flowFigures } from '../money-flow.tsx';
import { peopleWords } from './grant.tsx';
import { grantFigures } from './grant-figures.tsx';
import { GrantTable } from './grant-table.tsx';
import { GrantTotalsFigures } from './grant-totals.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface HomeProps {
  readonly visitor: Visitor;
  readonly now: Date;
  /** Null where the service does not answer just now; the rest of the page stands all the same. */
  readonly openCalls: readonly CallView[] | null;
  readonly totals: GrantTotals | null;
  /** The newest first. */
  readonly grants: readonly GrantView[] | null;
  readonly log: LogStatusView | null;
}

/** How many of the newest grants stand on the front page. */
const NEWEST = 5;

/** What is this, is a call open, where did the money go? */
export function HomePage({ visitor, now, openCalls, totals, grants, log }: HomeProps) {
  const { t } = visitor;
  return (
    <PublicFrame
      visitor={visitor}
      title={t('public.home.title')}
      current="home"
      band={<CheckUs t={t} log={log} />}
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <Columns aside={<OpenNow t={t} now={now} calls={openCalls} />} asideLabel={t('public.home.openLabel')}>
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

/** The story of the newest grant that is being paid; before there is one, what will happen to each. */
function OneGrant({ t, grant }: { readonly t: T; readonly grant: GrantView | undefined }) {
  if (grant === undefined)
    return (
      <Section title={t('public.home.thread')} apart gap={5}>
        <p>{t('public.home.threadLead')}</p>
        <Thread t={t} across steps={giftSteps(t)} />
      </Section>
    );
  return (
    <Section title={t('public.follow.title')} apart gap={5}>
      <Thread t={t} across steps={grantSteps(t, grant)} />
      <p>
        <a href={`/grants/${grant.reference}`}>{t('public.follow.link')}</a>
      </p>
    </Section>
  );
}

function grantSteps(t: T, grant: GrantView): readonly Step[] {
  const { amount, paid, payments, awardedOn, acts, reportsAccepted } = grant;
  const lastOf = (type: string): string | undefined => acts.findLast((act) => act.type === type)?.at;
  const day = (at: string | undefined): Pick<Step, 'when'> =>
    at === undefined ? {} : { when: <FundDay t={t} at={at} /> };
  const said = (money: GrantView['paid']): string => formatMoney(t.locale, money, 'sentence');
  return [
    {
      state: 'done',
      title: t('public.follow.awarded'),
      about: t('public.follow.awardedAbout', { amount: said(amount) }),
      when: <Day t={t} date={awardedOn} style="short" />,
    },
    {
      state: 'done',
      title: t('public.follow.signed'),
      about: t('public.follow.signedAbout'),
      ...day(lastOf('agreement.countersigned')),
    },
    {
      state: 'done',
      title: t('public.follow.paid'),
      about: t('public.follow.paidAbout', { count: payments.length, amount: said(paid) }),
      ...day(lastOf('tranche.paid')),
    },
    {
      state: reportsAccepted > 0 ? 'done' : 'next',
      title: t('public.follow.reported'),
      about: t('public.grant.reports', { count: reportsAccepted }),
      ...day(lastOf('report.accepted')),
    },
    { state: reportsAccepted > 0 ? 'now' : 'next', title: t('public.follow.help'), about: peopleWords(t, grant) },
  ];
}

function giftSteps(t: T) {
  return [
    { state: 'done', title: t('public.thread.call'), about: t('public.thread.callAbout') },
    { state: 'done', title: t('public.thread.judge'), about: t('public.thread.judgeAbout') },
    { state: 'done', title: t('public.thread.board'), about: t('public.thread.boardAbout') },
    { state: 'done', title: t('public.thread.pay'), about: t('public.thread.payAbout') },
    { state: 'now', title: t('public.thread.help'), about: t('public.thread.helpAbout') },
  ] as const;
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
