import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { notFound, Refusal } from '#kernel/refusal';
import { parseTilePath } from '#tlog/tile-path';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { Logs } from '../log/logs.ts';
import { CheckpointEntity } from './checkpoint.entity.ts';

/** The newest checkpoint of a log: its size in leaves of that log, and the signed note. */
export interface NewestCheckpoint {
  readonly log: Log;
  readonly size: number;
  readonly note: string;
  readonly root: Buffer;
  readonly publishedAt: Date;
}

/**
 * A signed checkpoint with a line of each of its witnesses, in one journey: proofs are asked for often. Of a checkpoint
 * that is shown as the newest, when it was seen last; of an older one, when it was seen first: that is what it proves.
 */
const cosigned = (seen: 'first' | 'last', which: string): string => `
  SELECT size, note || coalesce((
    SELECT string_agg(line, '' ORDER BY witness, key_id) FROM (
      SELECT DISTINCT ON (witness, key_id) witness, key_id, line FROM cosignature WHERE cosignature.size = checkpoint.size
      ORDER BY witness, key_id, cosigned_at ${seen === 'first' ? 'ASC' : 'DESC'}) seen), '') AS note
  FROM checkpoint ${which}`;
const WITNESSED = 'JOIN quorum_checkpoint USING (size) WHERE size BETWEEN $1 AND $2';
const OF_SIZE = cosigned('first', 'WHERE size = $1');
const NEWEST = cosigned('last', 'WHERE size BETWEEN $1 AND $2 ORDER BY size DESC LIMIT 1');
const NEWEST_WITNESSED = cosigned('last', `${WITNESSED} ORDER BY size DESC LIMIT 1`);
const FIRST_WITNESSED = cosigned('first', `${WITNESSED} ORDER BY size LIMIT 1`);

/** A published checkpoint as everybody may have it; its size in leaves of its log. */
export interface PublicCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** Reads of a log as a whole, for everybody: the log is public. */
@Injectable()
export class CheckpointQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: LogFolders,
    private readonly logs: Logs,
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
    return newest ?? nothingYet();
  }

  /** The newest checkpoint with what its witnesses have added so far. Refusal: unavailable until there is a first one. */
  async newestNote(log: Log): Promise<string> {
    return ((await this.public(log, NEWEST, log.checkpoints)) ?? nothingYet()).note;
  }

  /** The newest checkpoint that satisfies the policy; witnesses are behind a log that grows. Refusal: not-found before the first. */
  async witnessedNote(log: Log): Promise<string> {
    const checkpoint = await this.public(log, NEWEST_WITNESSED, log.checkpoints);
    if (checkpoint === null) throw notFound('checkpoint');
    return checkpoint.note;
  }

  /**
   * The checkpoint that proves the entry at `index` of a log best: the newest that satisfies the policy, and before one
   * covers the entry, the newest; of this log, since its tree is the one that holds the entry. Null when none covers it.
   */
  async covering(log: Log, index: number): Promise<PublicCheckpoint | null> {
    for (const newest of [NEWEST_WITNESSED, NEWEST]) {
      const checkpoint = await this.public(log, newest, log.checkpoints);
      if (checkpoint !== null && index < checkpoint.size) return checkpoint;
    }
    return null;
  }

  /** The first checkpoint that covers the entry at `index` of a log and satisfies the policy; null while none does. */
  async firstCovering(log: Log, index: number): Promise<PublicCheckpoint | null> {
    return this.public(log, FIRST_WITNESSED, [log.placeOf(index + 1), log.checkpoints[1]]);
  }

  /** The signed checkpoint published for exactly this size, as its witnesses first saw it. Refusal: not-found. */
  async ofSize(log: Log, asked: string): Promise<string> {
    const place = /^(?:0|[1-9][0-9]{0,14})$/.test(asked) ? log.placeOf(Number(asked)) : -1;
    const [from, to] = log.checkpoints;
    const checkpoint = place >= from && place <= to ? await this.public(log, OF_SIZE, [place]) : null;
    if (checkpoint === null) throw notFound('checkpoint');
    return checkpoint.note;
  }

  /** A tile or bundle by its path below the log's prefix. Refusal: not-found, also for what is no such path. */
  async tile(log: Log, path: string): Promise<Buffer> {
    const bytes = parseTilePath(path) === undefined ? undefined : await this.folders.of(log).read(path);
    if (bytes === undefined) throw notFound('tile');
    return bytes;
  }

  private async public(log: Log, sql: string, values: readonly number[]): Promise<PublicCheckpoint | null> {
    const [row]: { size: string; note: string }[] = await this.dataSource.query(sql, [...values]);
    return row === undefined ? null : { size: log.indexOf(Number(row.size)), note: row.note };
  }
}

function nothingYet(): never {
  throw new Refusal('unavailable', 'no-checkpoint', 'The log has no checkpoint yet. Try again shortly.');
}
