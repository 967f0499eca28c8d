import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallRules } from '#contracts/call-rules';
import { InstantColumn, JsonColumn } from '#platform/database/columns';

/** What review keeps of a published call: the newest rules it was told, and how the call closed. Handlers write it. */
@Entity('call_copy')
export class CallCopyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('integer')
  rulesVersion: number;

  /** SHA-256 of the canonical JSON of `rules`; the seed of assignment and ties. */
  @Column('text')
  rulesHash: string;

  @JsonColumn()
  rules: CallRules;

  /** Position in the call's stream of the newest event that brought rules. */
  @Column('integer')
  rulesSeq: number;

  @InstantColumn()
  deadline: Date;

  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  /** How many applications the closing counted; null while the call is open. */
  @Column('integer', { nullable: true })
  submitted: number | null;
}
