import fs from 'node:fs/promises';
import { leafHash } from '#tlog/hashing';
import { openTlogProof, parseTlogProof } from '#tlog/tlog-proof';
import type { ProvenEntry } from '#tlog/tlog-proof';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { keysFrom, namedFile, publishedKeys } from './checkpoint-file.ts';
import type { TrustedKeys } from './checkpoint-file.ts';
import { discloseFields, leafInWords, readLeaf } from './leaf.ts';
import { logSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { oneLine, Wrong, WrongUsage } from './verdict.ts';

/** `act FILE.tlog-proof LEAF [DISCLOSURE]... [--vkey K]... [--origin O]`: LEAF is a file or the leaf itself. Answers the verdict. */
export async function actCommand(args: readonly string[]): Promise<string> {
  const { words, one, many } = readOptions(args, { vkey: 'many', origin: 'one' });
  const [proofFile, leafWord, ...disclosures] = words;
  if (proofFile === undefined || leafWord === undefined) throw new WrongUsage('act needs a proof file and a leaf');
  const proof = await namedFile(proofFile);
  const entry = await entryFrom(leafWord);
  const trusted = await keysFor(proof, many['vkey'] ?? []);
  const { index, checkpoint } = proven(proof, entry, trusted, one['origin']);
  const leaf = readLeaf(entry);
  const fields = Object.entries(discloseFields(leaf, disclosures)).map(
    ([name, value]) => `, ${name} = ${JSON.stringify(value)}`,
  );
  return `right: ${leafInWords(leaf)}${fields.join('')} is entry ${index} of ${checkpoint.origin} (${checkpoint.size} entries)${trusted.caution}`;
}

/** The leaf's bytes: from a file, a last newline of which is not part of it, or written out on the command line. */
async function entryFrom(word: string): Promise<Buffer> {
  if (word.startsWith('{')) return Buffer.from(word);
  await fs.access(word).catch(() => {
    throw new WrongUsage(`${word} is neither a file nor a leaf`);
  });
  const bytes = await namedFile(word);
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
}

/** The keys given, or those the log named in the proof publishes. */
async function keysFor(proof: Uint8Array, vkeys: readonly string[]): Promise<TrustedKeys> {
  if (vkeys.length > 0) return { keys: keysFrom(vkeys, SIGNATURE_TYPES.ed25519), caution: '' };
  const origin = originOf(proof);
  if (!/^[a-z0-9.-]+(?::[0-9]+)?(?:\/[A-Za-z0-9._~/-]*)?$/.test(origin))
    throw new WrongUsage('no key given: use --vkey');
  const scheme = /^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(origin) ? 'http' : 'https';
  return publishedKeys(logSource(`${scheme}://${origin}`));
}

/** The log that a proof names. Throws Wrong when it is malformed. */
export function originOf(proof: Uint8Array): string {
  const [origin = ''] = malformedIsWrong(() => parseTlogProof(proof)).checkpoint.split('\n');
  return origin;
}

/** Checks that the entry is in the log. Throws Wrong with the reason. */
export function proven(proof: Uint8Array, entry: Uint8Array, { keys }: TrustedKeys, origin?: string): ProvenEntry {
  const found = malformedIsWrong(() => openTlogProof(proof, leafHash(entry), keys, origin));
  if (found === undefined) throw new Wrong('the proof does not lead from this leaf to the signed root');
  return found;
}

function malformedIsWrong<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new Wrong(oneLine(error));
  }
}
