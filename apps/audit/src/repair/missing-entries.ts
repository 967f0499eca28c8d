import { entriesOfBundle } from '#tlog/bundle';
import { growFrontier, rootOfFrontier, type Frontier } from '#tlog/frontier';
import { leafHash, sameBytes } from '#tlog/hashing';
import { bundlePath, TILE_WIDTH } from '#tlog/tile-path';
import { tileWidth } from '#tlog/tiles';

/** Reads a file of a public log by its path below the prefix. */
export type PublicFile = (file: string) => Promise<Buffer | undefined>;

/** A tree that was signed. */
export interface SignedTree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** The public log does not hold what was signed: another copy of it must be found. */
export class NotTheSignedLog extends Error {
  override readonly name = 'NotTheSignedLog';
}

/**
 * The entries from `known` on up to the last of the signed trees (given smallest first), out of the public bundles. They
 * are answered only if, appended to `known`, they lead to the root of every signed tree: then they are the ones that were
 * published, whoever kept the files. Rejects with NotTheSignedLog otherwise.
 */
export async function missingEntries(
  known: Frontier,
  signed: readonly SignedTree[],
  read: PublicFile,
): Promise<Uint8Array[]> {
  const size = signed.at(-1)!.size;
  const entries: Uint8Array[] = [];
  for (let index = Math.floor(known.size / TILE_WIDTH); index * TILE_WIDTH < size; index += 1)
    entries.push(...(await bundle(index, tileWidth(0, index, size), read)));
  const missing = entries.slice(known.size % TILE_WIDTH);
  let frontier = known;
  for (const tree of signed) {
    const added = missing.slice(frontier.size - known.size, tree.size - known.size);
    frontier = growFrontier(frontier, added.map(leafHash)).frontier;
    if (!sameBytes(rootOfFrontier(frontier), tree.root))
      throw new NotTheSignedLog(`these entries do not lead to the root that was signed for ${tree.size}`);
  }
  return missing;
}

/** A partial bundle gives way to the full one, whose beginning it is. */
async function bundle(index: number, width: number, read: PublicFile): Promise<Uint8Array[]> {
  for (const count of new Set([width, TILE_WIDTH])) {
    const bytes = await read(bundlePath(index, count));
    if (bytes !== undefined) return split(bytes, count, bundlePath(index, count)).slice(0, width);
  }
  throw new NotTheSignedLog(`${bundlePath(index, width)} is missing here`);
}

function split(bytes: Uint8Array, count: number, file: string): Uint8Array[] {
  try {
    return entriesOfBundle(bytes, count);
  } catch (error) {
    throw new NotTheSignedLog(`${file}: ${error instanceof Error ? error.message : 'malformed'}`);
  }
}
