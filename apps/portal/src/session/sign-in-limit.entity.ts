import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** Wrong sign-ins of one account from one address, or from all, since an instant. The account is the SHA-256 of what was typed. */
@Entity('sign_in_limit')
export class SignInLimitEntity {
  @PrimaryColumn('bytea')
  account: Buffer;

  /** A keyed hash, as in the security events. */
  @PrimaryColumn('text')
  address: string;

  @Column('integer')
  failures: number;

  @InstantColumn()
  since: Date;
}
