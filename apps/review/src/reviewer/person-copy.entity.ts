import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** What review must remember of a person, so that a disabling that arrives before the person is not lost. */
@Entity('person_copy')
export class PersonCopyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @InstantColumn({ nullable: true })
  disabledAt: Date | null;
}
