import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallRules } from '#contracts/call-rules';
import { InstantColumn, JsonColumn } from '#platform/database/columns';

/** The rules of a call as they were published, with the deadline of that day. Rows are added, never changed. */
@Entity('call_rules_version')
export class CallRulesVersionEntity {
  @PrimaryColumn('uuid')
  callId: string;

  @PrimaryColumn('integer')
  rulesVersion: number;

  @JsonColumn()
  rules: CallRules;

  /** SHA-256 of the canonical JSON of `rules`, hexadecimal. */
  @Column('char', { length: 64 })
  hash: string;

  @InstantColumn()
  deadline: Date;

  /** Why the rules were amended; null for the publication itself. */
  @Column('text', { nullable: true })
  reason: string | null;

  @InstantColumn()
  at: Date;
}
