import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '#platform/database/columns';

/** An entry of the public log. Never changed, never taken away. */
@Entity('entry')
export class EntryEntity {
  /** Dense from 0. */
  @PrimaryColumn('bigint')
  idx: string;

  @IdColumn()
  eventId: string;

  @Column('bytea')
  stream: Buffer;

  @Column('bigint')
  streamSeq: string;

  @Column('bytea')
  leaf: Buffer;

  /** Computed by PostgreSQL. */
  @Column({ type: 'bytea', insert: false, update: false })
  leafHash: Buffer;
}
