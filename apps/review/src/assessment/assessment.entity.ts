import { Column, Entity } from 'typeorm';
import type { ScoreView } from '#contracts/api/review';
import { IdColumn, InstantColumn, JsonColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** One reviewer's judgement of one application. Triggers refuse any change once it is no longer `assigned`. */
@Entity('assessment')
export class AssessmentEntity extends RecordEntity {
  @IdColumn()
  applicationId: string;

  @IdColumn()
  callId: string;

  @IdColumn()
  reviewerId: string;

  /** A, B, C: by this the panel knows the reviewer, for this application only. */
  @Column('text')
  code: string;

  @JsonColumn()
  scores: readonly ScoreView[];

  @Column('text')
  comment: string;

  /** Weighted total in tenths of a point, 0 to 1000; null until submitted. */
  @Column('integer', { nullable: true })
  total: number | null;

  /** SHA-256 of the canonical JSON of scores, reasons and comment; null until submitted. */
  @Column('text', { nullable: true })
  contentHash: string | null;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;
}
