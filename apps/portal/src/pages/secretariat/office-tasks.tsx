import type { CallView } from '#contracts/api/applications';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { Day, instantText } from '../../ui/date-time.tsx';
import type { Task } from '../../ui/task-list.tsx';
import type { Words } from '../../ui/words.ts';
import { stageOf, type CallStage, type OfficeWork } from './office-work.ts';
import { isOverdue } from './report-state.tsx';

export interface OfficeTasks {
  /** The secretariat must act. */
  readonly waiting: readonly Task[];
  /** Somebody else must: said so that nobody is forgotten. */
  readonly elsewhere: readonly Task[];
}

/** The task list: what is due first; calls one by one in the order of their deadlines, then the queues of grants. */
export function officeTasks(t: T, work: OfficeWork): OfficeTasks {
  const calls = work.calls.map((call) => callTask(t, work, call));
  const waiting = [...calls.flatMap(({ own }) => own ?? []), ...grantTasks(t, work)];
  return {
    // what is late or waits for us now stands before what has time
    waiting: waiting.toSorted((a, b) => Number(b.tone === 'due') - Number(a.tone === 'due')),
    elsewhere: [...calls.flatMap(({ others }) => others ?? []), ...granteeTasks(t, work)],
  };
}

type Due = readonly [tone: Task['tone'], status: Words];

interface CallTask {
  readonly own?: Task;
  readonly others?: Task;
}

function callTask(t: T, work: OfficeWork, call: CallView): CallTask {
  const own = work.submitted.filter(({ callId }) => callId === call.id);
  const review = work.review?.find(({ callId }) => callId === call.id);
  const stage = stageOf(call, own.length, review, work.now);
  const [title, page] = [call.title, `/office/calls/${call.id}`];
  const day = (at: string): string => instantText(t, at, call.timeZone, false, 'short');
  const closed = call.closedAt === null ? undefined : t('secretariat.home.closedSince', { date: day(call.closedAt) });
  switch (stage.at) {
    case 'draft':
      return { own: due(t('secretariat.home.publish', { title }), page, draftDue(t, work.now, call)) };
    case 'to-close':
      return {
        own: due(t('secretariat.home.close', { title }), `${page}/close`, [
          'due',
          t('secretariat.home.deadlinePassed', { date: day(call.deadline) }),
        ]),
      };
    case 'screening':
      return {
        own: due(
          t('secretariat.home.screen', { count: stage.waiting }),
          `/office/applications?callId=${call.id}&status=submitted`,
          ['due', closed],
          title,
        ),
      };
    case 'to-assign':
      return {
        own: due(t('secretariat.home.assign', { title }), `${page}/assign`, [
          'due',
          t('secretariat.home.places', { count: stage.places }),
        ]),
      };
    case 'to-rank':
      return { own: due(t('secretariat.home.rank', { title }), page, ['due', t('secretariat.home.allSent')]) };
    case 'to-send':
      return { own: sendTask(t, work, stage.recommendationId, title) };
    default:
      return otherTask(t, work, stage, call);
  }
}

function draftDue(t: T, now: Date, { opensAt, timeZone }: CallView): Due {
  const date = instantText(t, opensAt, timeZone, false, 'short');
  return new Date(opensAt) <= now
    ? ['due', t('secretariat.home.openingPassed', { date })]
    : ['half', t('secretariat.home.opens', { date })];
}

function sendTask(t: T, { recommendations }: OfficeWork, id: string, title: string): Task {
  const returned = recommendations?.find((one) => one.id === id)?.returnedReason ?? null;
  return due(
    t('secretariat.home.send', { title }),
    `/office/recommendations/${id}`,
    ['due', t(returned === null ? 'secretariat.home.rankingMade' : 'secretariat.home.returned')],
    returned ?? undefined,
  );
}

function otherTask(t: T, work: OfficeWork, stage: CallStage, call: CallView): CallTask {
  const { title } = call;
  if (stage.at === 'assessing') {
    const { sent, all } = stage;
    const status = t('secretariat.home.assessed', { sent, all });
    return {
      others: { name: t('secretariat.home.assess', { title }), href: `/office/calls/${call.id}`, tone: 'half', status },
    };
  }
  if (stage.at !== 'with-board') return {};
  const recommendation = work.recommendations?.find(({ id }) => id === stage.recommendationId);
  const status =
    recommendation === undefined
      ? t('state.recommendation.sent')
      : t('secretariat.home.agreed', { count: recommendation.agreeing.length, quorum: recommendation.quorum });
  return {
    others: {
      name: t('secretariat.home.board', { title }),
      href: `/office/recommendations/${stage.recommendationId}`,
      tone: 'half',
      status,
    },
  };
}

/** The queues: one line each, with how long the oldest of it waits. */
function grantTasks(t: T, { agreements, reports, publications }: OfficeWork): Task[] {
  const signed = (agreements ?? []).filter(({ status }) => status === 'signed').length;
  const sent = (reports ?? []).filter(({ status }) => status === 'submitted');
  const withheld = (publications ?? []).filter(({ status }) => status === 'withheld').length;
  const oldest = sent
    .map(({ submittedAt }) => submittedAt ?? '')
    .sort()[0]
    ?.slice(0, 10);
  const since = oldest === undefined || oldest === '' ? undefined : oldest;
  return [
    ...queue(t, 'countersign', signed, '/office/agreements?state=signed', t('secretariat.home.signed')),
    ...queue(
      t,
      'accept',
      sent.length,
      '/office/reports?state=submitted',
      since && (
        <>
          {t('secretariat.home.waitsSince')} <Day t={t} date={since} style="short" />
        </>
      ),
    ),
    ...queue(t, 'publication', withheld, '/office/publications', t('secretariat.home.withheld')),
  ];
}

function granteeTasks(t: T, { agreements, reports, now }: OfficeWork): Task[] {
  const unsigned = (agreements ?? []).filter(({ status }) => status === 'drafted').length;
  const overdue = (reports ?? []).filter((report) => isOverdue(report, now)).length;
  return [
    ...queue(t, 'unsigned', unsigned, '/office/agreements?state=drafted', t('secretariat.home.withGrantee'), 'half'),
    ...queue(t, 'overdue', overdue, '/office/reports?state=overdue', t('secretariat.home.overdueState')),
  ];
}

type Queue = 'countersign' | 'accept' | 'publication' | 'unsigned' | 'overdue';

function queue(t: T, id: Queue, count: number, href: string, status: Words, tone: Task['tone'] = 'due'): Task[] {
  return count === 0 ? [] : [{ name: t(`secretariat.home.${id}` as MessageKey, { count }), href, tone, status }];
}

function due(name: string, href: string, [tone, status]: Due, hint?: Words): Task {
  return { name, href, tone, status: status ?? '', hint };
}
