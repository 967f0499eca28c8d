import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '#platform/database/columns';

/** An entry of a public log. Never changed, never taken away. */
@Entity('entry')
export class EntryEntity {
  /** Its place: dense from 0, over all logs. */
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
