import { MalformedError } from './malformed-error.ts';
import { NotSignedError, openNote, signNote } from './signed-note.ts';
import type { SignerKey } from './signer-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/**
 * What whoever acts holds in hand at once: the log of this name will have this leaf by then. Past its deadline it is
 * evidence against the operator (audit.md section 3, "Back-pressure").
 */
export interface MergePromise {
  readonly origin: string;
  /** Hexadecimal. */
  readonly leafHash: string;
  readonly at: Date;
  readonly by: Date;
}

/** The log has so many seconds to hold a leaf that was promised. */
export const MERGE_SECONDS = 60;

const FORMAT = 'trust-fund-grants/merge-promise/v1';
const INSTANT = '(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)';
const BODY = new RegExp(`^${FORMAT}\\norigin ([^\\n]+)\\nleaf ([0-9a-f]{64})\\nat ${INSTANT}\\nby ${INSTANT}\\n$`);

/** The name of the key that signs promises about a log: not the log's own, since it never signs a checkpoint. */
export const promiseKeyName = (origin: string): string => `${origin}/promises`;

/**
 * A signed note (C2SP signed-note) of five lines: format, `origin`, `leaf`, `at`, `by`. No checkpoint body looks like it,
 * so that neither can stand for the other. Throws MalformedError on an origin that no note can hold.
 */
export function signPromise({ origin, leafHash, at, by }: MergePromise, key: SignerKey): string {
  const text = `${FORMAT}\norigin ${origin}\nleaf ${leafHash}\nat ${at.toISOString()}\nby ${by.toISOString()}\n`;
  if (!BODY.test(text)) throw new MalformedError('this is no promise');
  return signNote(text, [key]);
}

/**
 * Opens a signed promise. The key that signed must carry the name of the promised log with `/promises`.
 * Throws MalformedError or NotSignedError.
 */
export function openPromise(note: Uint8Array, keys: readonly VerifierKey[]): MergePromise {
  const { text, verified } = openNote(note, keys);
  const [, origin, leafHash, at, by] = BODY.exec(text) ?? [];
  if (origin === undefined || leafHash === undefined || at === undefined || by === undefined)
    throw new MalformedError('the note is not a promise');
  const [made, due] = [new Date(at), new Date(by)];
  if (!(made.getTime() <= due.getTime())) throw new MalformedError('the promise ends before it begins');
  if (!verified.some(({ key }) => key.name === promiseKeyName(origin)))
    throw new NotSignedError(`nobody who promises for ${origin} has signed`);
  return { origin, leafHash, at: made, by: due };
}
