import type { CallView } from '#contracts/api/applications';
import { holds } from '#contracts/permissions';
import { formatList, isoDayIn } from '../../messages/format.ts';
import { languageIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Day, Instant, instantText } from '../../ui/date-time.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Card, Code, Columns, Section, Soft, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange, isOpen, isUpcoming } from '../call-facts.ts';
import { CallCriteria, CallDocuments, CallFit, CallPayments, CallQuestions } from './call-rules.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface CallProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly call: CallView;
}

/** Can I apply, how much, until when, how is it judged? */
export function CallPage({ visitor, now, call }: CallProps) {
  const { t } = visitor;
  const open = isOpen(call, now);
  return (
    <PublicFrame
      visitor={visitor}
      title={call.title}
      current="calls"
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead
        t={t}
        hero
        crumbs={[
          { href: '/', name: t('frame.nav.home') },
          { href: '/calls', name: t('frame.nav.calls') },
        ]}
        title={call.title}
        lead={call.summary}
      />
      <div className="to-wide head">
        <StateAndStart visitor={visitor} now={now} call={call} />
      </div>
      <Columns asideLabel={t('public.call.facts')} aside={<Aside visitor={visitor} now={now} call={call} />}>
        <CallFit t={t} rules={call.rules} open={open} />
        <CallCriteria t={t} rules={call.rules} fixedOn={call.publishedAt} />
        <Section title={t('public.call.dates')}>
          <Thread t={t} steps={dateSteps(t, call, now)} />
        </Section>
        <CallQuestions t={t} rules={call.rules} />
        <CallDocuments t={t} rules={call.rules} />
        <CallPayments t={t} rules={call.rules} />
        {call.amendments.length > 0 && <Amendments t={t} call={call} />}
      </Columns>
    </PublicFrame>
  );
}

function Aside({ visitor, now, call }: CallProps) {
  const { t } = visitor;
  return (
    <>
      <div className="from-wide">
        <Card>
          <StateAndStart visitor={visitor} now={now} call={call} />
        </Card>
      </div>
      <Facts facts={factsOf(t, call)} />
    </>
  );
}

interface StateProps {
  readonly t: T;
  readonly now: Date;
  readonly call: CallView;
}

/** At the top on a phone, at the side on a wide page. Whose role cannot apply is not led to a page that says no. */
function StateAndStart({ visitor, now, call }: CallProps) {
  const { t, person, roles } = visitor;
  const mayStart = person === null || holds('application.start', roles);
  return (
    <>
      <State t={t} now={now} call={call} />
      {isOpen(call, now) && mayStart && (
        <>
          <p>
            <ButtonLink href={`/apply/start?call=${call.slug}`}>{t('public.call.start')}</ButtonLink>
          </p>
          <p className="small soft">{t('public.call.startAbout')}</p>
        </>
      )}
    </>
  );
}

function State({ t, now, call }: StateProps) {
  const times = { t, at: call.deadline, zone: call.timeZone };
  if (isOpen(call, now)) {
    return (
      <Stack gap={2}>
        <p>
          <DaysLeft {...times} now={now} />
        </p>
        <p>
          {t('public.call.until')} <Deadline {...times} />
        </p>
      </Stack>
    );
  }
  if (isUpcoming(call, now)) {
    return (
      <p>
        {t('public.call.opensOn')} <Deadline t={t} at={call.opensAt} zone={call.timeZone} />
      </p>
    );
  }
  return (
    <Stack gap={2}>
      <p>
        <RecordStatus t={t} record="call" status={call.status === 'published' ? 'closed' : call.status} />
      </p>
      <p>
        {t('public.call.closedOn')} <Instant {...times} />
      </p>
      {call.submitted !== null && <p>{t('public.call.receivedCount', { count: call.submitted })}</p>}
      <p>
        <a href="/calls">{t('public.home.allCalls')}</a>
      </p>
    </Stack>
  );
}

function factsOf(t: T, call: CallView): readonly Fact[] {
  const { rules, rulesHash } = call;
  return [
    { name: t('public.call.mayAsk'), value: <span className="num">{amountRange(t, rules)}</span> },
    { name: t('public.call.budget'), value: <Money t={t} value={rules.budget} as="sentence" /> },
    { name: t('public.call.length'), value: t('public.call.months', { count: rules.maximumMonths }) },
    {
      name: t('public.call.languages'),
      value: formatList(
        t.locale,
        rules.languages.map((code) => languageIn(t.locale, code)),
      ),
    },
    {
      name: t('public.call.rules'),
      value: t('public.call.rulesVersion', { version: call.rulesVersion }),
      note: rulesHash === null ? undefined : <RulesHash t={t} hash={rulesHash} />,
    },
    { name: t('public.asData'), value: <a href={`/api/calls/${call.slug}`}>JSON</a> },
  ];
}

function RulesHash({ t, hash }: { readonly t: T; readonly hash: string }) {
  return (
    <>
      {t('public.call.rulesHash')} <Code>{hash}</Code>
    </>
  );
}

/** Done, now and to come, by the state of the call and the clock. */
function dateSteps(t: T, call: CallView, now: Date): readonly Step[] {
  const before = isUpcoming(call, now);
  const open = isOpen(call, now);
  const decided = call.status === 'concluded';
  const reviewed = (done: boolean): Step['state'] => (done ? 'done' : before || open ? 'next' : 'now');
  return [
    {
      state: before ? 'next' : 'done',
      title: t('public.call.stepOpen'),
      when: <Day t={t} date={isoDayIn(new Date(call.opensAt), call.timeZone)} />,
    },
    {
      state: open ? 'now' : before ? 'next' : 'done',
      title: t('public.call.stepSend'),
      when: <Deadline t={t} at={call.deadline} zone={call.timeZone} />,
    },
    {
      state: reviewed(decided),
      title: t('public.call.stepReview'),
      about: t('public.call.stepReviewAbout', { count: call.rules.reviewersPerApplication }),
    },
    {
      state: decided ? 'done' : 'next',
      title: t('public.call.stepBoard'),
      about: t('public.call.stepBoardAbout', { count: call.rules.quorum }),
    },
    { state: decided ? 'done' : 'next', title: t('public.call.stepAnswer'), about: t('public.call.stepAnswerAbout') },
  ];
}

function Amendments({ t, call }: { readonly t: T; readonly call: CallView }) {
  return (
    <Section title={t('public.call.amendments', { count: call.amendments.length })}>
      <ul>
        {call.amendments.map(({ rulesVersion, reason, at }) => (
          <li key={rulesVersion}>
            {reason}{' '}
            <Soft small>
              {t('public.call.rulesVersion', { version: rulesVersion })}, {instantText(t, at, call.timeZone)}
            </Soft>
          </li>
        ))}
      </ul>
    </Section>
  );
}
