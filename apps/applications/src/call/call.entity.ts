import { Column, Entity } from 'typeorm';
import type { CallRules } from '#contracts/call-rules';
import { InstantColumn, JsonColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** A call for proposals with the rules that are in force. Every published version of them is a CallRulesVersionEntity. */
@Entity('call')
export class CallEntity extends RecordEntity {
  /** The last part of its public address; fixed at publication. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @InstantColumn()
  opensAt: Date;

  /** The last instant at which an application is accepted. */
  @InstantColumn()
  deadline: Date;

  /** IANA name of the zone in which the deadline is announced. */
  @Column('text')
  timeZone: string;

  @JsonColumn()
  rules: CallRules;

  /** 1 for the draft and its publication, one more for each amendment. */
  @Column('integer')
  rulesVersion: number;

  /** SHA-256 of the canonical JSON of `rules`, hexadecimal; null while the call is a draft. */
  @Column('char', { length: 64, nullable: true })
  rulesHash: string | null;

  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  /** Applications that stood submitted when the call was closed. */
  @Column('integer', { nullable: true })
  submitted: number | null;
}
