import { Column, Entity } from 'typeorm';
import { RecordEntity } from '#platform/database/record.entity';

/** A member of the review panel. The id is the person's id: a person is on the panel once. */
@Entity('reviewer')
export class ReviewerEntity extends RecordEntity {
  /** For the secretariat and auditors only; the panel and applicants see codes. */
  @Column('text')
  name: string;
}
