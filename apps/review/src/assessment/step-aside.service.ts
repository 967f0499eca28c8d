import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assessmentLifecycle } from '#contracts/lifecycles/assessment.lifecycle';
import { Act } from '#platform/act/act';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { AssessmentEntity } from './assessment.entity.ts';

interface Tie {
  readonly reviewerId: string;
  readonly organisationId: string;
  readonly reason: string;
}

/**
 * Frees places in the act that makes it necessary: a declared conflict, a reviewer who acts for an applicant, or one who
 * leaves the panel.
 */
@Injectable()
export class StepAsideService {
  /** From every assigned assessment of the organisation's applications. Submitted ones stand. */
  async fromOrganisation(act: Act, { reviewerId, organisationId, reason }: Tie): Promise<void> {
    const assigned = assignedTo(act.tx, reviewerId).andWhere(
      'a.application_id IN (SELECT id FROM application_copy WHERE organisation_id = :organisationId)',
      { organisationId },
    );
    await leaveAll(act, await assigned.getMany(), reason);
  }

  async fromCalls(act: Act, reviewerId: string, callIds: readonly string[], reason: string): Promise<void> {
    const assigned = assignedTo(act.tx, reviewerId).andWhere('a.call_id = ANY(:callIds)', { callIds });
    await leaveAll(act, await assigned.getMany(), reason);
  }

  async fromEverything(act: Act, reviewerId: string, reason: string): Promise<void> {
    await leaveAll(act, await assignedTo(act.tx, reviewerId).getMany(), reason);
  }
}

function assignedTo(tx: EntityManager, reviewerId: string) {
  return tx
    .createQueryBuilder(AssessmentEntity, 'a')
    .where(`a.reviewer_id = :reviewerId AND a.status = 'assigned'`, { reviewerId })
    .orderBy('a.id')
    .setLock('pessimistic_write');
}

async function leaveAll(act: Act, assessments: readonly AssessmentEntity[], reason: string): Promise<void> {
  for (const assessment of assessments) {
    const { id: assessmentId, applicationId, callId, reviewerId } = assessment;
    // when it is not the reviewer who acts, it follows from the declaration or the leaving: the system's act
    const actor = act.actor.personId === reviewerId ? act : act.asSystem();
    const { rulesHash } = await act.tx.findOneByOrFail(CallCopyEntity, { id: callId });
    await actor.move(assessmentLifecycle, AssessmentEntity, assessment, 'step-aside', {
      payload: { assessmentId, applicationId, callId, reviewerId, reason },
      under: { callId, rulesHash },
    });
  }
}
