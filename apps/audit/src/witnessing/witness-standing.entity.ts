import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** What is known of a witness from its newest answers. */
@Entity('witness_standing')
export class WitnessStandingEntity {
  /** Its name in the policy. */
  @PrimaryColumn('text')
  witness: string;

  /** Size of the newest checkpoint it has cosigned, counted over all logs. */
  @Column('bigint', { nullable: true })
  size: string | null;

  @InstantColumn({ nullable: true })
  cosignedAt: Date | null;

  /** Why its newest answer was no cosignature. */
  @Column('text', { nullable: true })
  fault: string | null;

  /** Its answer contradicts this log. */
  @Column('boolean')
  alarm: boolean;
}
