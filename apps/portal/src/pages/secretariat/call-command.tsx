import type { CallView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { CallStage } from './office-work.ts';

/** The form that makes the ranking stands in the page; its button in the command bar. */
export const RANK_FORM = 'make-ranking';

interface CommandProps {
  readonly call: CallView;
  readonly stage: CallStage;
  readonly may: { readonly assign: boolean; readonly rank: boolean };
}

type Command = NonNullable<PageFrameProps['command']>;

/** What is missing before the next command can run, and the command; nothing when there is none to give. */
export function callCommand(t: T, { call, stage, may }: CommandProps): Command | undefined {
  const page = `/office/calls/${call.id}`;
  const list = `/office/applications?callId=${call.id}`;
  const waits = (words: string, buttons: Command['buttons'] = null): Command => ({ words, buttons });
  const ready = (words: string, buttons: Command['buttons']): Command => ({
    words: <StatusTag tone="due">{words}</StatusTag>,
    buttons,
  });
  switch (stage.at) {
    case 'upcoming':
    case 'open': {
      const until = t('secretariat.command.open', { time: instantText(t, call.deadline, call.timeZone) });
      const amend = call.allowed.includes('amend') && (
        <ButtonLink href={`${page}/amend`} tone="second">
          {t('secretariat.amend.open')}
        </ButtonLink>
      );
      return waits(until, amend);
    }
    case 'to-close':
      return ready(
        t('secretariat.command.toClose'),
        call.allowed.includes('close') && <ButtonLink href={`${page}/close`}>{t('secretariat.close.act')}</ButtonLink>,
      );
    case 'screening':
      return ready(
        t('secretariat.command.screening', { count: stage.waiting }),
        <ButtonLink href={`${list}&status=submitted`}>{t('secretariat.command.screen')}</ButtonLink>,
      );
    case 'arriving':
      return waits(t('secretariat.command.arriving'));
    case 'nothing-eligible':
      return waits(t('secretariat.command.nothingEligible'));
    case 'to-assign':
      return ready(
        t('secretariat.home.places', { count: stage.places }),
        may.assign && <ButtonLink href={`${page}/assign`}>{t('secretariat.assign.act')}</ButtonLink>,
      );
    case 'assessing':
      return waits(t('secretariat.command.assessing', { sent: stage.sent, all: stage.all }));
    case 'to-rank':
      return ready(
        t('secretariat.home.allSent'),
        may.rank && <Button form={RANK_FORM}>{t('secretariat.command.rank')}</Button>,
      );
    default:
      return rankingCommand(t, stage);
  }
}

function rankingCommand(t: T, stage: CallStage): Command | undefined {
  if (stage.at !== 'to-send' && stage.at !== 'with-board' && stage.at !== 'decided') return undefined;
  if (stage.recommendationId === null) return undefined;
  const open = (
    <ButtonLink href={`/office/recommendations/${stage.recommendationId}`}>
      {t('secretariat.command.openRanking')}
    </ButtonLink>
  );
  return { words: t(`secretariat.command.${stage.at}`), buttons: open };
}
