import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { AssessmentLine } from '#contracts/api/review';
import { assessmentLifecycle } from '#contracts/lifecycles/assessment.lifecycle';
import { assign, ASSIGNMENT_RULE, type AssignmentPair } from '#fairness/assign';
import { dayOf } from '#kernel/days';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { refuseUnlessScreened } from '../application-copy/application-copy.rules.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { lockCall, screeningOf } from '../call-copy/call-copy.queries.ts';
import { ConflictEntity } from '../conflict/conflict.entity.ts';
import { partialIn } from '../member-copy/partial-in.ts';
import { ReviewerEntity } from '../reviewer/reviewer.entity.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { linesOf } from './assessment.queries.ts';
import { panelCode } from './assessment.rules.ts';
import { StepAsideService } from './step-aside.service.ts';
import { assignmentInput, refuseUnlessFilled } from './assign-assessment.rules.ts';

interface ScreenedPair extends AssignmentPair {
  readonly screeningLeaf: string | null;
}

@Injectable()
export class AssignAssessmentService {
  constructor(private readonly stepAside: StepAsideService) {}

  /**
   * Fills every open place of a call at once, or none: at first all of them, later those freed by stepping aside.
   * Returns the new assessments. The call's row and the panel's rows are held until the end, so that neither a second
   * run nor a conflict declared meanwhile can slip in between. What somebody has not judged whose days on the panel are
   * over is free again.
   * Refusals: `not-found`, `call-not-closed`, `applications-on-their-way`, `not-all-screened`, `nothing-eligible`,
   * `already-assigned`, `too-few-reviewers`.
   */
  @Performs('assessment.assign')
  async assign(act: Act, callId: string): Promise<AssessmentLine[]> {
    const call = await lockCall(act, callId);
    const applications = await screeningOf(act.tx, callId);
    refuseUnlessScreened(call, applications);
    const eligible = applications.filter(({ status }) => status === 'eligible');
    await this.freePlacesOfFormer(act);
    const held = await act.tx.findBy(AssessmentEntity, { callId });
    const organisations = applications.map(({ organisationId }) => organisationId);
    const plan = assign(assignmentInput(await panelFacts(act, call, { eligible, organisations, held })));
    refuseUnlessFilled(plan, eligible);
    const leaves = new Map(eligible.map(({ id, screeningLeaf }) => [id, screeningLeaf]));
    const pairs = plan.pairs.map((pair) => ({ ...pair, screeningLeaf: leaves.get(pair.applicationId) ?? null }));
    const given = await this.give(act, call, pairs, held);
    return linesOf(act.tx, act.actor, given);
  }

  private async freePlacesOfFormer(act: Act): Promise<void> {
    const untilDay = LessThan(dayOf(act.realTime));
    for (const { id } of await act.tx.findBy(ReviewerEntity, { status: 'active', untilDay }))
      await this.stepAside.fromEverything(act, id, 'The days of the reviewer on the panel are over.');
  }

  private async give(
    act: Act,
    { id: callId, rulesHash }: CallCopyEntity,
    pairs: readonly ScreenedPair[],
    held: readonly AssessmentEntity[],
  ): Promise<AssessmentEntity[]> {
    const places = Map.groupBy(held, ({ applicationId }) => applicationId);
    const taken = new Map([...places].map(([applicationId, list]) => [applicationId, list.length]));
    const given: AssessmentEntity[] = [];
    for (const { id, applicationId, reviewerId, screeningLeaf } of inChanceOrder(act, pairs)) {
      const position = (taken.get(applicationId) ?? 0) + 1;
      taken.set(applicationId, position);
      const empty = { scores: [], comment: '', total: null, contentHash: null, submittedAt: null };
      const values = { id, applicationId, callId, reviewerId, code: panelCode(position), ...empty };
      const payload = { assessmentId: id, applicationId, callId, reviewerId, rule: ASSIGNMENT_RULE };
      // an application screened before review kept this leaf has none
      const restsOn = screeningLeaf === null ? [] : [screeningLeaf];
      const event = { payload, under: { callId, rulesHash }, restsOn };
      given.push(await act.create(assessmentLifecycle, AssessmentEntity, 'assign', values, event));
    }
    return given;
  }
}

/** By fresh random ids: otherwise the codes A, B, C would follow the order of the panel and tell who is who. */
function inChanceOrder(act: Act, pairs: readonly ScreenedPair[]) {
  return pairs.map((pair) => ({ ...pair, id: act.newId() })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

interface CallFacts {
  readonly eligible: readonly ApplicationCopyEntity[];
  /** Of everybody who applies in the call. */
  readonly organisations: readonly string[];
  readonly held: readonly AssessmentEntity[];
}

async function panelFacts(
  act: Act,
  { rulesHash, rules }: CallCopyEntity,
  { eligible, organisations, held }: CallFacts,
) {
  const reviewers = await act.tx.find(ReviewerEntity, {
    where: { status: 'active' },
    lock: { mode: 'pessimistic_read' },
  });
  // after the lock: a declaration holds its reviewer's row, so what is committed by now is all there is
  const organisationId = In(eligible.map((application) => application.organisationId));
  const conflicts = await act.tx.findBy(ConflictEntity, { organisationId });
  return {
    seed: rulesHash,
    reviewersPerApplication: rules.reviewersPerApplication,
    applications: eligible,
    reviewers,
    partial: await partialIn(act, organisations),
    today: dayOf(act.realTime),
    conflicts,
    held,
  };
}
