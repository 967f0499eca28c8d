import { Column, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.ts';

/**
 * What every record with a lifecycle has. `status` and `version` are written by `act.create` and `act.move` only:
 * they compare and swap both, so two people cannot both win.
 */
export abstract class RecordEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  status: string;

  @Column('integer')
  version: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

export type EntityClass<E> = new () => E;
