import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '#platform/database/columns';
import type { JournalReason } from './accounts.ts';

/** One entry of the books. It is never changed; its postings sum to zero per currency (checked by the database). */
@Entity('journal')
export class JournalEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  reason: JournalReason;

  /** The record that caused it; the database allows one journal for each reason and record. */
  @IdColumn()
  recordId: string;

  /** The day on which the money moved or the promise was made. */
  @DayColumn()
  bookedOn: string;

  @IdColumn({ nullable: true })
  reverses: string | null;

  @InstantColumn()
  enteredAt: Date;
}
