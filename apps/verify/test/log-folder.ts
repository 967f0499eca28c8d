import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { canonicalJson } from '#kernel/canonical-json';
import { encodeBundle } from '#tlog/bundle';
import { checkpointBody } from '#tlog/checkpoint';
import { disclosureDigest } from '#tlog/disclosure';
import { EMPTY_FRONTIER, growFrontier, rootOfFrontier } from '#tlog/frontier';
import { leafHash } from '#tlog/hashing';
import { signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import type { SignerKey } from '#tlog/signer-key';
import { bundlePath, tilePath } from '#tlog/tile-path';
import { proveInclusion } from '#tlog/tile-proofs';
import { bundlesForGrowth } from '#tlog/tiles';
import { formatTlogProof } from '#tlog/tlog-proof';
import { formatVkey } from '#tlog/verifier-key';
import { bundledVerifier } from '#test/support/verifier';

export const ORIGIN = 'localhost/grants-log';
export const log = signerKey(ORIGIN, crypto.generateKeyPairSync('ed25519').privateKey);
export const VKEY = formatVkey(log.verifier);
/** A key of somebody else under the log's name. */
export const STRANGER_VKEY = formatVkey(signerKey(ORIGIN, crypto.generateKeyPairSync('ed25519').privateKey).verifier);

/** Entry number RECEIPTED seals these two values. */
export const RECEIPTED = 300;
export const DISCLOSURES = [
  { salt: Buffer.alloc(32, 1), name: 'number', value: 'TF-0001' },
  { salt: Buffer.alloc(32, 2), name: 'contentHash', value: 'ab'.repeat(32) },
];

/** A leaf like those of the fund, different for every index. */
export function entryAt(index: number): Buffer {
  const sealed = index === RECEIPTED ? DISCLOSURES.map(disclosureDigest).sort() : [`entry ${index}`];
  const stream = Buffer.alloc(16, index % 251).toString('base64url');
  const at = '2026-11-21T22:15:03.123Z';
  return Buffer.from(canonicalJson({ v: 1, type: 'application.submitted', stream, seq: 0, at, sd: sealed }));
}

export interface WrittenLog {
  readonly directory: string;
  readonly entries: readonly Buffer[];
  /** The signed checkpoint. */
  readonly note: string;
}

export interface Run {
  readonly code: number | null;
  readonly said: string;
}

/** A temporary folder with the bundled checker and logs written as the sequencer writes them. */
export class Outsider {
  private constructor(readonly folder: string) {}

  static async arrive(): Promise<Outsider> {
    const outsider = new Outsider(await fs.mkdtemp(path.join(os.tmpdir(), 'verify-')));
    await bundledVerifier(path.join(outsider.folder, 'verify.mjs'));
    return outsider;
  }

  /** Runs the checker in a process of its own. */
  verify(args: readonly string[]): Promise<Run> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(this.folder, 'verify.mjs'), ...args]);
      let said = '';
      child.stdout.on('data', (data) => (said += String(data)));
      child.stderr.on('data', (data) => (said += String(data)));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  writeLog(name: string, size: number, entry = entryAt): Promise<WrittenLog> {
    const entries = Array.from({ length: size }, (_, index) => entry(index));
    return this.writeEntries(name, entries, log);
  }

  /** Writes a log that carries the name of this key. */
  async writeEntries(name: string, entries: readonly Buffer[], key: SignerKey): Promise<WrittenLog> {
    const directory = path.join(this.folder, name);
    const size = entries.length;
    const { frontier, tiles } = growFrontier(EMPTY_FRONTIER, entries.map(leafHash));
    const body = checkpointBody({ origin: key.verifier.name, size: BigInt(size), root: rootOfFrontier(frontier) });
    const note = signNote(body, [key]);
    const files = new Map<string, Uint8Array>([['checkpoint', Buffer.from(note)]]);
    for (const tile of tiles) files.set(tilePath(tile.level, tile.index, tile.width), tile.bytes);
    for (const { index, width } of bundlesForGrowth(0, size))
      files.set(bundlePath(index, width), encodeBundle(entries.slice(index * 256, index * 256 + width)));
    for (const [file, bytes] of files) {
      await fs.mkdir(path.dirname(path.join(directory, file)), { recursive: true });
      await fs.writeFile(path.join(directory, file), bytes);
    }
    return { directory, entries, note };
  }

  /** Saves a text and answers its path. */
  async save(name: string, text: string): Promise<string> {
    const file = path.join(this.folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
    return file;
  }

  leave(): Promise<void> {
    return fs.rm(this.folder, { recursive: true });
  }
}

/** The tlog-proof of an entry of a written log. */
export async function proofOf({ directory, note, entries }: WrittenLog, index: number): Promise<string> {
  const proof = await proveInclusion(index, entries.length, (tile) =>
    fs.readFile(path.join(directory, tilePath(tile.level, tile.index, tile.width))),
  );
  return formatTlogProof({ index: BigInt(index), proof, checkpoint: note });
}
