import type { CallView } from '#contracts/api/applications';
import type { AssessmentLine, ReviewCallLine } from '#contracts/api/review';
import { formatFingerprint, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Instant, instantText } from '../../ui/date-time.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Code, Columns, Section, Soft } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Thread } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CallState } from './call-state.tsx';
import { callCommand, RANK_FORM } from './call-command.tsx';
import { callSteps } from './call-steps.tsx';
import { OfficeFrame } from './office-frame.tsx';
import { stageOf } from './office-work.ts';
import { rulesFacts } from './rules-facts.tsx';

export interface CallProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly call: CallView;
  /** Applications of this call that wait for screening. */
  readonly submitted: number;
  /** Missing until the review service has heard of the call. */
  readonly review: ReviewCallLine | undefined;
  readonly assessments: readonly AssessmentLine[];
  readonly may: { readonly assign: boolean; readonly rank: boolean };
  readonly done: string;
  readonly errors: readonly FieldError[];
}

/** A published call: how far it is, and the one thing to do next. */
export function CallPage(props: CallProps) {
  const { visitor, now, call, submitted, review, assessments, may, done, errors } = props;
  const { t } = visitor;
  const stage = stageOf(call, submitted, review, now);
  return (
    <OfficeFrame
      visitor={visitor}
      title={call.title}
      current="calls"
      done={done}
      wrong={errors.length > 0}
      command={callCommand(t, { call, stage, may })}
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[{ href: '/office/calls', name: t('frame.nav.calls') }]}
        title={call.title}
        lead={call.summary}
        line={[<CallState key="state" t={t} call={call} now={now} />]}
      />
      <Columns asideLabel={t('secretariat.call.facts')} aside={<Aside t={t} call={call} review={review} />}>
        <Section title={t('secretariat.call.way')}>
          <Thread t={t} steps={callSteps(t, { call, stage, review, now })} />
        </Section>
        {assessments.length > 0 && <Reviewers t={t} assessments={assessments} />}
        <Section title={t('secretariat.call.rules')}>
          <Details summary={t('secretariat.call.rulesShow')}>
            <Facts facts={rulesFacts(t, call.rules)} />
          </Details>
        </Section>
        {call.amendments.length > 0 && <Amendments t={t} call={call} />}
      </Columns>
      {may.rank && stage.at === 'to-rank' && (
        <Form id={RANK_FORM} action={`/office/calls/${call.id}/rank`} tokens={visitor.tokens} />
      )}
    </OfficeFrame>
  );
}

interface AsideProps {
  readonly t: T;
  readonly call: CallView;
  readonly review: ReviewCallLine | undefined;
}

function Aside({ t, call, review }: AsideProps) {
  const facts: Fact[] = [
    { name: t('secretariat.call.opens'), value: <Deadline t={t} at={call.opensAt} zone={call.timeZone} /> },
    { name: t('secretariat.call.deadline'), value: <Deadline t={t} at={call.deadline} zone={call.timeZone} /> },
  ];
  if (call.closedAt !== null) {
    facts.push({
      name: t('secretariat.call.closedAt'),
      value: <Instant t={t} at={call.closedAt} zone={call.timeZone} />,
    });
  }
  if (call.submitted !== null) {
    facts.push({
      name: t('secretariat.calls.received'),
      value: <a href={`/office/applications?callId=${call.id}`}>{formatNumber(t.locale, call.submitted)}</a>,
      note: review === undefined ? undefined : t('secretariat.call.eligibleOf', { count: review.eligible }),
    });
  }
  facts.push(
    {
      name: t('secretariat.call.version'),
      value: formatNumber(t.locale, call.rulesVersion),
      note: call.rulesHash === null ? undefined : <Code>{formatFingerprint(call.rulesHash)}</Code>,
    },
    { name: t('secretariat.call.publicPage'), value: <PublicPage address={`/calls/${call.slug}`} /> },
  );
  return <Facts facts={facts} />;
}

interface Load {
  readonly name: string;
  readonly assigned: number;
  readonly sent: number;
}

/** What each reviewer has and has sent: whom to remind. */
function Reviewers({ t, assessments }: { readonly t: T; readonly assessments: readonly AssessmentLine[] }) {
  const held = assessments.filter(({ status }) => status !== 'conflicted');
  const sent = held.filter(({ status }) => status === 'submitted').length;
  const rows = [...new Set(held.map(({ reviewerName }) => reviewerName ?? ''))].map((name): Load => {
    const own = held.filter(({ reviewerName }) => (reviewerName ?? '') === name);
    return { name, assigned: own.length, sent: own.filter(({ status }) => status === 'submitted').length };
  });
  return (
    <Section title={t('secretariat.call.sentOf', { sent, all: held.length })}>
      <DataTable
        t={t}
        caption={t('secretariat.assign.panel')}
        quietCaption
        rows={rows.sort((a, b) => a.sent - a.assigned - (b.sent - b.assigned))}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', head: t('secretariat.word.reviewer'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'assigned',
            head: t('secretariat.panel.assigned'),
            end: true,
            cell: ({ assigned }) => formatNumber(t.locale, assigned),
          },
          { id: 'sent', head: t('secretariat.panel.sent'), end: true, cell: (row) => formatNumber(t.locale, row.sent) },
        ]}
      />
    </Section>
  );
}

function Amendments({ t, call }: { readonly t: T; readonly call: CallView }) {
  return (
    <Section title={t('secretariat.call.amendments', { count: call.amendments.length })}>
      <ul>
        {call.amendments.map(({ rulesVersion, reason, at }) => (
          <li key={rulesVersion}>
            {reason} <Soft small>{instantText(t, at, call.timeZone)}</Soft>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PublicPage({ address }: { readonly address: string }) {
  return (
    <a href={address}>
      <bdi dir="ltr">{address}</bdi>
    </a>
  );
}
