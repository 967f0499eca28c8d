import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberPosition } from '#contracts/api/applications';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** Who acts for an organisation. The person is the key: nobody acts for two organisations. */
@Entity('organisation_member')
export class OrganisationMemberEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  position: MemberPosition;

  /** As the person was called on joining, for the others of the organisation. */
  @Column('text')
  name: string;

  @InstantColumn()
  joinedAt: Date;
}
