import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogStatusView } from '#contracts/api/audit';
import { notFound, Refusal } from '#kernel/refusal';
import { parseTilePath } from '#tlog/tile-path';
import { formatVkey } from '#tlog/verifier-key';
import { QuorumQueries } from '../witnessing/quorum.queries.ts';
import { WitnessPolicy } from '../witnessing/witness-policy.ts';
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
    private readonly quorum: QuorumQueries,
    private readonly witnessPolicy: WitnessPolicy,
  ) {}

  /** What the service last published, or null before the first. */
  async newestOrNull(): Promise<NewestCheckpoint | null> {
    const [newest] = await this.dataSource.manager.find(CheckpointEntity, { order: { size: 'DESC' }, take: 1 });
    return newest === undefined ? null : { ...newest, size: Number(newest.size) };
  }

  /** What the service last published. Refusal: unavailable until there is a first checkpoint. */
  async newest(): Promise<NewestCheckpoint> {
    const newest = await this.newestOrNull();
    if (newest === null)
      throw new Refusal('unavailable', 'no-checkpoint', 'The log has no checkpoint yet. Try again shortly.');
    return newest;
  }

  /** The newest checkpoint with what its witnesses have added so far. Refusal as for `newest`. */
  async newestNote(): Promise<string> {
    const { size, note } = await this.newest();
    return this.quorum.cosigned(size, note);
  }

  /** The newest checkpoint that satisfies the policy; witnesses are behind a log that grows. Refusal: not-found before the first. */
  async witnessedNote(): Promise<string> {
    const quorum = await this.quorum.newest();
    if (quorum === null) throw notFound('checkpoint');
    return this.ofSize(String(quorum.size));
  }

  /**
   * The checkpoint that proves the entry at `index` best: the newest that satisfies the policy, and before one covers the
   * entry, the newest. Null when none covers it.
   */
  async covering(index: number): Promise<{ readonly size: number; readonly note: string } | null> {
    const quorum = await this.quorum.newest();
    if (quorum !== null && index < quorum.size)
      return { size: quorum.size, note: await this.ofSize(String(quorum.size)) };
    const { size, note } = await this.newest();
    return index < size ? { size, note: await this.quorum.cosigned(size, note) } : null;
  }

  /** The signed checkpoint published for exactly this size, with what its witnesses have added. Refusal: not-found. */
  async ofSize(size: string): Promise<string> {
    const known = /^(?:0|[1-9][0-9]{0,15})$/.test(size);
    const checkpoint = known ? await this.dataSource.manager.findOneBy(CheckpointEntity, { size }) : null;
    if (checkpoint === null) throw notFound('checkpoint');
    return this.quorum.cosigned(Number(size), checkpoint.note);
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

  /** The policy file (C2SP tlog-policy): the keys of the log, its witnesses, and how many of them a payment needs. */
  policy(): string {
    return this.witnessPolicy.file;
  }

  async status(fault: string | null): Promise<LogStatusView> {
    const { size, root, publishedAt } = await this.newest();
    const [{ pending, oldest }] = (await this.dataSource.query(WAITING)) as [{ pending: number; oldest: number }];
    const quorum = await this.quorum.newest();
    return {
      origin: this.identity.origin,
      size,
      root: root.toString('base64'),
      checkpointAt: publishedAt.toISOString(),
      pending,
      oldestPendingSeconds: Math.round(oldest * 10) / 10,
      vkey: this.identity.vkey,
      fault: fault ?? (await this.quorum.alarm()),
      witnesses: await this.quorum.witnesses(),
      quorumSize: quorum?.size ?? null,
      quorumAt: quorum?.reachedAt.toISOString() ?? null,
    };
  }
}
