import { Column, Entity } from 'typeorm';
import type { HistoricalRecordView } from '#contracts/api/transparency';
import { RecordEntity } from '#platform/database/record.entity';

/** A fact that was published before this system existed, as its source gives it; never changed, never scored. */
@Entity('historical_record')
export class HistoricalRecordEntity extends RecordEntity {
  @Column('text')
  kind: HistoricalRecordView['kind'];

  @Column('text')
  title: string;

  /** As published: a year, a month or a day. */
  @Column('text')
  date: string;

  @Column('text')
  detail: string;

  /** In the words of the source: no money of this system. */
  @Column('text', { nullable: true })
  amountText: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column('char', { length: 2, nullable: true })
  country: string | null;

  /** Of the source, not of those it speaks of: `certain`, `probable` or `doubtful`. */
  @Column('text')
  certainty: string;

  @Column('text')
  source: string;
}
