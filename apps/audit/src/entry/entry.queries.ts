import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogEntryView } from '#contracts/api/audit';
import { notFound } from '#kernel/refusal';
import { proveInclusion } from '#tlog/tile-proofs';
import { TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { HASH_SIZE } from '#tlog/hashing';
import type { TileReader } from '#tlog/tiles';
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

  /** The tlog-proof that an entry is in the newest published log (C2SP tlog-proof). Refusal: not-found, also when it is not published yet. */
  async proof(leafHash: string): Promise<string> {
    const entry = await this.find(leafHash);
    const { size, note } = await this.checkpoints.newest();
    const index = Number(entry.idx);
    if (index >= size) throw notFound('proof');
    return formatTlogProof({
      index: BigInt(index),
      proof: await proveInclusion(index, size, this.readTile),
      checkpoint: note,
    });
  }

  private async find(leafHash: string): Promise<EntryEntity> {
    const valid = /^[0-9a-f]{64}$/i.test(leafHash);
    const where = { leafHash: Buffer.from(leafHash, 'hex') };
    const entry = valid ? await this.dataSource.manager.findOne(EntryEntity, { where, order: { idx: 'ASC' } }) : null;
    if (entry === null) throw notFound('entry');
    return entry;
  }

  /** A partial tile that has given way to the full one is its beginning. */
  private readonly readTile: TileReader = async ({ level, index, width }) => {
    const bytes =
      (await this.folder.read(tilePath(level, index, width))) ??
      (await this.folder.read(tilePath(level, index, TILE_WIDTH)));
    if (bytes === undefined) throw new Error(`${tilePath(level, index, width)} is missing`);
    return bytes.subarray(0, width * HASH_SIZE);
  };
}
