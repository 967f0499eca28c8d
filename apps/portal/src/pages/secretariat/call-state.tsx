import type { CallView } from '#contracts/api/applications';
import { formatDay, isoDayIn } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DaysLeft } from '../../ui/deadline.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { isOpen, isUpcoming } from '../call-facts.ts';

interface CallStateProps {
  readonly t: T;
  readonly call: Pick<CallView, 'status' | 'opensAt' | 'deadline' | 'timeZone'>;
  readonly now: Date;
}

/** The state of a call as the clock has it: a published call is not always open. */
export function CallState({ t, call, now }: CallStateProps) {
  const { status, opensAt, deadline, timeZone } = call;
  if (status !== 'published') return <RecordStatus t={t} record="call" status={status} />;
  if (isOpen(call, now)) return <DaysLeft t={t} now={now} at={deadline} zone={timeZone} />;
  if (!isUpcoming(call, now)) return <StatusTag tone="due">{t('secretariat.calls.toClose')}</StatusTag>;
  const date = formatDay(t.locale, isoDayIn(new Date(opensAt), timeZone), 'short');
  return <StatusTag tone="open">{t('secretariat.calls.opensOn', { date })}</StatusTag>;
}
