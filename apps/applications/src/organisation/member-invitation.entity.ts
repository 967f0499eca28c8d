import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberPosition } from '#contracts/api/applications';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** An invitation that nobody has accepted yet; the row goes with its acceptance or its end. */
@Entity('member_invitation')
export class MemberInvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  email: string;

  @Column('text')
  position: MemberPosition;

  /** SHA-256 of what the link shows: who reads this table cannot join. */
  @Column('bytea')
  keyHash: Buffer;

  @InstantColumn()
  expiresAt: Date;
}
