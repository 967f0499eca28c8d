import type { Checkpoint } from '#tlog/checkpoint';
import { sameBytes } from '#tlog/hashing';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import type { VerifierKey } from '#tlog/verifier-key';
import type { Ending, Opening } from './log-ends.ts';
import { oneLine, Wrong } from './verdict.ts';

/** A log that was checked before the one that follows it, and the keys that sign it. */
export interface EarlierLog extends Checkpoint {
  readonly keys: readonly VerifierKey[];
  readonly ending?: Ending;
}

/**
 * Checks that a log goes on exactly where the one before it ends (design: audit.md section 3, "Keys"): that one ends with
 * `log.frozen`, and the first leaf of this one is the next act of the same stream, rests on it, and holds the checkpoint
 * that the earlier log shows, signed by its key. Throws Wrong.
 */
export function checkSeam(before: EarlierLog, origin: string, opening: Opening | undefined): void {
  const { ending } = before;
  if (ending === undefined)
    throw new Wrong(`seam: ${before.origin} does not end with log.frozen, yet a log follows it`);
  if (opening === undefined) throw new Wrong(`seam: ${origin} does not begin with log.opened: it follows no log`);
  checkSigned(opening, before);
  const { size, root } = opening.previous;
  if (size !== before.size)
    throw new Wrong(`seam: ${origin} follows ${before.origin} of ${size} entries, which shows ${before.size}`);
  if (!sameBytes(root, before.root))
    throw new Wrong(`seam: ${origin} follows another ${before.origin} of ${size} entries than the one it shows`);
  const { stream, seq, prev, refs } = opening.leaf;
  if (stream !== ending.leaf.stream || seq !== ending.leaf.seq + 1 || prev !== ending.hash)
    throw new Wrong(`seam: log.opened of ${origin} does not follow log.frozen of ${before.origin}`);
  if (!refs.includes(ending.hash))
    throw new Wrong(`seam: log.opened of ${origin} does not rest on log.frozen of ${before.origin}`);
}

/** All that log.opened holds of the log before it is signed by that log: further branches of a fork like its last checkpoint. */
function checkSigned({ notes }: Opening, { keys, origin }: EarlierLog): void {
  try {
    for (const note of notes) openCheckpoint(Buffer.from(note), keys, origin);
  } catch (error) {
    throw new Wrong(`seam: the checkpoint of ${origin} in log.opened: ${oneLine(error)}`);
  }
}
