import { Column, Entity } from 'typeorm';
import type { Role } from '#contracts/roles';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('person')
export class PersonEntity extends RecordEntity {
  /** In lower case; unique among those who are invited, active or disabled. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** Of the letters to this person, and of the pages where the browser chose none: a code of messages/locale.ts. */
  @Column('text')
  language: string;

  @Column('text', { array: true })
  roles: Role[];

  /** argon2id in the PHC form; it never leaves this table. Null until an invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash: string | null;
}
