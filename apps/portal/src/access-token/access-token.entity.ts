import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** What a program shows in place of its person. Who reads this table cannot use it. */
@Entity('access_token')
export class AccessTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  personId: string;

  @Column('text')
  name: string;

  /** SHA-256 of the whole token. */
  @Column('bytea')
  tokenHash: Buffer;

  @Column('text', { array: true })
  scopes: string[];

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;

  /** It stays, so that its program is told why it is refused. */
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
