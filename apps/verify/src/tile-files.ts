import { HASH_SIZE } from '#tlog/hashing';
import { bundlePath, TILE_WIDTH, tilePath } from '#tlog/tile-path';
import type { LogSource } from './log-source.ts';
import { Wrong } from './verdict.ts';

const MAX_BUNDLE_BYTES = TILE_WIDTH * (2 + 65_535);

/** A tile of so many hashes; a partial one that is gone is cut from the full one (C2SP tlog-tiles, "Partial Tiles"). Throws Wrong. */
export async function readTile(source: LogSource, level: number, index: number, width: number): Promise<Uint8Array> {
  const bytes = await source.read(tilePath(level, index, width), TILE_WIDTH * HASH_SIZE);
  if (bytes?.length === width * HASH_SIZE) return bytes;
  if (bytes !== undefined)
    throw new Wrong(`${tilePath(level, index, width)}: ${bytes.length} bytes are not ${width} hashes`);
  const full =
    width < TILE_WIDTH ? await source.read(tilePath(level, index, TILE_WIDTH), TILE_WIDTH * HASH_SIZE) : undefined;
  if (full?.length !== TILE_WIDTH * HASH_SIZE) throw new Wrong(`${tilePath(level, index, width)}: missing`);
  return full.subarray(0, width * HASH_SIZE);
}

/** A bundle of so many entries, likewise; its bytes are not split yet. */
export async function readBundle(source: LogSource, index: number, width: number): Promise<Uint8Array> {
  const bytes = await source.read(bundlePath(index, width), MAX_BUNDLE_BYTES);
  if (bytes !== undefined) return bytes;
  const full = width < TILE_WIDTH ? await source.read(bundlePath(index, TILE_WIDTH), MAX_BUNDLE_BYTES) : undefined;
  if (full === undefined) throw new Wrong(`${bundlePath(index, width)}: missing`);
  return firstEntries(full, width);
}

function firstEntries(bundle: Uint8Array, count: number): Uint8Array {
  let end = 0;
  for (let entry = 0; entry < count; entry += 1) end += 2 + (bundle[end] ?? 0) * 256 + (bundle[end + 1] ?? 0);
  return bundle.subarray(0, end);
}
