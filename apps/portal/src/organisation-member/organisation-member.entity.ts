import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Read copy of who belongs to which organisation, fed by its events in any order; letters to an organisation need it. */
@Entity('organisation_member')
export class OrganisationMemberEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  personId: string;

  /** Somebody who left stays as gone, so that an older event does not bring them back. */
  @Column('boolean')
  gone: boolean;

  /** Place of the newest event about this member in the organisation's stream. */
  @Column('integer')
  seq: number;
}
