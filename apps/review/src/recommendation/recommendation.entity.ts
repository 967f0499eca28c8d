import { Column, Entity } from 'typeorm';
import type { RankingLine } from '#contracts/api/review';
import { CurrencyColumn, IdColumn, InstantColumn, JsonColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** The ranked list of one call with the awards its budget allows, and the board's decision. Final once approved. */
@Entity('recommendation')
export class RecommendationEntity extends RecordEntity {
  @IdColumn()
  callId: string;

  @CurrencyColumn()
  currency: string;

  @MoneyMinorColumn()
  budgetMinor: bigint;

  @MoneyMinorColumn()
  allocatedMinor: bigint;

  @Column('text')
  rulesHash: string;

  @JsonColumn()
  ranking: readonly RankingLine[];

  /** SHA-256 of the canonical JSON of `ranking`. */
  @Column('text')
  rankingHash: string;

  @Column('integer')
  quorum: number;

  /** Counts how often the list came before the board, from 1: a return begins the next, whose agreements start anew. */
  @Column('integer')
  round: number;

  /** When it first came before the board; from then on trustees may read it. */
  @InstantColumn({ nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  returnedReason: string | null;

  @InstantColumn({ nullable: true })
  approvedAt: Date | null;
}
