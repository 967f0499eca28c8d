import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { notFound, Refusal } from '#kernel/refusal';
import { parseTilePath } from '#tlog/tile-path';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { Logs } from '../log/logs.ts';
import { QuorumQueries } from '../witnessing/quorum.queries.ts';
import { CheckpointEntity } from './checkpoint.entity.ts';

/** The newest checkpoint of a log: its size in leaves of that log, and the signed note. */
export interface NewestCheckpoint {
  readonly log: Log;
  readonly size: number;
  readonly note: string;
  readonly root: Buffer;
  readonly publishedAt: Date;
}

/** Reads of a log as a whole, for everybody: the log is public. */
@Injectable()
export class CheckpointQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: LogFolders,
    private readonly logs: Logs,
    private readonly quorum: QuorumQueries,
  ) {}

  /** What the service last published of a log, or null before the first. */
  async newestOrNull(log: Log): Promise<NewestCheckpoint | null> {
    const [from, to] = log.checkpoints.map(String) as [string, string];
    const where = { size: Between(from, to) };
    const [newest] = await this.dataSource.manager.find(CheckpointEntity, { where, order: { size: 'DESC' }, take: 1 });
    return newest === undefined ? null : { ...newest, log, size: log.indexOf(Number(newest.size)) };
  }

  /** What the service last published, of whichever log: a log that was just opened has nothing yet. Null before the first. */
  async newestOfAll(): Promise<NewestCheckpoint | null> {
    for (const log of (await this.logs.all()).reverse()) {
      const newest = await this.newestOrNull(log);
      if (newest !== null) return newest;
    }
    return null;
  }

  /** The last checkpoint of the log that was followed by this one; null for the first. */
  async endBefore({ number }: Log): Promise<NewestCheckpoint | null> {
    const before = (await this.logs.all()).find((log) => log.number === number - 1);
    return before === undefined ? null : this.newestOrNull(before);
  }

  /** What the service last published of a log. Refusal: unavailable until there is a first checkpoint. */
  async newest(log: Log): Promise<NewestCheckpoint> {
    const newest = await this.newestOrNull(log);
    if (newest === null)
      throw new Refusal('unavailable', 'no-checkpoint', 'The log has no checkpoint yet. Try again shortly.');
    return newest;
  }

  /** The newest checkpoint with what its witnesses have added so far. Refusal as for `newest`. */
  async newestNote(log: Log): Promise<string> {
    const { size, note } = await this.newest(log);
    return this.quorum.cosigned(log, size, note);
  }

  /** The newest checkpoint that satisfies the policy; witnesses are behind a log that grows. Refusal: not-found before the first. */
  async witnessedNote(log: Log): Promise<string> {
    const quorum = await this.quorum.newest(log);
    if (quorum === null) throw notFound('checkpoint');
    return this.ofSize(log, String(quorum.size));
  }

  /**
   * The checkpoint that proves the entry at `index` of a log best: the newest that satisfies the policy, and before one
   * covers the entry, the newest; of this log, since its tree is the one that holds the entry. Null when none covers it.
   */
  async covering(log: Log, index: number): Promise<{ readonly size: number; readonly note: string } | null> {
    const quorum = await this.quorum.newest(log);
    if (quorum !== null && index < quorum.size)
      return { size: quorum.size, note: await this.ofSize(log, String(quorum.size)) };
    const { size, note } = await this.newest(log);
    return index < size ? { size, note: await this.quorum.cosigned(log, size, note) } : null;
  }

  /** The signed checkpoint published for exactly this size, with what its witnesses have added. Refusal: not-found. */
  async ofSize(log: Log, asked: string): Promise<string> {
    const place = /^(?:0|[1-9][0-9]{0,14})$/.test(asked) ? log.placeOf(Number(asked)) : -1;
    const [from, to] = log.checkpoints;
    const size = String(place);
    const isItsOwn = place >= from && place <= to;
    const checkpoint = isItsOwn ? await this.dataSource.manager.findOneBy(CheckpointEntity, { size }) : null;
    if (checkpoint === null) throw notFound('checkpoint');
    return this.quorum.cosigned(log, Number(asked), checkpoint.note);
  }

  /** A tile or bundle by its path below the log's prefix. Refusal: not-found, also for what is no such path. */
  async tile(log: Log, path: string): Promise<Buffer> {
    const bytes = parseTilePath(path) === undefined ? undefined : await this.folders.of(log).read(path);
    if (bytes === undefined) throw notFound('tile');
    return bytes;
  }
}
