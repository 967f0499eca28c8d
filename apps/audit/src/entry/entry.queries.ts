import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogEntryView } from '#contracts/api/audit';
import { notFound } from '#kernel/refusal';
import { proveInclusion } from '#tlog/tile-proofs';
import { formatTlogProof } from '#tlog/tlog-proof';
import { CheckpointQueries } from '../checkpoint/checkpoint.queries.ts';
import { LogFolder } from '../checkpoint/log-folder.ts';
import { EntryEntity } from './entry.entity.ts';

/** Reads of single entries, for everybody: the log is public. */
@Injectable()
export class EntryQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checkpoints: CheckpointQueries,
    private readonly folder: LogFolder,
  ) {}

  /** An entry by its leaf hash (hexadecimal); `published` once a signed checkpoint covers it. Refusal: not-found. */
  async one(leafHash: string): Promise<LogEntryView> {
    const entry = await this.find(leafHash);
    const { size } = await this.checkpoints.newest();
    const index = Number(entry.idx);
    return { index, leaf: entry.leaf.toString(), leafHash: leafHash.toLowerCase(), published: index < size };
  }

  /**
   * The tlog-proof that an entry is in the log (C2SP tlog-proof), under the newest checkpoint that satisfies the policy as
   * soon as one covers it. Refusal: not-found, also when it is not published yet.
   */
  async proof(leafHash: string): Promise<string> {
    const entry = await this.find(leafHash);
    const index = Number(entry.idx);
    const checkpoint = await this.checkpoints.covering(index);
    if (checkpoint === null) throw notFound('proof');
    return formatTlogProof({
      index: BigInt(index),
      proof: await proveInclusion(index, checkpoint.size, (tile) => this.folder.tile(tile)),
      checkpoint: checkpoint.note,
    });
  }

  private async find(leafHash: string): Promise<EntryEntity> {
    const valid = /^[0-9a-f]{64}$/i.test(leafHash);
    const where = { leafHash: Buffer.from(leafHash, 'hex') };
    const entry = valid ? await this.dataSource.manager.findOne(EntryEntity, { where, order: { idx: 'ASC' } }) : null;
    if (entry === null) throw notFound('entry');
    return entry;
  }
}
