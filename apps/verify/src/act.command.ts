import fs from 'node:fs/promises';
import { leafHash } from '#tlog/hashing';
import { openTlogProof, parseTlogProof } from '#tlog/tlog-proof';
import type { ProvenEntry } from '#tlog/tlog-proof';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { keysFrom, namedFile, publishedKeys } from './checkpoint-file.ts';
import type { TrustedKeys } from './checkpoint-file.ts';
import { discloseFields, leafInWords, readLeaf } from './leaf.ts';
import { WITNESS_OPTIONS, witnessesIn } from './log-options.ts';
import { logSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { checkQuorum, cosignedBy } from './shown-checkpoints.ts';
import type { CheckpointExpectation } from './shown-checkpoints.ts';
import { oneLine, Wrong, WrongUsage } from './verdict.ts';

/**
 * `act FILE.tlog-proof LEAF [DISCLOSURE]... [--vkey K]... [--origin O] [--witness W]... [--quorum N]`: LEAF is a file or
 * the leaf itself. Answers the verdict.
 */
export async function actCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args, { vkey: 'many', origin: 'one', ...WITNESS_OPTIONS });
  const { words, one, many } = options;
  const [proofFile, leafWord, ...disclosures] = words;
  if (proofFile === undefined || leafWord === undefined) throw new WrongUsage('act needs a proof file and a leaf');
  const asked = witnessesIn(options);
  const proof = await namedFile(proofFile);
  const entry = await entryFrom(leafWord);
  const { keys, caution } = await keysFor(proof, many['vkey'] ?? []);
  const found = proven(proof, entry, { keys, origin: one['origin'], ...asked });
  checkQuorum(found.checkpoint, asked);
  const leaf = readLeaf(entry);
  const fields = Object.entries(discloseFields(leaf, disclosures)).map(
    ([name, value]) => `, ${name} = ${JSON.stringify(value)}`,
  );
  return `right: ${leafInWords(leaf)}${fields.join('')} is ${foundInWords(found, asked)}${caution}`;
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

/** Who may have signed the checkpoint of a proof, and its first line, where somebody expects one. */
export interface ProofExpectation extends Pick<CheckpointExpectation, 'keys' | 'witnesses'> {
  readonly origin: string | undefined;
}

/** Checks that the entry is in the log; of witnesses it finds out who has cosigned. Throws Wrong with the reason. */
export function proven(
  proof: Uint8Array,
  entry: Uint8Array,
  { keys, witnesses, origin }: ProofExpectation,
): ProvenEntry {
  const found = malformedIsWrong(() => openTlogProof(proof, leafHash(entry), [...keys, ...witnesses], origin));
  if (found === undefined) throw new Wrong('the proof does not lead from this leaf to the signed root');
  return found;
}

/** For the verdict: where the entry stands, how many have cosigned that it does, and when so many of them had. */
export function foundInWords(
  { index, checkpoint }: ProvenEntry,
  asked: Pick<CheckpointExpectation, 'witnesses' | 'quorum'>,
): string {
  const { quorum } = asked;
  const { origin, size } = checkpoint;
  const seen = quorum > 0 ? `, cosigned by at least ${quorum} by ${cosignedBy(checkpoint, asked)}` : '';
  return `entry ${index} of ${origin} (${size} entries)${seen}`;
}

function malformedIsWrong<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new Wrong(oneLine(error));
  }
}
