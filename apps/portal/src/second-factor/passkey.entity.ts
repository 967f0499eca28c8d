import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** A key pair of a person's device. We have the public half: who reads this table can sign nothing. */
@Entity('passkey')
export class PasskeyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  personId: string;

  /** The person's own word for the device. */
  @Column('text')
  name: string;

  @Column('bytea')
  credentialId: Buffer;

  /** COSE_Key (RFC 9052). */
  @Column('bytea')
  publicKey: Buffer;

  /** Of the last signature. PostgreSQL's bigint, so text. */
  @Column('bigint')
  counter: string;

  /** How a browser reaches the device. */
  @Column('text', { array: true })
  transports: string[];

  @InstantColumn()
  addedAt: Date;

  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;
}
