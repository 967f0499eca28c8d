import { Entity, PrimaryColumn } from 'typeorm';

/** Somebody who acts for an organisation, or once did. Rows are added only. */
@Entity('member_copy')
export class MemberCopyEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  personId: string;
}
