import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from '#contracts/api/portal';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** A link in a letter that can still be used. Using it deletes the row; who reads this table can use none. */
@Entity('account_link')
export class AccountLinkEntity {
  /** SHA-256 of the token as it stands in the letter. */
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('text')
  purpose: LinkPurpose;

  @IdColumn()
  personId: string;

  /** The address that the account has when the link is used; only of `new-address` and `keep-address`. */
  @Column('text', { nullable: true })
  newEmail: string | null;

  @InstantColumn()
  madeAt: Date;

  @InstantColumn()
  expiresAt: Date;
}
