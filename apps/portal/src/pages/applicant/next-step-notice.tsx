import type { ReactNode } from 'react';
import { formatDay, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { NextStep } from './next-step.ts';

interface NextStepProps {
  readonly t: T;
  readonly step: NextStep;
  readonly viewerZone?: string | undefined;
}

interface Words {
  readonly title: string;
  readonly about: ReactNode;
  readonly act?: { readonly href: string; readonly words: string };
}

/** The heading of the home page: the answer to "what do I do next?". */
export function nextStepTitle(t: T, step: NextStep): string {
  return wordsOf(t, step).title;
}

/** One notice, one button. */
export function NextStepNotice({ t, step, viewerZone }: NextStepProps) {
  const { about, act } = wordsOf(t, step, viewerZone);
  return (
    <Notice tone={step.kind === 'nothing' ? 'plain' : 'due'}>
      <p>{about}</p>
      {act && (
        <p>
          <ButtonLink href={act.href}>{act.words}</ButtonLink>
        </p>
      )}
    </Notice>
  );
}

function wordsOf(t: T, step: NextStep, viewerZone?: string): Words {
  switch (step.kind) {
    case 'register':
      return {
        title: t('applicant.next.register'),
        about: t('applicant.next.registerAbout'),
        act: { href: '/apply/organisation', words: t('applicant.next.registerAct') },
      };
    case 'sign':
      return {
        title: t('applicant.next.sign'),
        about: t('applicant.next.signAbout', { amount: formatMoney(t.locale, step.grant.amount, 'sentence') }),
        act: { href: `/apply/grants/${step.grant.id}/sign`, words: t('applicant.next.signAct') },
      };
    case 'report':
      return {
        title: t(step.overdue ? 'applicant.next.overdue' : 'applicant.next.report', { report: step.report.title }),
        about: t('applicant.next.reportAbout', { date: formatDay(t.locale, step.report.dueOn) }),
        act: { href: `/apply/reports/${step.report.id}`, words: t('applicant.next.reportAct') },
      };
    case 'request': {
      const { id, agreementId, amount } = step.tranche;
      const money = formatMoney(t.locale, amount, 'sentence');
      return {
        title: t('applicant.next.request', { amount: money }),
        about: t('applicant.next.requestAbout'),
        act: {
          href: `/apply/grants/${agreementId}/tranches/${id}/request`,
          words: t('applicant.grant.request', { amount: money }),
        },
      };
    }
    case 'send':
    case 'continue':
      return draftWords(t, step, viewerZone);
    case 'apply':
      return {
        title: t('applicant.next.apply'),
        about: t('applicant.next.applyAbout', { call: step.call.title }),
        act: { href: `/calls/${step.call.slug}`, words: t('public.home.see') },
      };
    case 'nothing':
      return { title: t('applicant.next.nothing'), about: t('applicant.next.nothingAbout') };
  }
}

function draftWords(t: T, step: Extract<NextStep, { kind: 'send' | 'continue' }>, viewerZone?: string): Words {
  const { draft, percent, kind } = step;
  const ready = kind === 'send';
  return {
    title: t(ready ? 'applicant.next.send' : 'applicant.next.continue', { call: draft.callTitle }),
    about: (
      <>
        {t(ready ? 'applicant.next.sendAbout' : 'applicant.next.continueAbout', { percent })}{' '}
        {t('applicant.home.until')} <Deadline t={t} at={draft.deadline} zone={draft.timeZone} viewerZone={viewerZone} />
        .
      </>
    ),
    act: ready
      ? { href: `/apply/${draft.id}/check`, words: t('applicant.task.check') }
      : { href: `/apply/${draft.id}`, words: t('applicant.next.continueAct') },
  };
}
