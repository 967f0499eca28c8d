import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogEntryView } from '#contracts/api/audit';
import { notFound } from '#kernel/refusal';
import { proveInclusion } from '#tlog/tile-proofs';
import { formatTlogProof } from '#tlog/tlog-proof';
import { CheckpointQueries, type PublicCheckpoint } from '../checkpoint/checkpoint.queries.ts';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { LogKeys } from '../log/log-keys.ts';
import { Logs } from '../log/logs.ts';

const OF_LEAF = 'SELECT idx, leaf FROM entry WHERE leaf_hash = $1 ORDER BY idx LIMIT 1';

/** An entry with the log that holds it. */
interface Found {
  readonly leaf: Buffer;
  readonly log: Log;
  readonly index: number;
}

/** Reads of single entries of whichever log, for everybody: the log is public. */
@Injectable()
export class EntryQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checkpoints: CheckpointQueries,
    private readonly folders: LogFolders,
    private readonly logs: Logs,
    private readonly keys: LogKeys,
  ) {}

  /** An entry by its leaf hash (hexadecimal); `published` once a signed checkpoint covers it. Refusal: not-found. */
  async one(leafHash: string): Promise<LogEntryView> {
    const { leaf, log, index } = await this.find(leafHash);
    const newest = await this.checkpoints.newestOrNull(log);
    return {
      index,
      place: log.placeOf(index),
      log: log.origin,
      logUrl: this.logs.urlOf(log),
      vkey: this.keys.vkeyOf(log),
      leaf: leaf.toString(),
      leafHash: leafHash.toLowerCase(),
      published: newest !== null && index < newest.size,
    };
  }

  /**
   * The tlog-proof that an entry is in the log (C2SP tlog-proof), under the newest checkpoint that satisfies the policy as
   * soon as one covers it. Refusal: not-found, also when it is not published yet.
   */
  async proof(leafHash: string): Promise<string> {
    const { log, index } = await this.find(leafHash);
    return this.proofUnder(await this.checkpoints.covering(log, index), log, index);
  }

  /**
   * The tlog-proof under the first checkpoint that covers the entry and satisfies the policy, as its witnesses first saw
   * it: since when the entry cannot have been made up. Refusal: not-found, also while no such checkpoint is there.
   */
  async firstProof(leafHash: string): Promise<string> {
    const { log, index } = await this.find(leafHash);
    return this.proofUnder(await this.checkpoints.firstCovering(log, index), log, index);
  }

  private async proofUnder(checkpoint: PublicCheckpoint | null, log: Log, index: number): Promise<string> {
    if (checkpoint === null) throw notFound('proof');
    const folder = this.folders.of(log);
    return formatTlogProof({
      index: BigInt(index),
      proof: await proveInclusion(index, checkpoint.size, (tile) => folder.tile(tile)),
      checkpoint: checkpoint.note,
    });
  }

  private async find(leafHash: string): Promise<Found> {
    if (!/^[0-9a-f]{64}$/i.test(leafHash)) throw notFound('entry');
    const [[row], logs] = await Promise.all([
      this.dataSource.query<{ idx: string; leaf: Buffer }[]>(OF_LEAF, [Buffer.from(leafHash, 'hex')]),
      this.logs.all(),
    ]);
    if (row === undefined) throw notFound('entry');
    const place = Number(row.idx);
    const log = logs.find((each) => each.holds(place))!;
    return { leaf: row.leaf, log, index: log.indexOf(place) };
  }
}
