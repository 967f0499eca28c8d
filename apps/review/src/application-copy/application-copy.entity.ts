import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, IdColumn, InstantColumn, JsonColumn, MoneyMinorColumn } from '#platform/database/columns';

export type ApplicationCopyStatus = 'submitted' | 'eligible' | 'ineligible' | 'withdrawn';

export interface CopiedDocument {
  readonly kind: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What review keeps of an application of the applications service, written by event handlers only. `status` is the
 * last of its states that review was told. A withdrawal may arrive before the submission, or without one: such a row
 * is `withdrawn` and the columns below `submittedAt` are null. Every other row is complete (a CHECK says so).
 */
@Entity('application_copy')
export class ApplicationCopyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  callId: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  status: ApplicationCopyStatus;

  @InstantColumn({ nullable: true })
  submittedAt: Date;

  /** The leaf of its submission in the public log, hexadecimal; null while only its withdrawal is known. */
  @Column('text', { nullable: true })
  leafHash: string | null;

  /** The leaf of its screening, hexadecimal; null until it is screened. */
  @Column('text', { nullable: true })
  screeningLeaf: string | null;

  @Column('text', { nullable: true })
  number: string;

  @Column('text', { nullable: true })
  organisationName: string;

  @Column('text', { nullable: true })
  country: string;

  @Column('text', { nullable: true })
  title: string;

  @Column('text', { nullable: true })
  language: string;

  @MoneyMinorColumn({ nullable: true })
  requestedMinor: bigint;

  @CurrencyColumn({ nullable: true })
  currency: string;

  @Column('integer', { nullable: true })
  months: number;

  @Column('text', { nullable: true })
  rulesHash: string;

  @Column('text', { nullable: true })
  contentHash: string;

  @JsonColumn({ nullable: true })
  answers: Readonly<Record<string, string>>;

  @JsonColumn({ nullable: true })
  documents: readonly CopiedDocument[];
}
