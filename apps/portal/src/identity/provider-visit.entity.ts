import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** Somebody is on their way to the identity provider and back. Coming back deletes the row. */
@Entity('provider_visit')
export class ProviderVisitEntity {
  /** SHA-256 of the state that travels with them. */
  @PrimaryColumn('bytea')
  stateHash: Buffer;

  /** SHA-256 of the visit or session in which it began: nobody comes back in another browser. */
  @Column('bytea')
  holderHash: Buffer;

  @Column('text')
  purpose: 'sign-in' | 'bind';

  @Column('text')
  nonce: string;

  /** Of PKCE: the code alone buys nothing. */
  @Column('text')
  verifier: string;

  @Column('text')
  next: string;

  /** A form that was under way, sealed. */
  @Column('text')
  kept: string;

  @InstantColumn()
  expiresAt: Date;
}
