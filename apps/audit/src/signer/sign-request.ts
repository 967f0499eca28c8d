import { parseCheckpointBody, type Checkpoint } from '#tlog/checkpoint';
import { base64Of, bytesOfBase64, integerOfDecimal, textOfUtf8 } from '#tlog/encoding';
import { HASH_SIZE } from '#tlog/hashing';
import { MalformedError } from '#tlog/malformed-error';

/** A proof has at most one hash a level, and there are 64 levels. */
const LONGEST_PROOF = 64;

/** What the signer is asked: to sign `body`, whose tree extends the one of `oldSize` that it signed last, as `proof` shows. */
export interface SignRequest {
  readonly oldSize: bigint;
  readonly proof: readonly Uint8Array[];
  readonly body: string;
}

/** A request taken apart, with what its body claims. */
export interface ParsedSignRequest extends SignRequest {
  readonly checkpoint: Checkpoint;
}

/** A request as text: the shape of C2SP tlog-witness "add-checkpoint", but what follows the empty line is not signed yet. */
export function formatSignRequest({ oldSize, proof, body }: SignRequest): string {
  return `old ${oldSize}\n${proof.map((hash) => `${base64Of(hash)}\n`).join('')}\n${body}`;
}

/** Takes a request apart. Throws MalformedError on anything but what `formatSignRequest` writes. */
export function parseSignRequest(bytes: Uint8Array): ParsedSignRequest {
  const text = textOfUtf8(bytes);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || split < 0) throw new MalformedError('the request has no empty line before the checkpoint');
  const [first = '', ...proofLines] = text.slice(0, split).split('\n');
  const oldSize = first.startsWith('old ') ? integerOfDecimal(first.slice('old '.length)) : undefined;
  if (oldSize === undefined) throw new MalformedError('the first line of the request is not "old" and a tree size');
  if (proofLines.length > LONGEST_PROOF) throw new MalformedError(`the proof has more than ${LONGEST_PROOF} hashes`);
  const body = text.slice(split + 2);
  return { oldSize, proof: proofLines.map(hashOfLine), body, checkpoint: parseCheckpointBody(body) };
}

function hashOfLine(line: string): Uint8Array {
  const hash = bytesOfBase64(line);
  if (hash?.length !== HASH_SIZE) throw new MalformedError('a line of the proof is not a hash in base64');
  return hash;
}
