import { Injectable } from '@nestjs/common';
import { reviewerLifecycle } from '#contracts/lifecycles/reviewer.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { StepAsideService } from '../assessment/step-aside.service.ts';
import { PersonCopyEntity } from './person-copy.entity.ts';
import { ReviewerEntity } from './reviewer.entity.ts';

interface Enrolled {
  readonly personId: string;
  readonly name: string;
  /** The first and the last day on the panel. */
  readonly from?: string | null;
  readonly until?: string | null;
}

/**
 * The panel follows the portal: only handlers call this, as `system`. `seq` is the event's place in the person's stream;
 * whatever order the events come in, the newest of them decides.
 */
@Injectable()
export class ReviewerService {
  constructor(private readonly stepAside: StepAsideService) {}

  /** A second grant changes the days alone; someone who left before they were known leaves in the same act. */
  @Performs('reviewer.enrol')
  async enrol(act: Act, { personId: id, name, from = null, until = null }: Enrolled, seq: number): Promise<void> {
    const known = await lockPerson(act, id);
    if (known.enrolledSeq !== null && known.enrolledSeq >= seq) return;
    await act.tx.update(PersonCopyEntity, { id }, { enrolledSeq: seq });
    const gone = known.leftSeq !== null && known.leftSeq >= seq;
    const days = { fromDay: from, untilDay: until };
    const reviewer = await act.tx.findOneBy(ReviewerEntity, { id });
    if (reviewer === null) {
      const payload = { reviewerId: id, name };
      const enrolled = await act.create(reviewerLifecycle, ReviewerEntity, 'enrol', { id, name, ...days }, { payload });
      if (gone) await this.free(act, enrolled);
      return;
    }
    if (reviewer.status === 'left' && !gone) await this.return(act, reviewer);
    await act.tx.update(ReviewerEntity, { id }, days);
  }

  /** Back on the panel with a role that was granted again; what was given back stays with whoever has it now. */
  @Performs('reviewer.return')
  async return(act: Act, reviewer: ReviewerEntity): Promise<void> {
    await act.move(reviewerLifecycle, ReviewerEntity, reviewer, 'return', { payload: { reviewerId: reviewer.id } });
  }

  /**
   * Frees the places that the reviewer had not filled. The reviewer's row is moved first: an assignment that runs
   * meanwhile holds it, and what it gave is freed here.
   */
  @Performs('reviewer.leave')
  async leave(act: Act, personId: string, seq: number): Promise<void> {
    const known = await lockPerson(act, personId);
    await act.tx.update(PersonCopyEntity, { id: personId }, { leftSeq: Math.max(seq, known.leftSeq ?? 0) });
    if (known.enrolledSeq !== null && known.enrolledSeq > seq) return;
    const reviewer = await act.tx.findOneBy(ReviewerEntity, { id: personId });
    if (reviewer !== null && reviewer.status !== 'left') await this.free(act, reviewer);
  }

  private async free(act: Act, reviewer: ReviewerEntity): Promise<void> {
    const { id } = reviewer;
    await act.move(reviewerLifecycle, ReviewerEntity, reviewer, 'leave', { payload: { reviewerId: id } });
    await this.stepAside.fromEverything(act, id, 'The reviewer has left the panel.');
  }
}

/** The events of one person one after the other, whichever comes first. */
async function lockPerson(act: Act, id: string): Promise<PersonCopyEntity> {
  await act.tx.createQueryBuilder().insert().into(PersonCopyEntity).values({ id }).orIgnore().execute();
  return act.tx.findOneOrFail(PersonCopyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
