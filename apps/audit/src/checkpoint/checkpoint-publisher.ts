import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodeBundle, tileOfBundle } from '#tlog/bundle';
import { growFrontier, rootOfFrontier, type Frontier } from '#tlog/frontier';
import { sameBytes } from '#tlog/hashing';
import { bundlePath, TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { bundlesForGrowth, type Tile } from '#tlog/tiles';
import type { LeaderSession } from '../entry/leader-session.ts';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { SignerClient } from './signer-client.ts';
import { HistoryBroken } from './standstill.ts';

/** Makes what the database holds public: tiles, bundles, then the checkpoint that commits to them. */
@Injectable()
export class CheckpointPublisher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: LogFolders,
    private readonly signer: SignerClient,
  ) {}

  /**
   * Writes the tiles and bundles by which a log grows from `published` with these leaf hashes, and reads them again.
   * Everything follows from the entries, so a crash in here is repaired by doing it again. Answers the new right edge.
   */
  async writeTiles(log: Log, published: Frontier, leafHashes: readonly Uint8Array[]): Promise<Frontier> {
    const { frontier, tiles } = growFrontier(published, leafHashes);
    const files = new Map(tiles.map((tile) => [tilePath(tile.level, tile.index, tile.width), tile.bytes]));
    const leafTiles = new Map(tiles.filter(({ level }) => level === 0).map((tile) => [tile.index, tile]));
    for (const { index, width } of bundlesForGrowth(published.size, frontier.size))
      files.set(bundlePath(index, width), await this.bundleOf(log, index, width));
    await this.folders.of(log).write(files);
    await this.readAgain(log, files, leafTiles);
    return frontier;
  }

  /**
   * Has the checkpoint of this tree signed, whose tiles are on the disk, and publishes it. The row and the file change
   * under the head's lock, so a leader that was replaced meanwhile publishes nothing. A crash after the signature leaves
   * a signer that is ahead: the next leader asks for the same tree and gets the same signature. A crash between row and
   * file leaves a file without row, which the next leader completes. A log that follows another has no empty checkpoint:
   * its first one holds log.opened.
   */
  async publish(session: LeaderSession, log: Log, frontier: Frontier): Promise<void> {
    if (frontier.size === 0 && !log.isFirst) return;
    const root = Buffer.from(rootOfFrontier(frontier));
    const note = await this.signer.sign(log, frontier.size, root);
    await session.transaction(async () => {
      const insert = 'INSERT INTO checkpoint (size, root, note) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING';
      await session.read(insert, [log.placeOf(frontier.size), root, note]);
      await this.folders.of(log).write(new Map([['checkpoint', Buffer.from(note)]]));
    });
  }

  /** Partial tiles and bundles whose full ones are published are no longer needed (C2SP tlog-tiles, "Partial Tiles"). */
  async removePartials(log: Log, before: number, now: number): Promise<void> {
    const full: string[] = [];
    for (
      let level = 0, old = before, size = now;
      size >= TILE_WIDTH;
      level += 1, old = Math.floor(old / TILE_WIDTH), size = Math.floor(size / TILE_WIDTH)
    )
      for (let index = Math.floor(old / TILE_WIDTH); (index + 1) * TILE_WIDTH <= size; index += 1) {
        full.push(tilePath(level, index, TILE_WIDTH));
        if (level === 0) full.push(bundlePath(index, TILE_WIDTH));
      }
    await this.folders.of(log).removePartials(full);
  }

  /** The Yeti log was lost to one flipped bit: what is about to be signed is read back from the disk and hashed again. */
  private async readAgain(
    log: Log,
    files: ReadonlyMap<string, Uint8Array>,
    leafTiles: ReadonlyMap<number, Tile>,
  ): Promise<void> {
    const folder = this.folders.of(log);
    for (const [file, bytes] of files) {
      const stored = await folder.read(file);
      if (stored === undefined || !sameBytes(stored, bytes))
        throw new Error(`${file} was not stored as it was written`);
    }
    for (const { index, width, bytes } of leafTiles.values()) {
      const bundle = await folder.read(bundlePath(index, width));
      if (bundle === undefined || !sameBytes(tileOfBundle(bundle, width), bytes))
        // the file is what was written, so it is the database that has other bytes than were sequenced
        throw new HistoryBroken(`an entry of ${bundlePath(index, width)} was changed after it was sequenced`);
    }
  }

  /** The bundle of `width` entries from `index` * 256 on, from the database. Rejects when they are not all there. */
  async bundleOf(log: Log, index: number, width: number): Promise<Buffer> {
    const first = index * TILE_WIDTH;
    const rows: { leaf: Buffer }[] = await this.dataSource.query(
      'SELECT leaf FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx',
      [log.placeOf(first), log.placeOf(first + width)],
    );
    if (rows.length !== width) throw new Error(`entries ${first} to ${first + width - 1} are not all there`);
    return encodeBundle(rows.map(({ leaf }) => leaf));
  }
}
