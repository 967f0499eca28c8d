import type { CallView } from '#contracts/api/applications';
import { holds, type Permission } from '#contracts/permissions';
import type { Role } from '#contracts/roles';
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

/**
 * The task list: what is due first; calls one by one in the order of their deadlines, then the queues of grants. What
 * these roles may not do waits for somebody else.
 */
export function officeTasks(t: T, work: OfficeWork, roles: readonly Role[]): OfficeTasks {
  const calls = work.calls.map((call) => callTask(t, work, call, roles));
  const [own, notOwn] = parted([...calls.flatMap((one) => one.own ?? []), ...grantTasks(t, work)], roles);
  return {
    // what is late or waits for us now stands before what has time
    waiting: own.toSorted((a, b) => Number(b.tone === 'due') - Number(a.tone === 'due')),
    elsewhere: [...notOwn, ...calls.flatMap(({ others }) => others ?? []), ...granteeTasks(t, work)],
  };
}

interface OwnTask extends Task {
  readonly needs: Permission;
  /** Where who may only look sees it. */
  readonly seen: string | undefined;
}

/** The tasks of somebody with these roles, and those of others. */
function parted(tasks: readonly OwnTask[], roles: readonly Role[]): [Task[], Task[]] {
  const shown = ({ needs: _needs, seen: _seen, ...task }: OwnTask): Task => task;
  const others = tasks.filter(({ needs }) => !holds(needs, roles));
  return [
    tasks.filter(({ needs }) => holds(needs, roles)).map(shown),
    others.map((task): Task => ({ ...shown(task), href: task.seen, tone: 'half' })),
  ];
}

type Due = readonly [tone: Task['tone'], status: Words];

interface CallTask {
  readonly own?: readonly OwnTask[];
  readonly others?: Task;
}

function callTask(t: T, work: OfficeWork, call: CallView, roles: readonly Role[]): CallTask {
  const own = work.submitted.filter(({ callId }) => callId === call.id);
  const review = work.review?.find(({ callId }) => callId === call.id);
  const stage = stageOf(call, own.length, review, work.now);
  const [title, page] = [call.title, `/office/calls/${call.id}`];
  const day = (at: string): string => instantText(t, at, call.timeZone, false, 'short');
  const closed = call.closedAt === null ? undefined : t('secretariat.home.closedSince', { date: day(call.closedAt) });
  switch (stage.at) {
    case 'draft':
      return { own: draftTask(t, work, call, roles) };
    case 'to-close': {
      const passed = t('secretariat.home.deadlinePassed', { date: day(call.deadline) });
      const task = due(t('secretariat.home.close', { title }), `${page}/close`, ['due', passed]);
      return { own: [{ ...task, needs: 'call.close', seen: page }] };
    }
    case 'screening': {
      const list = `/office/applications?callId=${call.id}&status=submitted`;
      const task = due(t('secretariat.home.screen', { count: stage.waiting }), list, ['due', closed], title);
      return { own: [{ ...task, needs: 'application.find-eligible', seen: list }] };
    }
    case 'to-assign': {
      const places = t('secretariat.home.places', { count: stage.places });
      const task = due(t('secretariat.home.assign', { title }), `${page}/assign`, ['due', places]);
      return { own: [{ ...task, needs: 'assessment.assign', seen: page }] };
    }
    case 'to-rank': {
      const task = due(t('secretariat.home.rank', { title }), page, ['due', t('secretariat.home.allSent')]);
      return { own: [{ ...task, needs: 'recommendation.draft', seen: page }] };
    }
    case 'to-send':
      return { own: [sendTask(t, work, stage.recommendationId, title)] };
    default:
      return otherTask(t, work, stage, call);
  }
}

/** Every programme officer finishes a draft; a focal point alone publishes it. */
function draftTask(t: T, { now }: OfficeWork, call: CallView, roles: readonly Role[]): OwnTask[] {
  const page = `/office/calls/${call.id}`;
  const words = holds('call.publish', roles) ? 'secretariat.home.publish' : 'secretariat.home.finish';
  return [{ ...due(t(words, { title: call.title }), page, draftDue(t, now, call)), needs: 'call.revise', seen: page }];
}

function draftDue(t: T, now: Date, { opensAt, timeZone }: CallView): Due {
  const date = instantText(t, opensAt, timeZone, false, 'short');
  return new Date(opensAt) <= now
    ? ['due', t('secretariat.home.openingPassed', { date })]
    : ['half', t('secretariat.home.opens', { date })];
}

function sendTask(t: T, { recommendations }: OfficeWork, id: string, title: string): OwnTask {
  const returned = recommendations?.find((one) => one.id === id)?.returnedReason ?? null;
  const page = `/office/recommendations/${id}`;
  const status = t(returned === null ? 'secretariat.home.rankingMade' : 'secretariat.home.returned');
  const task = due(t('secretariat.home.send', { title }), page, ['due', status], returned ?? undefined);
  return { ...task, needs: 'recommendation.send', seen: page };
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
function grantTasks(t: T, { agreements, reports, publications }: OfficeWork): OwnTask[] {
  const signed = (agreements ?? []).filter(({ status }) => status === 'signed').length;
  const sent = (reports ?? []).filter(({ status }) => status === 'submitted');
  const withheld = (publications ?? []).filter(({ status }) => status === 'withheld').length;
  const oldest = sent
    .map(({ submittedAt }) => submittedAt ?? '')
    .sort()[0]
    ?.slice(0, 10);
  const since = oldest === undefined || oldest === '' ? undefined : oldest;
  const waits = since && (
    <>
      {t('secretariat.home.waitsSince')} <Day t={t} date={since} style="short" />
    </>
  );
  const own = (needs: Permission, tasks: readonly Task[]): OwnTask[] =>
    tasks.map((task) => ({ ...task, needs, seen: task.href }));
  return [
    ...own(
      'agreement.countersign',
      queue(t, 'countersign', signed, '/office/agreements?state=signed', t('secretariat.home.signed')),
    ),
    ...own('report.accept', queue(t, 'accept', sent.length, '/office/reports?state=submitted', waits)),
    ...own(
      'publication.publish',
      queue(t, 'publication', withheld, '/office/publications', t('secretariat.home.withheld')),
    ),
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
