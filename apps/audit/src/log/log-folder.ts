import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { flushDirectory } from '#platform/files/flush-directory';
import { HASH_SIZE } from '#tlog/hashing';
import { TILE_WIDTH, tilePath, type TileAddress } from '#tlog/tile-path';

/** Files under way at once. */
const AT_ONCE = 8;

/**
 * The folder that holds the public log as static files. A file appears under its name complete and flushed to the disk, or
 * not at all; drafts lie in `.drafts` on the same file system, and what a crash leaves there is swept by the next leader.
 */
export class LogFolder {
  constructor(private readonly directory: string) {}

  /** Writes files by their paths below the log's prefix. When it resolves, they and their names survive a power cut. */
  async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const todo = [...files];
    const made = new Set<string>();
    const first = await mkdir(this.pathOf('.drafts'), { recursive: true });
    // the folder of a new log: its own name must survive, too
    if (first === this.directory) await flushDirectory(path.dirname(first));
    const work = async (): Promise<void> => {
      for (let next = todo.pop(); next !== undefined; next = todo.pop()) await this.writeOne(...next, made);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await Promise.all([...made].map(flushDirectory));
  }

  /** The bytes of a file, or undefined when there is none. */
  async read(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.pathOf(file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  /** The bytes of a tile; a partial one that has given way to the full one is its beginning. Rejects when it is missing. */
  async tile({ level, index, width }: TileAddress): Promise<Buffer> {
    const file = tilePath(level, index, width);
    const bytes = (await this.read(file)) ?? (await this.read(tilePath(level, index, TILE_WIDTH)));
    if (bytes === undefined) throw new Error(`${file} is missing`);
    return bytes.subarray(0, width * HASH_SIZE);
  }

  /** Removes partial tiles or bundles: the folder `<path of the full one>.p`. */
  async removePartials(fullPaths: readonly string[]): Promise<void> {
    await Promise.all(fullPaths.map((file) => rm(this.pathOf(`${file}.p`), { recursive: true, force: true })));
  }

  /** Removes what a killed process had begun to write. Only the leader may, before it writes. */
  async sweepDrafts(): Promise<void> {
    await rm(this.pathOf('.drafts'), { recursive: true, force: true });
  }

  private async writeOne(file: string, bytes: Uint8Array, made: Set<string>): Promise<void> {
    const draft = this.pathOf(`.drafts/${randomUUID()}`);
    try {
      await writeFlushed(draft, bytes);
    } catch (error) {
      // a full disk: the half draft gives its room back
      await rm(draft, { force: true });
      throw error;
    }
    const target = this.pathOf(file);
    const first = await mkdir(path.dirname(target), { recursive: true });
    await rename(draft, target);
    // a new folder's name stands in its parent, which must be flushed too
    for (let folder = path.dirname(target); folder.startsWith(this.directory); folder = path.dirname(folder)) {
      made.add(folder);
      if (first === undefined || folder === path.dirname(first)) break;
    }
  }

  private pathOf(file: string): string {
    return path.join(this.directory, file);
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
