import { Column, Entity } from 'typeorm';
import { DayColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** An organisation as it describes itself. An application keeps its own copy of these facts when it is submitted. */
@Entity('organisation')
export class OrganisationEntity extends RecordEntity {
  @Column('text')
  name: string;

  /** ISO 3166-1 alpha-2. */
  @Column('char', { length: 2 })
  country: string;

  @Column('text')
  city: string;

  @Column('text')
  registrationNumber: string;

  @DayColumn()
  registeredOn: string;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text')
  mission: string;
}
