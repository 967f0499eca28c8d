import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** A decision of the board that the witnesses of the public log have seen: what it decides may be paid. */
@Entity('witnessed_decision')
export class WitnessedDecisionEntity {
  /** The leaf of `recommendation.approved`, hexadecimal. */
  @PrimaryColumn('text')
  decisionLeaf: string;

  /** The leaf of `decision.witnessed`; every release rests on it. */
  @Column('text')
  witnessedLeaf: string;

  @InstantColumn()
  witnessedAt: Date;
}
