import type { ApplicationView } from '#contracts/api/applications';
import type { AgreementView } from '#contracts/api/disbursement';
import { formatFingerprint, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { ApplicationAnswers } from './check.tsx';
import { Spoken } from '../../ui/written.tsx';

export interface SentApplicationProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  /** The agreement that came of it, once there is one. */
  readonly agreement?: Pick<AgreementView, 'id' | 'status'> | undefined;
}

/** What became of my application, and what comes next? */
export function SentApplicationPage({ visitor, application, agreement }: SentApplicationProps) {
  const { t } = visitor;
  const { id, number, status, callTitle, callSlug, title } = application;
  const sent = application.submittedAt !== null;
  return (
    <ApplicantFrame visitor={visitor} title={title || callTitle} current="applications">
      <PageHead
        t={t}
        crumbs={[{ href: '/apply/applications', name: t('applicant.applications.title') }]}
        eyebrow={application.organisation.name}
        title={title || callTitle}
        line={[
          <RecordStatus key="state" t={t} record="application" status={status} />,
          ...(number === null ? [] : [<Code key="number">{number}</Code>]),
          callTitle,
        ]}
      />
      <Columns
        asideLabel={t('applicant.sent.next')}
        aside={
          <>
            <Section title={t('applicant.sent.next')}>
              <Thread t={t} steps={applicationSteps(t, application, agreement)} />
            </Section>
            <Facts facts={factsOf(t, application)} />
            <p>
              <a href={`/calls/${callSlug}`}>{t('applicant.task.call')}</a>
            </p>
            {application.allowed.includes('withdraw') && (
              <p>
                <a href={`/apply/${id}/withdraw`}>{t('applicant.withdraw.link')}</a>
              </p>
            )}
          </>
        }
      >
        <Outcome t={t} application={application} agreement={agreement} />
        {sent && (
          <p>
            <ButtonLink href={`/apply/${id}/receipt`} tone={status === 'awarded' ? 'second' : 'first'}>
              {t('applicant.sent.receipt')}
            </ButtonLink>
          </p>
        )}
        <Details summary={t('applicant.sent.answers')} open={!sent}>
          <ApplicationAnswers t={t} application={application} />
        </Details>
      </Columns>
    </ApplicantFrame>
  );
}

interface OutcomeProps {
  readonly t: T;
  readonly application: ApplicationView;
  readonly agreement?: SentApplicationProps['agreement'];
}

/** Answers that need no more than their words. */
const PLAIN = {
  submitted: ['applicant.sent.submitted', 'applicant.sent.submittedAbout'],
  eligible: ['applicant.sent.eligible', 'applicant.sent.eligibleAbout'],
  reserve: ['applicant.sent.reserve', 'applicant.sent.reserveAbout'],
  'not-selected': ['applicant.sent.declined', 'applicant.sent.declinedAbout'],
  withdrawn: ['applicant.sent.withdrawn', 'applicant.sent.withdrawnAbout'],
} as const;

const isPlain = (status: string): status is keyof typeof PLAIN => Object.hasOwn(PLAIN, status);

/** The answer, with the reasons in the words of those who decided. */
function Outcome({ t, application, agreement }: OutcomeProps) {
  const { status, screening } = application;
  if (status === 'awarded') return <Awarded t={t} application={application} agreement={agreement} />;
  if (isPlain(status)) {
    const [title, about] = PLAIN[status];
    return (
      <Notice title={t(title)}>
        <p>{t(about)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t('applicant.sent.ineligible')}>
      <p>{t('applicant.sent.ineligibleAbout')}</p>
      <ul>
        {screening?.reasons.map((reason) => (
          <li key={reason}>
            <Spoken>{reason}</Spoken>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Awarded({ t, application: { awarded }, agreement }: OutcomeProps) {
  const title =
    awarded === null
      ? t('state.application.awarded')
      : t('applicant.sent.awarded', { amount: formatMoney(t.locale, awarded, 'sentence') });
  return (
    <Notice tone={agreement?.status === 'drafted' ? 'due' : 'plain'} title={title}>
      <p>{t(awardedWords(agreement))}</p>
      {agreement !== undefined && (
        <p>
          <ButtonLink href={`/apply/grants/${agreement.id}`}>{t('applicant.sent.toGrant')}</ButtonLink>
        </p>
      )}
    </Notice>
  );
}

function awardedWords(agreement: SentApplicationProps['agreement']) {
  if (agreement === undefined) return 'applicant.sent.awardedSoon';
  return agreement.status === 'drafted' ? 'applicant.sent.toSign' : 'applicant.sent.awardedAbout';
}

function factsOf(t: T, { requested, awarded, contentHash }: ApplicationView) {
  return [
    ...(requested === null ? [] : [{ name: t('applicant.home.requested'), value: <Money t={t} value={requested} /> }]),
    ...(awarded === null ? [] : [{ name: t('applicant.sent.awardedName'), value: <Money t={t} value={awarded} /> }]),
    ...(contentHash === null
      ? []
      : [{ name: t('applicant.receipt.content'), value: <Code>{formatFingerprint(contentHash)}</Code> }]),
  ];
}

const SCREENED = ['eligible', 'ineligible', 'awarded', 'reserve', 'not-selected'];
const DECIDED = ['awarded', 'reserve', 'not-selected'];

/** The thread of one application: done, now, to come, or stopped. */
export function applicationSteps(
  t: T,
  { status, submittedAt, screening, timeZone }: ApplicationView,
  agreement?: SentApplicationProps['agreement'],
): readonly Step[] {
  const sent: Step = {
    state: submittedAt === null ? 'next' : 'done',
    title: t('state.application.submitted'),
    ...(submittedAt !== null && { when: <Instant t={t} at={submittedAt} zone={timeZone} /> }),
  };
  if (status === 'withdrawn') {
    const stopped: Step = { state: 'stopped', title: t('state.application.withdrawn') };
    return submittedAt === null ? [stopped] : [sent, stopped];
  }
  const screened: Step = {
    state: status === 'ineligible' ? 'stopped' : SCREENED.includes(status) ? 'done' : 'now',
    title: t(status === 'ineligible' ? 'state.application.ineligible' : 'applicant.receipt.screen'),
    ...(screening !== null && { when: <Instant t={t} at={screening.at} zone={timeZone} /> }),
    // whoever screens is told that the applicant reads the reasons; those of a refusal stand in the outcome itself
    ...(screening !== null && status !== 'ineligible' && { about: <bdi>{screening.reasons.join(' ')}</bdi> }),
  };
  if (status === 'ineligible') return [sent, screened];
  const decided = DECIDED.includes(status);
  return [
    sent,
    screened,
    { state: decided ? 'done' : status === 'eligible' ? 'now' : 'next', title: t('applicant.receipt.assess') },
    { state: decided ? 'done' : 'next', title: t('applicant.receipt.answer') },
    ...(status === 'awarded'
      ? [
          {
            state: agreement === undefined || agreement.status === 'drafted' ? ('now' as const) : ('done' as const),
            title: t('applicant.sent.agreement'),
          },
        ]
      : []),
  ];
}
