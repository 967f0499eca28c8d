import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** One act of a grant in the public log, by its leaf hash; never changed. */
@Entity('grant_act')
export class GrantActEntity {
  @PrimaryColumn('uuid')
  publicationId: string;

  /** Hexadecimal. */
  @PrimaryColumn('char', { length: 64 })
  leafHash: string;

  /** Order of arrival within the grant, from 1; what caused an act arrived before it. */
  @Column('integer')
  place: number;

  /** The name of the event. */
  @Column('text')
  type: string;

  @InstantColumn()
  at: Date;
}
