import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** Who acts for an organisation. The person is the key: nobody acts for two organisations. */
@Entity('organisation_member')
export class OrganisationMemberEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @IdColumn()
  organisationId: string;

  @InstantColumn()
  joinedAt: Date;
}
