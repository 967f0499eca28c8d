import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** A checkpoint that satisfied the policy when it was cosigned. */
@Entity('quorum_checkpoint')
export class QuorumCheckpointEntity {
  /** As of the checkpoint: counted over all logs. */
  @PrimaryColumn('bigint')
  size: string;

  /** How many witnesses of the policy had cosigned it then. */
  @Column('integer')
  witnesses: number;

  @InstantColumn()
  reachedAt: Date;
}
