import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogStatusView } from '#contracts/api/audit';
import { notFound, Refusal } from '#kernel/refusal';
import { formatPolicy, NO_QUORUM } from '#tlog/log-policy';
import { parseTilePath } from '#tlog/tile-path';
import { formatVkey } from '#tlog/verifier-key';
import { CheckpointEntity } from './checkpoint.entity.ts';
import { LogFolder } from './log-folder.ts';
import { LogIdentity } from './log-identity.ts';

/** The newest checkpoint: size in leaves, and the signed note. */
export interface NewestCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly root: Buffer;
  readonly publishedAt: Date;
}

const WAITING = `
  SELECT count(*)::int AS pending, coalesce(extract(epoch FROM clock_timestamp() - min(arrived_at)), 0)::float AS oldest
  FROM pending_leaf`;

/** Reads of the log as a whole, for everybody: the log is public. */
@Injectable()
export class CheckpointQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folder: LogFolder,
    private readonly identity: LogIdentity,
  ) {}

  /** What the service last published. Refusal: unavailable until there is a first checkpoint. */
  async newest(): Promise<NewestCheckpoint> {
    const [newest] = await this.dataSource.manager.find(CheckpointEntity, { order: { size: 'DESC' }, take: 1 });
    if (newest === undefined)
      throw new Refusal('unavailable', 'no-checkpoint', 'The log has no checkpoint yet. Try again shortly.');
    return { ...newest, size: Number(newest.size) };
  }

  /** The signed checkpoint published for exactly this size. Refusal: not-found. */
  async ofSize(size: string): Promise<string> {
    const known = /^(?:0|[1-9][0-9]{0,15})$/.test(size);
    const checkpoint = known ? await this.dataSource.manager.findOneBy(CheckpointEntity, { size }) : null;
    if (checkpoint === null) throw notFound('checkpoint');
    return checkpoint.note;
  }

  /** A tile or bundle by its path below the log's prefix. Refusal: not-found, also for what is no such path. */
  async tile(path: string): Promise<Buffer> {
    const bytes = parseTilePath(path) === undefined ? undefined : await this.folder.read(path);
    if (bytes === undefined) throw notFound('tile');
    return bytes;
  }

  /** The keys of the log as vkeys, one a line: more than one while a new one takes over. */
  keys(): string {
    return this.identity.verifiers.map((key) => `${formatVkey(key)}\n`).join('');
  }

  /** The policy file: no witnesses yet (C2SP tlog-policy). */
  policy(): string {
    return formatPolicy({
      logs: this.identity.verifiers.map((key) => ({ key, url: this.identity.url })),
      witnesses: [],
      groups: [],
      quorum: NO_QUORUM,
    });
  }

  async status(fault: string | null): Promise<LogStatusView> {
    const { size, root, publishedAt } = await this.newest();
    const [{ pending, oldest }] = (await this.dataSource.query(WAITING)) as [{ pending: number; oldest: number }];
    return {
      origin: this.identity.origin,
      size,
      root: root.toString('base64'),
      checkpointAt: publishedAt.toISOString(),
      pending,
      oldestPendingSeconds: Math.round(oldest * 10) / 10,
      vkey: this.identity.vkey,
      fault,
    };
  }
}
