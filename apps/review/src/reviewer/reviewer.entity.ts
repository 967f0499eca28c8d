import { Column, Entity } from 'typeorm';
import { DayColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** A member of the review panel. The id is the person's id: a person is on the panel once. */
@Entity('reviewer')
export class ReviewerEntity extends RecordEntity {
  /** For the secretariat and auditors only; the panel and applicants see codes. */
  @Column('text')
  name: string;

  /** The first and the last day on the panel, in UTC; null without limit. */
  @DayColumn({ nullable: true })
  fromDay: string | null;

  @DayColumn({ nullable: true })
  untilDay: string | null;
}
