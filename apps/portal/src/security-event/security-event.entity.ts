import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecurityEventKind } from '#contracts/api/security-events';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** A request that was refused because it should not have been sent. */
@Entity('security_event')
export class SecurityEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @InstantColumn()
  at: Date;

  @Column('text')
  kind: SecurityEventKind;

  /** Of the refusal. */
  @Column('text')
  code: string;

  /** Method and route, without ids and without what was asked; of what a browser blocked: page, rule, and what the page wanted. */
  @Column('text')
  place: string;

  @IdColumn({ nullable: true })
  account: string | null;

  /** A keyed hash: the same address is known again, and nobody learns which it is. */
  @Column('text')
  address: string;

  @Column('text')
  requestId: string;
}
