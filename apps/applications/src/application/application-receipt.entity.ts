import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn } from '#platform/database/columns';

/** The act of submission as the public log has it, with what opens its sealed fields. Written once, in that act. */
@Entity('application_receipt')
export class ApplicationReceiptEntity {
  @PrimaryColumn('uuid')
  applicationId: string;

  @IdColumn()
  eventId: string;

  /** Canonical JSON text; its UTF-8 bytes are the entry of the log. */
  @Column('text')
  leaf: string;

  @Column('char', { length: 64 })
  leafHash: string;

  @JsonColumn()
  disclosures: readonly string[];

  /** The signed promise that the log will hold the leaf; null on receipts from before there were any. */
  @Column('text', { nullable: true })
  promise: string | null;
}
