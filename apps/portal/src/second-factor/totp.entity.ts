import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** A person's app that makes codes. Both secrets are sealed by envelope.cipher.ts, each under a key of its own: who reads this table has no code. */
@Entity('totp')
export class TotpEntity {
  @PrimaryColumn('uuid')
  personId: string;

  /** Null until the first code has shown that the app has it. */
  @Column('bytea', { nullable: true })
  secret: Buffer | null;

  @Column('bytea', { nullable: true })
  secretWrappedKey: Buffer | null;

  @Column('integer', { nullable: true })
  secretKeyNumber: number | null;

  /** The time step of the last code that was taken. PostgreSQL's bigint, so text. */
  @Column('bigint', { default: 0 })
  lastStep: string;

  /** Shown to the person and not yet confirmed. */
  @Column('bytea', { nullable: true })
  pendingSecret: Buffer | null;

  @Column('bytea', { nullable: true })
  pendingWrappedKey: Buffer | null;

  @Column('integer', { nullable: true })
  pendingKeyNumber: number | null;

  @InstantColumn({ nullable: true })
  pendingAt: Date | null;
}
