import { Column, Entity } from 'typeorm';
import type { Role } from '#contracts/roles';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('person')
export class PersonEntity extends RecordEntity {
  /** In lower case; unique. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  roles: Role[];

  /** argon2id in the PHC form; it never leaves this table. */
  @Column('text')
  passwordHash: string;
}
