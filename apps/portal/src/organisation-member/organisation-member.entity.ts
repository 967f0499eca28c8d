import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Read copy of who belongs to which organisation, fed by organisation.registered; mail to an organisation needs it. */
@Entity('organisation_member')
export class OrganisationMemberEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  organisationName: string;
}
