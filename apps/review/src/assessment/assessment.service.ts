import { Injectable } from '@nestjs/common';
import type { AssessmentLine, AssessmentView, ScoreView } from '#contracts/api/review';
import { assessmentLifecycle } from '#contracts/lifecycles/assessment.lifecycle';
import { weightedTotal } from '#fairness/rank';
import type { JsonValue } from '#kernel/canonical-json';
import { verbsFrom } from '#kernel/lifecycle';
import { notFound, refuseIfAny, Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { swapRecord } from '#platform/act/compare-and-swap';
import { Performs } from '#platform/act/performs';
import { ContentStore } from '#platform/files/content-store';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { ConflictService } from '../conflict/conflict.service.ts';
import { EditAssessmentRequest, StepAsideRequest, SubmitAssessmentRequest } from './assessment.dto.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { mayWorkOn } from './assessment.policy.ts';
import { linesOf, viewOf } from './assessment.queries.ts';
import { draftRefusals, judgementHash, mergedScores, submissionRefusals } from './assessment.rules.ts';

@Injectable()
export class AssessmentService {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly files: ContentStore,
  ) {}

  /**
   * Keeps a draft: private work, so no event, but compare-and-swap all the same.
   * Refusals: `not-found`, `not-allowed-now`, `correct-these-fields`, `stale`.
   */
  @Performs('assessment.edit')
  async edit(act: Act, id: string, request: EditAssessmentRequest): Promise<AssessmentView> {
    const assessment = await this.own(act, 'assessment.edit', id);
    mustBeAssigned(act, assessment, request.version);
    const { rules } = await callOf(act, assessment);
    const given = request.scores ?? [];
    refuseIfAny(draftRefusals(rules.criteria, given));
    const next = {
      scores: mergedScores(rules.criteria, assessment.scores, given),
      comment: request.comment ?? assessment.comment,
      version: assessment.version + 1,
      updatedAt: act.now,
    };
    if (!(await swapRecord(act.tx, AssessmentEntity, assessment, next))) throw stale();
    return viewOf(act.tx, act.actor, assessment, this.files);
  }

  /**
   * The judgement is final: nothing changes it afterwards, and only now are the panel's other scores shown.
   * Refusals: `not-found`, `not-allowed-now`, `correct-these-fields`, `stale`.
   */
  @Performs('assessment.submit')
  async submit(act: Act, id: string, request: SubmitAssessmentRequest): Promise<AssessmentView> {
    const assessment = await this.own(act, 'assessment.submit', id);
    mustBeAssigned(act, assessment, request.version);
    const { rules, rulesHash } = await callOf(act, assessment);
    refuseIfAny(submissionRefusals(rules.criteria, request));
    const judgement = { scores: mergedScores(rules.criteria, [], request.scores), comment: request.comment };
    const total = weightedTotal(rules.criteria, judgement.scores);
    const contentHash = judgementHash(judgement);
    const { applicationId, callId, reviewerId } = assessment;
    const { leafHash } = await act.tx.findOneByOrFail(ApplicationCopyEntity, { id: applicationId });
    await act.move(assessmentLifecycle, AssessmentEntity, assessment, 'submit', {
      version: request.version,
      set: { ...judgement, total, contentHash, submittedAt: act.now },
      payload: {
        assessmentId: id,
        applicationId,
        callId,
        reviewerId,
        total,
        contentHash,
        scores: asJson(judgement.scores),
      },
      under: { callId, rulesHash },
      restsOn: leafHash === null ? [] : [leafHash],
    });
    return viewOf(act.tx, act.actor, assessment, this.files);
  }

  /**
   * Records the conflict of interest; the declaration steps aside from every assigned assessment of the organisation,
   * this one among them. Refusals: `not-found`, `not-allowed-now`, `correct-these-fields`, `stale`.
   */
  @Performs('assessment.step-aside')
  async stepAside(act: Act, id: string, request: StepAsideRequest): Promise<AssessmentLine> {
    const assessment = await this.own(act, 'assessment.step-aside', id);
    mustBeAssigned(act, assessment, request.version);
    const { organisationId } = await act.tx.findOneByOrFail(ApplicationCopyEntity, { id: assessment.applicationId });
    await this.conflicts.declare(act, { organisationId, kind: request.kind, reason: request.reason });
    const left = await act.tx.findOneByOrFail(AssessmentEntity, { id });
    const [line] = await linesOf(act.tx, act.actor, [left]);
    return line!;
  }

  private async own(act: Act, permission: Parameters<typeof mayWorkOn>[0], id: string): Promise<AssessmentEntity> {
    const assessment = await act.load(AssessmentEntity, id, 'assessment');
    if (!mayWorkOn(permission, act.actor, assessment)) throw notFound('assessment');
    return assessment;
  }
}

const callOf = (act: Act, { callId }: AssessmentEntity): Promise<CallCopyEntity> =>
  act.tx.findOneByOrFail(CallCopyEntity, { id: callId });

const asJson = (scores: readonly ScoreView[]): JsonValue => scores.map((score) => ({ ...score }));

/** What the lifecycle says of a move is said here of work that is no move by itself. */
function mustBeAssigned(act: Act, { status, version }: AssessmentEntity, seen: number): void {
  if (status !== 'assigned') {
    const message = `This assessment is ${status}, and can no longer be changed. Load the page again to see it as it is.`;
    const allowed = verbsFrom(assessmentLifecycle, status, act.actor.roles);
    throw new Refusal('not-allowed-now', 'not-allowed-now', message, {
      allowed,
      params: { record: 'assessment', state: status },
    });
  }
  if (version !== seen) throw stale();
}

function stale(): Refusal {
  const message = 'This assessment was changed in another window meanwhile. Look at it again, then decide.';
  return new Refusal('stale', 'stale', message, { params: { record: 'assessment' } });
}
