import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** From where a person has signed in, in whatever way, or chosen a password by letter, and when they last did. */
@Entity('known_address')
export class KnownAddressEntity {
  @PrimaryColumn('uuid')
  personId: string;

  /** A keyed hash, as in the security events. */
  @PrimaryColumn('text')
  address: string;

  @InstantColumn()
  provedAt: Date;
}
