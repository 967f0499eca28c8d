import { Injectable } from '@nestjs/common';
import {
  EMPTY_FRONTIER,
  decodeFrontier,
  growFrontier,
  loadFrontier,
  rootOfFrontier,
  type Frontier,
} from '#tlog/frontier';
import { HASH_SIZE, sameBytes } from '#tlog/hashing';
import { openCheckpoint, type OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { bundlePath, TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { hashesAt, tileWidth } from '#tlog/tiles';
import type { Head, LeaderSession } from '../entry/leader-session.ts';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { LogKeys } from '../log/log-keys.ts';
import { CheckpointPublisher } from './checkpoint-publisher.ts';
import { brokenBy } from './signer-client.ts';
import { HistoryBroken } from './standstill.ts';

/** Leaves taken at once when tiles are made again. */
const STRIDE = 16_384;
const LEAF_HASHES = 'SELECT leaf_hash FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx';
const NEWEST_NOTE = 'SELECT note FROM checkpoint WHERE size BETWEEN $1 AND $2 ORDER BY size DESC LIMIT 1';

interface Signed {
  readonly size: number;
  readonly root: Uint8Array;
}

/** The right edge of what is published of a log. */
export interface PublishedTree {
  readonly log: Log;
  readonly frontier: Frontier;
}

/**
 * Brings the files up to the database after a start or a crash, and answers the right edge of the published tree. Starts
 * from the last checkpoint whose tiles are sound, else from nothing, and grows with the entries. What was signed once must
 * come out again: throws HistoryBroken when the published log is longer than the database (an old backup), has another root
 * (an entry was changed), or was signed with another key.
 */
@Injectable()
export class PublishedLog {
  constructor(
    private readonly folders: LogFolders,
    private readonly keys: LogKeys,
    private readonly publisher: CheckpointPublisher,
  ) {}

  async bringUpToDate(session: LeaderSession): Promise<PublishedTree> {
    const head = await session.head();
    const { log } = head;
    for (const earlier of await session.logs()) if (earlier.number < log.number) await this.keepWhole(session, earlier);
    await this.folders.of(log).sweepDrafts();
    const signed = await this.signedSoFar(session, log);
    const start = await this.soundStart(log, signed);
    // first without writing: files that are right are not overwritten by entries that are wrong
    await this.checkHistory(session, start, head, signed);
    const frontier = await this.growTo(session, { log, frontier: start }, head.size, true);
    if (start.size === 0) await this.writeSignedPartials(session, log, head.size);
    await this.publisher.publish(session, log, frontier);
    await this.publisher.removePartials(log, start.size, frontier.size);
    return { log, frontier };
  }

  /** The files of a log that has ended, made again when its disk was lost. Its checkpoint was signed and is in the table. */
  private async keepWhole(session: LeaderSession, log: Log): Promise<void> {
    const [last] = await session.read<{ note: string }>(NEWEST_NOTE, log.checkpoints);
    const folder = this.folders.of(log);
    const { size, root } = this.opened(log, Buffer.from(last!.note));
    const signed = { size: Number(size), root };
    const isThere = (await folder.read('checkpoint')) !== undefined;
    if (isThere && (await this.soundStart(log, [signed])).size === signed.size) return;
    const frontier = await this.growTo(session, { log, frontier: EMPTY_FRONTIER }, signed.size, false);
    if (!sameBytes(rootOfFrontier(frontier), root))
      throw new HistoryBroken(`the entries of ${log.origin} are not those that were signed`);
    await this.growTo(session, { log, frontier: EMPTY_FRONTIER }, signed.size, true);
    await this.writeSignedPartials(session, log, signed.size);
    await folder.write(new Map([['checkpoint', Buffer.from(last!.note)]]));
    await this.publisher.removePartials(log, 0, signed.size);
  }

  /** The entries lead to every signed root and to the head's. */
  private async checkHistory(
    session: LeaderSession,
    start: Frontier,
    head: Head,
    signed: readonly Signed[],
  ): Promise<void> {
    const { log } = head;
    let frontier = start;
    for (const { size, root } of [...signed].sort((a, b) => a.size - b.size)) {
      if (size > head.size) throw brokenBy(size, head.size);
      frontier = await this.growTo(session, { log, frontier }, size, false);
      if (!sameBytes(rootOfFrontier(frontier), root))
        throw new HistoryBroken(`the first ${size} entries are not those that were signed`);
    }
    frontier = await this.growTo(session, { log, frontier }, head.size, false);
    if (!sameBytes(rootOfFrontier(frontier), rootOfFrontier(decodeFrontier(head.size, head.frontier))))
      throw new HistoryBroken('an entry was changed after it was sequenced');
  }

  /** After the tiles were made again: a partial tile must exist for every size that was signed, until the full one does. */
  private async writeSignedPartials(session: LeaderSession, log: Log, size: number): Promise<void> {
    const widths = `
      SELECT DISTINCT (size / $1::bigint) % 256 AS width
      FROM (SELECT size - $3::bigint AS size FROM checkpoint WHERE size BETWEEN $4 AND $5) signed
      WHERE size / ($1::bigint * 256) = $2::bigint / ($1::bigint * 256) AND (size / $1::bigint) % 256 > 0`;
    const folder = this.folders.of(log);
    const files = new Map<string, Uint8Array>();
    for (let level = 0; hashesAt(level, size) > 0; level += 1) {
      const index = Math.floor(hashesAt(level, size) / TILE_WIDTH);
      const values = [TILE_WIDTH ** level, size, log.placeOf(0), ...log.checkpoints];
      const rows = await session.read<{ width: string }>(widths, values);
      const whole = await folder.read(tilePath(level, index, tileWidth(level, index, size) || TILE_WIDTH));
      for (const width of rows.map((row) => Number(row.width))) {
        files.set(tilePath(level, index, width), whole!.subarray(0, width * HASH_SIZE));
        if (level === 0) files.set(bundlePath(index, width), await this.publisher.bundleOf(log, index, width));
      }
    }
    if (files.size > 0) await folder.write(files);
  }

  /** The newest checkpoint of the table and the published file; usually the same. */
  private async signedSoFar(session: LeaderSession, log: Log): Promise<Signed[]> {
    const rows = await session.read<{ note: string }>(NEWEST_NOTE, log.checkpoints);
    const file = await this.folders.of(log).read('checkpoint');
    const notes = [...rows.map(({ note }) => Buffer.from(note)), ...(file === undefined ? [] : [file])];
    return notes.map((note) => this.opened(log, note)).map(({ size, root }) => ({ size: Number(size), root }));
  }

  private opened(log: Log, note: Uint8Array): OpenedCheckpoint {
    try {
      return openCheckpoint(note, this.keys.of(log), log.origin);
    } catch (error) {
      throw new HistoryBroken(
        `a published checkpoint is not by this log's key: ${error instanceof Error ? error.message : ''}`,
      );
    }
  }

  /** The right edge of the smallest signed tree, from its tiles; the empty tree when they are missing or not sound. */
  private async soundStart(log: Log, signed: readonly Signed[]): Promise<Frontier> {
    const [oldest] = [...signed].sort((a, b) => a.size - b.size);
    if (oldest === undefined) return EMPTY_FRONTIER;
    try {
      const frontier = await loadFrontier(oldest.size, async ({ level, index, width }) => {
        const bytes = await this.folders.of(log).read(tilePath(level, index, width));
        if (bytes === undefined) throw new Error('missing');
        return bytes;
      });
      return sameBytes(rootOfFrontier(frontier), oldest.root) ? frontier : EMPTY_FRONTIER;
    } catch {
      return EMPTY_FRONTIER;
    }
  }

  private async growTo(
    session: LeaderSession,
    { log, frontier: from }: PublishedTree,
    size: number,
    write: boolean,
  ): Promise<Frontier> {
    let frontier = from;
    while (frontier.size < size) {
      const until = Math.min(size, (Math.floor(frontier.size / STRIDE) + 1) * STRIDE);
      const range = [frontier.size, until];
      const rows = await session.read<{ leaf_hash: Buffer }>(
        LEAF_HASHES,
        range.map((index) => log.placeOf(index)),
      );
      if (rows.length !== until - frontier.size)
        throw new HistoryBroken(`entries between ${range.join(' and ')} are gone`);
      const hashes = rows.map(({ leaf_hash }) => leaf_hash);
      frontier = write
        ? await this.publisher.writeTiles(log, frontier, hashes)
        : growFrontier(frontier, hashes).frontier;
    }
    return frontier;
  }
}
