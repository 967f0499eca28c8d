import { Column, Entity } from 'typeorm';
import type { Role } from '#contracts/roles';
import { JsonColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';
import type { DatedRoles } from './role-dates.ts';

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

  /** For which of the roles it counts on some days only; see role-dates.ts. */
  @JsonColumn()
  roleDates: DatedRoles['roleDates'];

  /** argon2id in the PHC form; it never leaves this table. Null until an invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash: string | null;
}
