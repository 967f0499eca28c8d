import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** As whom a person signs in at the identity provider; one each, and nobody else's. */
@Entity('identity')
export class IdentityEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  issuer: string;

  /** The provider's own name for the person, which never changes; an address may go to somebody else. */
  @Column('text')
  subject: string;

  @InstantColumn()
  boundAt: Date;
}
