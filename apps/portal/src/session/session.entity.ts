import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BrowserName, SystemName } from '#contracts/api/portal';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** An open session. The token is in the person's browser only; who reads this table cannot sign in with it. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the token's 32 bytes in base64url. */
  @Column('bytea')
  tokenHash: Buffer;

  @IdColumn()
  personId: string;

  @InstantColumn()
  openedAt: Date;

  @InstantColumn()
  lastSeenAt: Date;

  @InstantColumn()
  expiresAt: Date;

  /** When a second factor was last given in this session. */
  @InstantColumn({ nullable: true })
  factorAt: Date | null;

  /** The password was right and the second factor is still to come: good for the page that asks for it, and nothing else. */
  @Column('boolean')
  awaitsFactor: boolean;

  /** What it was opened with, in words: see device.rules.ts. */
  @Column('text')
  browser: BrowserName;

  @Column('text')
  system: SystemName;

  /** Opened by a recovery code: the person may change the factors that are lost. */
  @Column('boolean')
  recovered: boolean;
}
