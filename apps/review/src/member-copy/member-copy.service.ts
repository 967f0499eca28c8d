import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Act } from '#platform/act/act';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { StepAsideService } from '../assessment/step-aside.service.ts';
import { ConflictEntity } from '../conflict/conflict.entity.ts';
import { ConflictService } from '../conflict/conflict.service.ts';
import { ReviewerEntity } from '../reviewer/reviewer.entity.ts';
import { MemberCopyEntity } from './member-copy.entity.ts';

const REASON = 'The reviewer acts for this organisation.';

@Injectable()
export class MemberCopyService {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly stepAside: StepAsideService,
  ) {}

  /**
   * From now on the person is given nothing to judge in a call in which the organisation applies; what a reviewer has been
   * given there is given back, and the conflict is declared. The reviewer's row is held first: an assignment that runs
   * meanwhile ends before, and what it gave is given back here.
   */
  async note(act: Act, organisationId: string, personId: string): Promise<void> {
    const reviewer = await act.tx.findOne(ReviewerEntity, {
      where: { id: personId, status: 'active' },
      lock: { mode: 'pessimistic_write' },
    });
    await act.tx
      .createQueryBuilder()
      .insert()
      .into(MemberCopyEntity)
      .values({ organisationId, personId })
      .orIgnore()
      .execute();
    if (reviewer === null) return;
    const applications = await act.tx.find(ApplicationCopyEntity, {
      select: { id: true, callId: true, status: true },
      where: { organisationId, status: Not('withdrawn') },
    });
    const underReview = applications.some(({ status }) => status === 'submitted' || status === 'eligible');
    const declared = await act.tx.existsBy(ConflictEntity, { reviewerId: personId, organisationId });
    if (underReview && !declared) {
      const declaration = { reviewerId: personId, organisationId, kind: 'employment', reason: REASON };
      await this.conflicts.declare(act, declaration);
    }
    const calls = [...new Set(applications.map(({ callId }) => callId))];
    await this.stepAside.fromCalls(act, personId, calls, REASON);
  }
}
