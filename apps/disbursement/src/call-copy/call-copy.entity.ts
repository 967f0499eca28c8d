import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportRule, TrancheRule } from '#contracts/call-rules';
import { JsonColumn } from '#platform/database/columns';

/** What this service knows of a call: the tranche and report plan of each published version of its rules. */
@Entity('call_copy')
export class CallCopyEntity {
  @PrimaryColumn('uuid')
  callId: string;

  /** SHA-256 of the rules; a recommendation names the version it was made under by it. */
  @PrimaryColumn('text')
  rulesHash: string;

  @Column('integer')
  rulesVersion: number;

  @JsonColumn()
  tranches: readonly TrancheRule[];

  @JsonColumn()
  reports: readonly ReportRule[];
}
