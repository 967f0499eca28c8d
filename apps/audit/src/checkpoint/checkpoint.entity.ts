import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** A checkpoint that was published: what the log has committed itself to. */
@Entity('checkpoint')
export class CheckpointEntity {
  /** The place behind its last entry, counted over all logs. */
  @PrimaryColumn('bigint')
  size: string;

  @Column('bytea')
  root: Buffer;

  /** The signed note, verbatim. */
  @Column('text')
  note: string;

  @InstantColumn()
  publishedAt: Date;
}
