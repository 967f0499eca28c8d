import { Injectable } from '@nestjs/common';
import { reviewerLifecycle } from '#contracts/lifecycles/reviewer.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { StepAsideService } from '../assessment/step-aside.service.ts';
import { PersonCopyEntity } from './person-copy.entity.ts';
import { ReviewerEntity } from './reviewer.entity.ts';

/** The panel follows the portal: only handlers call this, as `system`. Any order of the three events ends alike. */
@Injectable()
export class ReviewerService {
  constructor(private readonly stepAside: StepAsideService) {}

  /** A second grant changes nothing; someone disabled before they were known leaves in the same act. */
  @Performs('reviewer.enrol')
  async enrol(act: Act, person: { readonly personId: string; readonly name: string }): Promise<void> {
    const { personId: id, name } = person;
    const { disabledAt } = await lockPerson(act, id);
    if (await act.tx.existsBy(ReviewerEntity, { id })) return;
    const payload = { reviewerId: id, name };
    await act.create(reviewerLifecycle, ReviewerEntity, 'enrol', { id, name }, { payload });
    if (disabledAt !== null) await this.leave(act, id, disabledAt);
  }

  /**
   * Frees the places that the reviewer had not filled. The reviewer's row is moved first: an assignment that runs
   * meanwhile holds it, and what it gave is freed here.
   */
  @Performs('reviewer.leave')
  async leave(act: Act, personId: string, at: Date): Promise<void> {
    await lockPerson(act, personId);
    await act.tx.update(PersonCopyEntity, { id: personId }, { disabledAt: at });
    const reviewer = await act.tx.findOneBy(ReviewerEntity, { id: personId });
    if (reviewer === null || reviewer.status === 'left') return;
    await act.move(reviewerLifecycle, ReviewerEntity, reviewer, 'leave', { payload: { reviewerId: personId } });
    await this.stepAside.fromEverything(act, personId, 'The reviewer has left the panel.');
  }
}

/** The events of one person one after the other, whichever comes first. */
async function lockPerson(act: Act, id: string): Promise<PersonCopyEntity> {
  await act.tx.createQueryBuilder().insert().into(PersonCopyEntity).values({ id }).orIgnore().execute();
  return act.tx.findOneOrFail(PersonCopyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
