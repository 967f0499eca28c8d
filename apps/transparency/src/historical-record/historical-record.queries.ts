import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HistoricalRecordView } from '#contracts/api/transparency';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { HistoricalRecordListRequest, historicalRecordView } from './historical-record.dto.ts';
import { HistoricalRecordEntity } from './historical-record.entity.ts';

@Injectable()
export class HistoricalRecordQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, or those of one kind; the latest date first. */
  @Reads('historical-record.read')
  async list(_actor: Actor, { kind }: HistoricalRecordListRequest): Promise<HistoricalRecordView[]> {
    const records = await this.dataSource.manager.find(HistoricalRecordEntity, {
      where: kind === undefined ? {} : { kind },
      order: { date: 'DESC', title: 'ASC', id: 'ASC' },
    });
    return records.map(historicalRecordView);
  }
}
