import { Column, Entity } from 'typeorm';
import type { OrganisationView } from '#contracts/api/applications';
import { CurrencyColumn, IdColumn, InstantColumn, JsonColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** What an organisation asks for in one call. Everything below `submittedAt` is written once, when it is submitted. */
@Entity('application')
export class ApplicationEntity extends RecordEntity {
  @IdColumn()
  callId: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  title: string;

  /** Empty until one is chosen. */
  @Column('text')
  language: string;

  @MoneyMinorColumn({ nullable: true })
  requestedMinor: bigint | null;

  /** The currency of the call. */
  @CurrencyColumn()
  currency: string;

  @Column('integer', { nullable: true })
  months: number | null;

  @Column('integer', { nullable: true })
  yearsOfExperience: number | null;

  /** By the id of the question, as typed. Never logged. */
  @JsonColumn()
  answers: Readonly<Record<string, string>>;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  number: string | null;

  /** The version of the call's rules by which it is judged. */
  @Column('integer', { nullable: true })
  rulesVersion: number | null;

  @Column('char', { length: 64, nullable: true })
  rulesHash: string | null;

  /** SHA-256 of the canonical JSON of its content, hexadecimal. */
  @Column('char', { length: 64, nullable: true })
  contentHash: string | null;

  /** The organisation as it was at submission; later corrections do not reach it. */
  @JsonColumn({ nullable: true })
  organisationAsSubmitted: OrganisationView | null;

  @Column('text', { nullable: true })
  screeningOutcome: 'eligible' | 'ineligible' | null;

  @JsonColumn({ nullable: true })
  screeningReasons: readonly string[] | null;

  @InstantColumn({ nullable: true })
  screenedAt: Date | null;

  @MoneyMinorColumn({ nullable: true })
  awardedMinor: bigint | null;

  /** Its place on the reserve list. */
  @Column('integer', { nullable: true })
  place: number | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;
}
