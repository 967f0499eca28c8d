import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one service answered to an erasure, fed by data.erased. */
@Entity('erasure_outcome')
export class ErasureOutcomeEntity {
  @PrimaryColumn('uuid')
  erasureId: string;

  @PrimaryColumn('text')
  service: string;

  @Column('integer')
  erased: number;

  @Column('integer')
  keptByLaw: number;
}
