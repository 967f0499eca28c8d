import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** Wrong sign-ins of one account from one address since an instant. The address typed is kept as its SHA-256 only. */
@Entity('sign_in_limit')
export class SignInLimitEntity {
  @PrimaryColumn('bytea')
  account: Buffer;

  @PrimaryColumn('text')
  address: string;

  @Column('integer')
  failures: number;

  @InstantColumn()
  since: Date;
}
