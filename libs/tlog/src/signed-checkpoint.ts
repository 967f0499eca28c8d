import { parseCheckpointBody } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { NotSignedError, openNote } from './signed-note.ts';
import { SIGNATURE_TYPES } from './verifier-key.ts';
import type { GoodSignature, VerifierKey } from './verifier-key.ts';

/** A checkpoint with the signatures that hold: at least one of the log itself, and any cosignatures. */
export interface OpenedCheckpoint extends Checkpoint {
  readonly verified: readonly GoodSignature[];
}

/**
 * Opens a signed checkpoint (C2SP tlog-checkpoint) and makes sure the log itself signed it: a plain signature (type 0x01) by
 * one of the keys. Cosignatures alone do not make a checkpoint. `origin` is the expected first line; without it, the log's
 * key must carry the origin as its name (C2SP tlog-policy, "Defining a log").
 * Throws MalformedError or NotSignedError.
 */
export function openCheckpoint(note: Uint8Array, keys: readonly VerifierKey[], origin?: string): OpenedCheckpoint {
  const { text, verified } = openNote(note, keys);
  const checkpoint = parseCheckpointBody(text);
  if (origin !== undefined && checkpoint.origin !== origin)
    throw new NotSignedError(`the checkpoint is of ${checkpoint.origin}, not of ${origin}`);
  const byLog = verified.some(
    ({ key }) => key.type === SIGNATURE_TYPES.ed25519 && (origin !== undefined || key.name === checkpoint.origin),
  );
  if (!byLog) throw new NotSignedError(`the log ${checkpoint.origin} has not signed with a known key`);
  return { ...checkpoint, verified };
}
