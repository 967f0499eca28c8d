import { base64Of, bytesOfBase64, integerOfDecimal } from './encoding.ts';
import { HASH_SIZE } from './hashing.ts';
import { MalformedError } from './malformed-error.ts';

/** What a log claims about itself: at `size` leaves its root is `root` (32 bytes). `origin` names the log. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** The body of a checkpoint, three lines, ready to sign (C2SP tlog-checkpoint, "Note text"). Throws MalformedError on an impossible origin. */
export function checkpointBody({ origin, size, root }: Checkpoint): string {
  const body = `${origin}\n${size}\n${base64Of(root)}\n`;
  parseCheckpointBody(body);
  return body;
}

/**
 * Reads the body of a checkpoint (C2SP tlog-checkpoint, "Note text"): origin, decimal size, base64 root, each line ended by
 * a newline. Extension lines are allowed if not empty, and ignored. Throws MalformedError on anything else.
 */
export function parseCheckpointBody(body: string): Checkpoint {
  if (!body.endsWith('\n')) throw new MalformedError('the checkpoint does not end with a newline');
  const lines = body.slice(0, -1).split('\n');
  const [origin, sizeText, rootText] = lines;
  if (origin === undefined || sizeText === undefined || rootText === undefined)
    throw new MalformedError('the checkpoint has fewer than three lines');
  if (lines.includes('')) throw new MalformedError('the checkpoint has an empty line');
  if (/[\0-\x09\x0b-\x1f]/.test(body)) throw new MalformedError('the checkpoint has a control character');
  const size = integerOfDecimal(sizeText);
  if (size === undefined) throw new MalformedError('the second line of the checkpoint is not a tree size');
  const root = bytesOfBase64(rootText);
  if (root?.length !== HASH_SIZE) throw new MalformedError('the third line of the checkpoint is not a root hash');
  return { origin, size, root };
}
