import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';

/** Bytes of a nonce: 256 bits, so that scores of a small scale cannot be found by trying. */
export const NONCE_BYTES = 32;

/** What a reviewer commits to before the deadline and opens after it. */
export interface CommittedScores {
  readonly call: string;
  /** Stream of the application in the public log. */
  readonly stream: string;
  /** The reviewer's own pseudonym in the call: nobody can copy a commitment and open it as theirs. */
  readonly reviewer: string;
  /** SHA-256 of the rubric in force, hexadecimal. */
  readonly rubric: string;
  readonly scores: JsonValue;
  /** 32 random bytes in base64url without padding, drawn in the reviewer's browser. */
  readonly nonce: string;
}

/**
 * The commitment c = SHA-256(JCS{call, stream, reviewer, rubric, scores, nonce}), 64 hexadecimal digits (design: audit.md
 * section 3, "Scores, commit-reveal"). Throws RangeError unless the nonce has 32 bytes, NotCanonicalError on scores that
 * are not JSON.
 */
export function commitmentOf({ call, stream, reviewer, rubric, scores, nonce }: CommittedScores): string {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== NONCE_BYTES || bytes.toString('base64url') !== nonce)
    throw new RangeError(`the nonce is not ${NONCE_BYTES} bytes in base64url`);
  const text = canonicalJson({ call, stream, reviewer, rubric, scores, nonce });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether these scores are the ones that were committed to. Never throws: what cannot be a commitment opens nothing. */
export function opensCommitment(commitment: string, opened: CommittedScores): boolean {
  try {
    return commitmentOf(opened) === commitment;
  } catch {
    return false;
  }
}
