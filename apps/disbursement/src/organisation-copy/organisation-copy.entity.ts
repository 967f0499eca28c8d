import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What this service knows of an organisation: its name, and who acts for it. */
@Entity('organisation_copy')
export class OrganisationCopyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  country: string;

  @Column('uuid', { array: true })
  memberIds: string[];

  /** Those of them who sign and ask for money. */
  @Column('uuid', { array: true })
  representativeIds: string[];

  /** Position of the newest event seen in the organisation's stream. */
  @Column('bigint', { transformer: { to: String, from: Number } })
  seq: number;
}
