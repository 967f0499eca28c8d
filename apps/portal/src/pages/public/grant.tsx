import type { LogEntryView } from '#contracts/api/audit';
import type { GrantView } from '#contracts/api/transparency';
import type { LogState } from '../../log/checker-commands.ts';
import { formatAmount, formatMoney } from '../../messages/format.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { ShareBar } from '../../ui/charts.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Day, Instant, instantText } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from './check-yourself.tsx';
import { grantName, placeName } from './grant-table.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface GrantProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly grant: GrantView;
  readonly log: LogState | null;
  /** The entry of the grant's newest act; absent when the log does not answer. */
  readonly newestEntry?: LogEntryView | undefined;
  /** Where everybody reads the log: `https://fund.example/log`. */
  readonly logAddress: string;
}

/** Who got how much for what, is it paid, did it help, can I check? */
export function GrantPage({ visitor, now, grant, log, logAddress, newestEntry }: GrantProps) {
  const { t } = visitor;
  const title = grant.title ?? t('public.grant.untitled');
  return (
    <PublicFrame
      visitor={visitor}
      title={`${grant.reference} ${title}`}
      current="grants"
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead
        t={t}
        hero
        crumbs={[
          { href: '/', name: t('frame.nav.home') },
          { href: '/grants', name: t('frame.nav.grants') },
        ]}
        eyebrow={`${grantName(t, grant)}, ${placeName(t, grant.country)}`}
        title={title}
        line={[
          <RecordStatus key="state" t={t} record="agreement" status={grant.state} />,
          <Code key="reference">{grant.reference}</Code>,
          t('public.grant.months', { count: grant.months }),
        ]}
      />
      <Columns
        asideLabel={t('public.grant.aside')}
        aside={
          <>
            <Facts facts={factsOf(t, grant)} />
            <CheckYourself
              t={t}
              log={log}
              logAddress={logAddress}
              about={t('public.grant.checkAbout', { count: grant.acts.length })}
              act={newestAct(grant, newestEntry)}
            />
          </>
        }
      >
        <Paid t={t} grant={grant} />
        <Section title={t('public.grant.results')}>
          <p>{t('public.grant.reports', { count: grant.reportsAccepted })}</p>
          <p>{peopleWords(t, grant)}</p>
        </Section>
        <Story t={t} grant={grant} />
      </Columns>
    </PublicFrame>
  );
}

function newestAct({ acts }: GrantView, entry: LogEntryView | undefined) {
  const newest = acts.at(-1);
  return newest && { leafHash: newest.leafHash, entry };
}

/** The title is the finding: how much of it is paid. */
function Paid({ t, grant }: { readonly t: T; readonly grant: GrantView }) {
  const { amount, paid, payments } = grant;
  const finding = t('public.grant.paidOf', {
    paid: formatMoney(t.locale, paid, 'sentence'),
    amount: formatAmount(t.locale, amount, 'sentence'),
  });
  const part = (value: GrantView['paid'], key: 'public.grant.paidBar' | 'public.grant.awardedBar') => ({
    value: Number(value.amount),
    name: t(key, { amount: formatAmount(t.locale, value, 'sentence') }),
  });
  return (
    <Section title={finding}>
      <ShareBar
        t={t}
        label={finding}
        whole={part(amount, 'public.grant.awardedBar')}
        reached={[part(paid, 'public.grant.paidBar')]}
      />
      <DataTable
        t={t}
        caption={t('public.grant.payments')}
        quietCaption
        rows={payments}
        rowKey={({ ordinal }) => String(ordinal)}
        empty={t('public.grant.noPayments')}
        columns={[
          {
            id: 'ordinal',
            head: t('public.grant.payment'),
            names: true,
            cell: ({ ordinal }) => t('public.grant.paymentNumber', { ordinal }),
          },
          {
            id: 'date',
            head: t('public.grant.paidOn'),
            cell: ({ paidOn }) => <Day t={t} date={paidOn} style="short" />,
          },
          {
            id: 'amount',
            head: t('public.grants.amount'),
            end: true,
            cell: (line) => <Money t={t} value={line.amount} />,
          },
        ]}
        {...(payments.length > 1 && { totals: { amount: <Money t={t} value={paid} /> } })}
      />
    </Section>
  );
}

function factsOf(t: T, grant: GrantView): readonly Fact[] {
  return [
    { name: t('public.grants.organisation'), value: grantName(t, grant) },
    {
      name: t('public.grants.country'),
      value: placeName(t, grant.country),
      note: t(grant.level === 'full' ? 'public.grant.noTown' : 'public.grant.withheldWhy'),
    },
    { name: t('public.grants.amount'), value: <Money t={t} value={grant.amount} /> },
    { name: t('public.grants.awardedOn'), value: <Day t={t} date={grant.awardedOn} /> },
    {
      name: t('public.grant.runs'),
      value: (
        <>
          <Day t={t} date={grant.startsOn} /> {t('public.grant.to')} <Day t={t} date={grant.endsOn} />
        </>
      ),
    },
    { name: t('public.asData'), value: <a href={`/api/grants/${grant.reference}`}>JSON</a> },
  ];
}

export function peopleWords(t: T, { peopleAssisted, peopleWithheld }: GrantView): string {
  if (peopleAssisted === null) return t(peopleWithheld ? 'public.grant.peopleFew' : 'public.grant.peopleNone');
  return t(peopleWithheld ? 'public.grant.peopleMore' : 'public.grant.people', { count: peopleAssisted });
}

/** Acts that only renew this page: in the log like all others, but no part of the story. */
const OF_THE_PAGE = new Set(['publication.prepared', 'publication.refreshed']);

function Story({ t, grant }: { readonly t: T; readonly grant: GrantView }) {
  const [story, others] = [false, true].map((ofThePage) =>
    stepsOf(t, grant).filter(({ type }) => OF_THE_PAGE.has(type) === ofThePage),
  ) as [TypedStep[], TypedStep[]];
  return (
    <Section title={t('public.grant.story')}>
      {story.length === 0 ? (
        <p className="soft">{t('public.grant.noActs')}</p>
      ) : (
        <Thread t={t} steps={[...story, ...stepsToCome(t, grant)]} />
      )}
      {others.length > 0 && (
        <Details summary={t('public.grant.renewals', { count: others.length })}>
          <Thread t={t} steps={others} />
        </Details>
      )}
    </Section>
  );
}

type TypedStep = Step & { readonly type: string };

/** Each act with its proof; the payments say their amounts. */
function stepsOf(t: T, { acts, payments }: GrantView): readonly TypedStep[] {
  let paid = 0;
  return acts.map(({ type, at, leafHash }) => {
    const payment = type === 'tranche.paid' ? payments[paid++] : undefined;
    return {
      type,
      state: 'done' as const,
      title: actWords(t, type),
      when: <Instant t={t} at={at} />,
      ...(payment !== undefined && {
        about: t('public.grant.stepPaid', {
          ordinal: payment.ordinal,
          amount: formatMoney(t.locale, payment.amount, 'sentence'),
        }),
      }),
      proof: { href: `/verify?leaf=${leafHash}`, name: t('public.grant.proof', { hash: leafHash.slice(0, 12) }) },
    };
  });
}

function stepsToCome(t: T, { state, endsOn }: GrantView): readonly Step[] {
  if (state !== 'active') return [];
  return [
    { state: 'now', title: t('public.grant.stepRuns') },
    { state: 'next', title: t('public.grant.stepEnds'), when: <Day t={t} date={endsOn} /> },
  ];
}

/** What an event of the log is called; an event that has no words yet is shown as the log names it. */
export function actWords(t: T, type: string): string {
  const key = `public.act.${type}` as MessageKey;
  const words = t(key);
  return words === key ? type : words;
}
