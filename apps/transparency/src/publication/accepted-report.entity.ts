import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '#platform/database/columns';

/** One accepted report, as far as numbers go; never changed. */
@Entity('accepted_report')
export class AcceptedReportEntity {
  @PrimaryColumn('uuid')
  reportId: string;

  @IdColumn()
  publicationId: string;

  /** Order of arrival within the grant, from 1. */
  @Column('integer')
  place: number;

  /** Null where the report gives no number. */
  @Column('integer', { nullable: true })
  peopleAssisted: number | null;
}
