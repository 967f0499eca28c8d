import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What review must remember of a person, because queues keep no order: the place in the person's own stream of the
 * newest event that put them on the panel, and of the newest that took them off it.
 */
@Entity('person_copy')
export class PersonCopyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer', { nullable: true })
  enrolledSeq: number | null;

  @Column('integer', { nullable: true })
  leftSeq: number | null;
}
