import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ConflictView } from '#contracts/api/review';
import { conflictLifecycle } from '#contracts/lifecycles/conflict.lifecycle';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { StepAsideService } from '../assessment/step-aside.service.ts';
import { ReviewerEntity } from '../reviewer/reviewer.entity.ts';
import { conflictView, DeclareConflictRequest } from './conflict.dto.ts';
import { ConflictEntity } from './conflict.entity.ts';
import { declaredFor } from './conflict.policy.ts';
import { alreadyDeclared, declarationRefusals, notOnThePanel } from './conflict.rules.ts';

@Injectable()
export class ConflictService {
  constructor(private readonly stepAside: StepAsideService) {}

  /**
   * Records the conflict and, in the same act, steps aside from every assigned assessment of that organisation. The
   * reviewer's row is held: an assignment that runs meanwhile ends first, or sees the conflict.
   * Refusals: `not-found`, `not-on-the-panel`, `correct-these-fields`, `already-declared`.
   */
  @Performs('conflict.declare')
  async declare(act: Act, request: DeclareConflictRequest): Promise<ConflictView> {
    const { organisationId, kind, reason } = request;
    const reviewerId = declaredFor(act.actor, request.reviewerId);
    const reviewer = await act.load(ReviewerEntity, reviewerId, 'reviewer', { lock: true });
    if (reviewer.status !== 'active') throw notOnThePanel();
    const application = await underReview(act, organisationId);
    refuseIfAny(declarationRefusals(request, application !== null));
    const { organisationName } = application!;
    if (await act.tx.existsBy(ConflictEntity, { reviewerId, organisationId })) throw alreadyDeclared(organisationName);
    const id = act.newId();
    const conflict = await act.create(
      conflictLifecycle,
      ConflictEntity,
      'declare',
      { id, reviewerId, organisationId, organisationName, kind, reason },
      { payload: { conflictId: id, reviewerId, organisationId, kind, reason } },
    );
    await this.stepAside.fromOrganisation(act, { reviewerId, organisationId, reason });
    return conflictView(conflict);
  }
}

function underReview(act: Act, organisationId: string): Promise<ApplicationCopyEntity | null> {
  return act.tx.findOne(ApplicationCopyEntity, {
    select: { id: true, organisationName: true },
    where: { organisationId, status: In(['submitted', 'eligible']) },
    order: { submittedAt: 'DESC' },
  });
}
