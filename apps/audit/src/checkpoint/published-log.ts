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
import { bundleOf, CheckpointPublisher } from './checkpoint-publisher.ts';
import { LogFolder } from './log-folder.ts';
import { LogIdentity } from './log-identity.ts';
import { brokenBy } from './signer-client.ts';
import { HistoryBroken } from './standstill.ts';

/** Leaves taken at once when tiles are made again. */
const STRIDE = 16_384;
const LEAF_HASHES = 'SELECT leaf_hash FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx';

interface Signed {
  readonly size: number;
  readonly root: Uint8Array;
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
    private readonly folder: LogFolder,
    private readonly identity: LogIdentity,
    private readonly publisher: CheckpointPublisher,
  ) {}

  async bringUpToDate(session: LeaderSession): Promise<Frontier> {
    await this.folder.sweepDrafts();
    const head = await session.head();
    const signed = await this.signedSoFar(session);
    const start = await this.soundStart(signed);
    // first without writing: files that are right are not overwritten by entries that are wrong
    await this.checkHistory(session, start, head, signed);
    const frontier = await this.growTo(session, start, head.size, true);
    if (start.size === 0) await this.writeSignedPartials(session, head.size);
    await this.publisher.publish(session, frontier);
    await this.publisher.removePartials(start.size, frontier.size);
    return frontier;
  }

  /** The entries lead to every signed root and to the head's. */
  private async checkHistory(
    session: LeaderSession,
    start: Frontier,
    head: Head,
    signed: readonly Signed[],
  ): Promise<void> {
    let frontier = start;
    for (const { size, root } of [...signed].sort((a, b) => a.size - b.size)) {
      if (size > head.size) throw brokenBy(size, head.size);
      frontier = await this.growTo(session, frontier, size, false);
      if (!sameBytes(rootOfFrontier(frontier), root))
        throw new HistoryBroken(`the first ${size} entries are not those that were signed`);
    }
    frontier = await this.growTo(session, frontier, head.size, false);
    if (!sameBytes(rootOfFrontier(frontier), rootOfFrontier(decodeFrontier(head.size, head.frontier))))
      throw new HistoryBroken('an entry was changed after it was sequenced');
  }

  /** After the tiles were made again: a partial tile must exist for every size that was signed, until the full one does. */
  private async writeSignedPartials(session: LeaderSession, size: number): Promise<void> {
    const widths = `SELECT DISTINCT (size / $1::bigint) % 256 AS width FROM checkpoint
      WHERE size / ($1::bigint * 256) = $2::bigint / ($1::bigint * 256) AND (size / $1::bigint) % 256 > 0`;
    const files = new Map<string, Uint8Array>();
    for (let level = 0; hashesAt(level, size) > 0; level += 1) {
      const index = Math.floor(hashesAt(level, size) / TILE_WIDTH);
      const rows = await session.read<{ width: string }>(widths, [TILE_WIDTH ** level, size]);
      const whole = await this.folder.read(tilePath(level, index, tileWidth(level, index, size) || TILE_WIDTH));
      for (const width of rows.map((row) => Number(row.width))) {
        files.set(tilePath(level, index, width), whole!.subarray(0, width * HASH_SIZE));
        if (level === 0) files.set(bundlePath(index, width), await bundleOf(session, index, width));
      }
    }
    await this.folder.write(files);
  }

  /** The newest checkpoint of the table and the published file; usually the same. */
  private async signedSoFar(session: LeaderSession): Promise<Signed[]> {
    const rows = await session.read<{ note: string }>('SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1');
    const file = await this.folder.read('checkpoint');
    const notes = [...rows.map(({ note }) => Buffer.from(note)), ...(file === undefined ? [] : [file])];
    return notes.map((note) => this.opened(note)).map(({ size, root }) => ({ size: Number(size), root }));
  }

  private opened(note: Uint8Array): OpenedCheckpoint {
    try {
      return openCheckpoint(note, this.identity.verifiers, this.identity.origin);
    } catch (error) {
      throw new HistoryBroken(
        `a published checkpoint is not by this log's key: ${error instanceof Error ? error.message : ''}`,
      );
    }
  }

  /** The right edge of the smallest signed tree, from its tiles; the empty tree when they are missing or not sound. */
  private async soundStart(signed: readonly Signed[]): Promise<Frontier> {
    const [oldest] = [...signed].sort((a, b) => a.size - b.size);
    if (oldest === undefined) return EMPTY_FRONTIER;
    try {
      const frontier = await loadFrontier(oldest.size, async ({ level, index, width }) => {
        const bytes = await this.folder.read(tilePath(level, index, width));
        if (bytes === undefined) throw new Error('missing');
        return bytes;
      });
      return sameBytes(rootOfFrontier(frontier), oldest.root) ? frontier : EMPTY_FRONTIER;
    } catch {
      return EMPTY_FRONTIER;
    }
  }

  private async growTo(session: LeaderSession, from: Frontier, size: number, write: boolean): Promise<Frontier> {
    let frontier = from;
    while (frontier.size < size) {
      const until = Math.min(size, (Math.floor(frontier.size / STRIDE) + 1) * STRIDE);
      const range = [frontier.size, until];
      const rows = await session.read<{ leaf_hash: Buffer }>(LEAF_HASHES, range);
      if (rows.length !== until - frontier.size)
        throw new HistoryBroken(`entries between ${range.join(' and ')} are gone`);
      const hashes = rows.map(({ leaf_hash }) => leaf_hash);
      frontier = write
        ? await this.publisher.writeTiles(session, frontier, hashes)
        : growFrontier(frontier, hashes).frontier;
    }
    return frontier;
  }
}
