import type { CallView } from '#contracts/api/applications';
import type { ReviewCallLine } from '#contracts/api/review';
import type { T } from '../../messages/translate.ts';
import { Instant } from '../../ui/date-time.tsx';
import type { Step, StepState } from '../../ui/thread.tsx';
import type { CallStage } from './office-work.ts';

interface StepsProps {
  readonly call: CallView;
  readonly stage: CallStage;
  readonly review: ReviewCallLine | undefined;
  readonly now: Date;
}

/** The order of the stages; what stands before the present one is done. */
const ORDER: readonly (readonly CallStage['at'][])[] = [
  ['draft', 'upcoming'],
  ['open', 'to-close'],
  ['screening', 'arriving', 'nothing-eligible'],
  ['to-assign'],
  ['assessing'],
  ['to-rank', 'to-send'],
  ['with-board'],
  ['decided'],
];

/** The way of a call from its opening to the decision, with what is counted on the way. */
export function callSteps(t: T, { call, stage, review }: StepsProps): readonly Step[] {
  const here = ORDER.findIndex((stages) => stages.includes(stage.at));
  const state = (place: number): StepState => (place < here ? 'done' : place === here ? 'now' : 'next');
  const when = (at: string) => <Instant t={t} at={at} zone={call.timeZone} />;
  const steps: Step[] = [
    { state: here > 0 ? 'done' : 'now', title: t('secretariat.step.open'), when: when(call.opensAt) },
    { state: state(1), title: t('secretariat.step.close'), when: when(call.closedAt ?? call.deadline) },
    { state: state(2), title: t('secretariat.step.screen'), about: screened(t, call, stage, review) },
    { state: state(3), title: t('secretariat.step.assign'), about: counted(t, 'assigned', review) },
    { state: state(4), title: t('secretariat.step.assess'), about: counted(t, 'assessed', review) },
    { state: state(5), title: t('secretariat.step.rank') },
    { state: state(6), title: t('secretariat.step.board') },
    { state: stage.at === 'decided' ? 'done' : 'next', title: t('secretariat.step.decided') },
  ];
  return steps;
}

function screened(t: T, { submitted }: CallView, stage: CallStage, review: ReviewCallLine | undefined) {
  if (submitted === null) return undefined;
  const waiting = stage.at === 'screening' ? stage.waiting : 0;
  return t('secretariat.step.screened', { done: submitted - waiting, all: submitted, eligible: review?.eligible ?? 0 });
}

function counted(t: T, what: 'assigned' | 'assessed', review: ReviewCallLine | undefined) {
  if (review === undefined || review.assigned === 0) return undefined;
  return t(`secretariat.step.${what}`, { assigned: review.assigned, assessed: review.assessed });
}
