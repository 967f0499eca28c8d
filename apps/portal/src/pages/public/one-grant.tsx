import type { GrantView } from '#contracts/api/transparency';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Day } from '../../ui/date-time.tsx';
import { Section } from '../../ui/layout.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import { FundDay } from '../fund-day.tsx';
import { peopleWords } from './grant.tsx';

/** The story of the newest grant that is being paid; before there is one, what will happen to each. */
export function OneGrant({ t, grant }: { readonly t: T; readonly grant: GrantView | undefined }) {
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
