// A log of many entries written into a folder as the sequencer writes it, by the libraries alone: no database, no service.
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { encodeBundle } from '../../../dist/libs/tlog/src/bundle.js';
import { checkpointBody } from '../../../dist/libs/tlog/src/checkpoint.js';
import { EMPTY_FRONTIER, growFrontier, rootOfFrontier } from '../../../dist/libs/tlog/src/frontier.js';
import { leafHash } from '../../../dist/libs/tlog/src/hashing.js';
import { signNote } from '../../../dist/libs/tlog/src/signed-note.js';
import { signerKey } from '../../../dist/libs/tlog/src/signer-key.js';
import { bundlePath, tilePath } from '../../../dist/libs/tlog/src/tile-path.js';
import { formatVkey } from '../../../dist/libs/tlog/src/verifier-key.js';

const CHUNK = 65_536;

function write(folder, file, bytes) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), bytes);
}

/** Writes `size` entries made by `entryAt` (a multiple of 256 at a time) and answers the key to check them with. */
export function writtenLog(folder, size, entryAt) {
  const key = signerKey('bench.example/log', generateKeyPairSync('ed25519').privateKey);
  let frontier = EMPTY_FRONTIER;
  for (let start = 0; start < size; start += CHUNK) {
    const entries = Array.from({ length: Math.min(CHUNK, size - start) }, (_, at) => entryAt(start + at));
    const grown = growFrontier(frontier, entries.map(leafHash));
    frontier = grown.frontier;
    for (const { level, index, width, bytes } of grown.tiles)
      if (width === 256) write(folder, tilePath(level, index, width), bytes);
    for (let at = 0; at < entries.length; at += 256) {
      const bundle = entries.slice(at, at + 256);
      write(folder, bundlePath((start + at) / 256, bundle.length), encodeBundle(bundle));
    }
  }
  for (const [level, edge] of frontier.edge.entries())
    if (edge.length > 0) write(folder, tilePath(level, Math.floor(size / 256 ** (level + 1)), edge.length / 32), edge);
  const root = rootOfFrontier(frontier);
  write(
    folder,
    'checkpoint',
    signNote(checkpointBody({ origin: 'bench.example/log', size: BigInt(size), root }), [key]),
  );
  return formatVkey(key.verifier);
}
