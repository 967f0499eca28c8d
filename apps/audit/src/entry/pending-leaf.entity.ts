import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** Where a leaf stands before it is an entry: not looked at, waiting for its predecessor, or refused for a reason. */
export type Standing = 'new' | 'waiting' | 'refused';

/** A leaf that has arrived and is not an entry yet. `id` is the order of arrival. */
@Entity('pending_leaf')
export class PendingLeafEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @IdColumn()
  eventId: string;

  @Column('bytea')
  stream: Buffer;

  @Column('bigint')
  streamSeq: string;

  @Column('bytea', { nullable: true })
  prev: Buffer | null;

  @Column('bytea')
  leaf: Buffer;

  /** Computed by PostgreSQL. */
  @Column({ type: 'bytea', insert: false, update: false })
  leafHash: Buffer;

  @Column('text', { default: 'new' })
  standing: Standing;

  @Column('text', { nullable: true })
  reason: string | null;

  @InstantColumn()
  arrivedAt: Date;
}
