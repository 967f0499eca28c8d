import { base64Of, bytesOfBase64, textOfUtf8 } from './encoding.ts';
import { sameBytes } from './hashing.ts';
import { MalformedError } from './malformed-error.ts';
import type { SignerKey } from './signer-key.ts';
import { checkSignature, isKeyName } from './verifier-key.ts';
import type { GoodSignature, VerifierKey } from './verifier-key.ts';

/** One signature line: who claims to have signed, under which key ID, and the bytes after the ID. */
export interface SignatureLine {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

/** A note taken apart, nothing checked yet: do not use the text before `openNote`. */
export interface ParsedNote {
  readonly text: string;
  readonly lines: readonly SignatureLine[];
}

/** A note whose signatures hold. `verified` has one element for each good signature by a known key, in the note's order. */
export interface OpenedNote {
  readonly text: string;
  readonly verified: readonly GoodSignature[];
}

/** A note that is well formed but not signed as the verifier demands. */
export class NotSignedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotSignedError';
  }
}

/** More lines than any honest note has; C2SP asks verifiers to accept at least 16. */
const MAX_SIGNATURES = 100;
const MAX_NOTE_BYTES = 1_000_000;

/** Signs a text that ends with a newline: text, empty line, one line per key (C2SP signed-note, "Format"). Throws MalformedError on an impossible text. */
export function signNote(text: string, signers: readonly SignerKey[]): string {
  const lines = signers.map((signer) => signatureLine(signer.verifier, signer.sign(text)));
  const note = `${text}\n${lines.join('')}`;
  if (parseNote(Buffer.from(note)).text !== text) throw new MalformedError('this text cannot be a note');
  return note;
}

/** One signature line, with its newline. */
export function signatureLine({ name, id }: VerifierKey, signature: Uint8Array): string {
  return `— ${name} ${base64Of(Buffer.concat([id, signature]))}\n`;
}

/**
 * Takes a signed note apart (C2SP signed-note, "Format"): valid UTF-8, no control character but newline, text up to the
 * last empty line, then 1 to 100 signature lines. Throws MalformedError on anything else. Checks no signature.
 */
export function parseNote(note: Uint8Array): ParsedNote {
  if (note.length > MAX_NOTE_BYTES) throw new MalformedError('the note is longer than a million bytes');
  const whole = textOfUtf8(note);
  if (whole === undefined) throw new MalformedError('the note is not valid UTF-8');
  if (/[\0-\x09\x0b-\x1f]/.test(whole)) throw new MalformedError('the note has a control character');
  const split = whole.lastIndexOf('\n\n');
  if (split < 0) throw new MalformedError('the note has no empty line before its signatures');
  if (!whole.endsWith('\n')) throw new MalformedError('the note does not end with a newline');
  const signatures = whole.slice(split + 2);
  if (signatures === '') throw new MalformedError('the note has no signature line');
  const lines = signatures.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new MalformedError(`the note has more than ${MAX_SIGNATURES} signatures`);
  return { text: whole.slice(0, split + 1), lines: lines.map(parseSignatureLine) };
}

function parseSignatureLine(line: string): SignatureLine {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOfBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes === undefined || bytes.length < 5)
    throw new MalformedError('the note has a malformed signature line');
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/**
 * Opens a signed note with the keys somebody trusts (C2SP signed-note, "Signatures"). Signatures by other keys are ignored,
 * even if they share a name or an ID; every signature by a known key must hold, and there must be at least one.
 * Throws MalformedError, or NotSignedError when a known key's signature fails or no known key signed.
 */
export function openNote(note: Uint8Array, keys: readonly VerifierKey[]): OpenedNote {
  const { text, lines } = parseNote(note);
  const verified: GoodSignature[] = [];
  for (const line of lines) {
    const key = knownKey(line, keys);
    if (key === undefined) continue;
    const good = checkSignature(key, text, line.signature);
    if (good === undefined) throw new NotSignedError(`the signature of ${key.name} does not hold`);
    verified.push(good);
  }
  if (verified.length === 0) throw new NotSignedError('no known key has signed');
  return { text, verified };
}

function knownKey(line: SignatureLine, keys: readonly VerifierKey[]): VerifierKey | undefined {
  const [key, ...others] = keys.filter(({ name, id }) => name === line.name && sameBytes(id, line.id));
  if (key === undefined) return undefined;
  if (others.some(({ type, publicKey }) => type !== key.type || !sameBytes(publicKey, key.publicKey)))
    throw new NotSignedError(`two different keys are called ${key.name} with the same ID`);
  return key;
}
