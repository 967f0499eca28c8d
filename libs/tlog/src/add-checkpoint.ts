import { base64Of, bytesOfBase64, integerOfDecimal, textOfUtf8 } from './encoding.ts';
import { HASH_SIZE } from './hashing.ts';
import { MalformedError } from './malformed-error.ts';

/** Longest consistency proof a request may carry (C2SP tlog-witness, "add-checkpoint"). */
const MAX_PROOF = 63;

/** Media type of the answer 409: the size of the newest checkpoint a witness has cosigned. */
export const SIZE_TYPE = 'text/x.tlog.size';

/** What a log sends to a witness. Taken apart, nothing checked: neither the proof nor the checkpoint. */
export interface AddCheckpoint {
  /** Size of the checkpoint that the witness last cosigned; 0 = none. */
  readonly oldSize: bigint;
  /** Consistency proof from `oldSize`, hashes of 32 bytes. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

/** The body of a request (C2SP tlog-witness, "add-checkpoint"): `old` size, proof lines, empty line, checkpoint. */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return [`old ${oldSize}`, ...proof.map(base64Of), '', checkpoint].join('\n');
}

/** Reads the body of a request (C2SP tlog-witness, "add-checkpoint"). Throws MalformedError; the checkpoint is not looked at. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint {
  const text = textOfUtf8(body);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || split < 0) throw new MalformedError('the request has no empty line before its checkpoint');
  const [first = '', ...hashes] = text.slice(0, split).split('\n');
  const oldSize = first.startsWith('old ') ? integerOfDecimal(first.slice('old '.length)) : undefined;
  if (oldSize === undefined) throw new MalformedError('the request does not begin with the old size');
  if (hashes.length > MAX_PROOF) throw new MalformedError(`the request has more than ${MAX_PROOF} hashes`);
  return { oldSize, proof: hashes.map(parseHash), checkpoint: text.slice(split + 2) };
}

function parseHash(line: string): Uint8Array {
  const hash = bytesOfBase64(line);
  if (hash?.length !== HASH_SIZE) throw new MalformedError('a line of the request is not a hash');
  return hash;
}

/** The body of the answer 409, of type `SIZE_TYPE` (C2SP tlog-witness, "add-checkpoint"). */
export function formatSize(size: bigint): string {
  return `${size}\n`;
}

/** Reads the body of the answer 409. Throws MalformedError unless it is a decimal size and a newline. */
export function parseSize(body: string): bigint {
  const size = body.endsWith('\n') ? integerOfDecimal(body.slice(0, -1)) : undefined;
  if (size === undefined) throw new MalformedError('the answer is not a tree size');
  return size;
}
