import { Column, Entity } from 'typeorm';
import type { DelegableRole } from '#contracts/roles';
import { DayColumn, IdColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/**
 * A role of one person in the hands of another. Triggers refuse one that would put incompatible roles into one pair of
 * hands, whatever the code does.
 */
@Entity('delegation')
export class DelegationEntity extends RecordEntity {
  @IdColumn()
  principalId: string;

  @IdColumn()
  delegateId: string;

  @Column('text')
  role: DelegableRole;

  /** The first and the last day, in UTC. */
  @DayColumn()
  fromDay: string;

  @DayColumn()
  untilDay: string;
}
