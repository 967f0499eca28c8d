import { base64Of, bytesOfBase64, integerOfDecimal, textOfUtf8 } from './encoding.ts';
import { HASH_SIZE } from './hashing.ts';
import { provesInclusion } from './inclusion-proof.ts';
import { MalformedError } from './malformed-error.ts';
import { openCheckpoint } from './signed-checkpoint.ts';
import type { OpenedCheckpoint } from './signed-checkpoint.ts';
import type { VerifierKey } from './verifier-key.ts';

/** First line of the format, version 1. */
const HEADER = 'c2sp.org/tlog-proof@v1';

/** Longest inclusion proof of a tree with 64-bit size. */
const MAX_PROOF = 64;

/** A proof file taken apart, nothing checked yet. `extra` is not authenticated by anything. */
export interface TlogProof {
  readonly extra?: Uint8Array;
  readonly index: bigint;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

/** A proof as text, for a file named `.tlog-proof` (C2SP tlog-proof, "Format"). */
export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${base64Of(extra)}`]),
    `index ${index}`,
    ...proof.map(base64Of),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof file (C2SP tlog-proof, "Format"). Throws MalformedError. The checkpoint inside is only checked when opened. */
export function parseTlogProof(file: Uint8Array): TlogProof {
  const text = textOfUtf8(file);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || split < 0) throw new MalformedError('the proof has no empty line before its checkpoint');
  const [header, ...rest] = text.slice(0, split).split('\n');
  if (header !== HEADER) throw new MalformedError(`the proof does not begin with ${HEADER}`);
  const extraText = rest[0]?.startsWith('extra ') ? (rest.shift() as string).slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : bytesOfBase64(extraText);
  if (extraText !== undefined && extra === undefined)
    throw new MalformedError('the extra line of the proof is not base64');
  const indexLine = rest.shift() ?? '';
  const index = indexLine.startsWith('index ') ? integerOfDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) throw new MalformedError('the proof has no index line');
  if (rest.length > MAX_PROOF) throw new MalformedError(`the proof has more than ${MAX_PROOF} hashes`);
  return { ...(extra && { extra }), index, proof: rest.map(parseHash), checkpoint: text.slice(split + 2) };
}

function parseHash(line: string): Uint8Array {
  const hash = bytesOfBase64(line);
  if (hash?.length !== HASH_SIZE) throw new MalformedError('a line of the proof is not a hash');
  return hash;
}

/** Where an entry stands, and the checkpoint that says so. */
export interface ProvenEntry {
  readonly index: bigint;
  readonly checkpoint: OpenedCheckpoint;
}

/**
 * Checks that a leaf hash is in the log of these keys: the checkpoint is signed by the log, and the proof leads from the leaf
 * to its root. `origin` as in openCheckpoint. Throws MalformedError or NotSignedError; undefined = the leaf is not proven.
 */
export function openTlogProof(
  file: Uint8Array,
  leafHash: Uint8Array,
  keys: readonly VerifierKey[],
  origin?: string,
): ProvenEntry | undefined {
  const { index, proof, checkpoint: note } = parseTlogProof(file);
  const checkpoint = openCheckpoint(Buffer.from(note), keys, origin);
  const { size, root } = checkpoint;
  return provesInclusion({ index, size, root, leafHash, proof }) ? { index, checkpoint } : undefined;
}
