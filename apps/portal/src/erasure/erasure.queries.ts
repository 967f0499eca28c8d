import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErasureView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { ErasureOutcomeEntity } from './erasure-outcome.entity.ts';
import { erasureView } from './erasure.dto.ts';
import { ErasureEntity } from './erasure.entity.ts';

@Injectable()
export class ErasureQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every erasure with what the services have answered so far, the newest first. */
  @Reads('erasure.read')
  async all(actor: Actor): Promise<ErasureView[]> {
    const { manager } = this.dataSource;
    const erasures = await manager.find(ErasureEntity, { order: { createdAt: 'DESC', id: 'ASC' } });
    const outcomes = Map.groupBy(await manager.find(ErasureOutcomeEntity), ({ erasureId }) => erasureId);
    return erasures.map((erasure) => erasureView(actor, erasure, outcomes.get(erasure.id)));
  }
}
