import crypto from 'node:crypto';
import { base64Of, bytesOfBase64 } from './encoding.ts';
import { sameBytes, sha256 } from './hashing.ts';
import { MalformedError } from './malformed-error.ts';

/** Signature types of C2SP signed-note that this system speaks, with the length of their public keys in bytes. */
export const SIGNATURE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** A public key somebody trusts, by name. `id` is the 4-byte key ID; `type` decides what a signature covers. */
export interface VerifierKey {
  readonly name: string;
  readonly id: Uint8Array;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** A signature that holds; a cosignature also says when it was made, in POSIX seconds. */
export interface GoodSignature {
  readonly key: VerifierKey;
  readonly time?: bigint;
}

const ED25519_BYTES = 32;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const MAX_TIME = (1n << 63n) - 1n;

/** Whether a text may name a key: not empty, no Unicode space, no plus, no control character (C2SP signed-note, "Format"). */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\p{White_Space}+\0-\x1f\p{Surrogate}]/u.test(name);
}

/** Key ID: first 4 bytes of SHA-256(name || 0x0A || type || public key) (C2SP signed-note, "Signatures"). */
function keyId(name: string, type: SignatureType, publicKey: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey])).subarray(0, 4);
}

/** The verifier key for a name and a 32-byte Ed25519 public key. Throws MalformedError on an impossible name or key. */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new MalformedError('a key name must not be empty or hold spaces or plus signs');
  if (publicKey.length !== ED25519_BYTES) throw new MalformedError('an Ed25519 public key has 32 bytes');
  return { name, type, publicKey, id: keyId(name, type, publicKey) };
}

/** A key as `name+hex(key ID)+base64(type || public key)`, the form people pass around (vkey). */
export function formatVkey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${Buffer.from(id).toString('hex')}+${base64Of(Buffer.concat([Buffer.of(type), publicKey]))}`;
}

/** Reads a vkey. Throws MalformedError unless it is well formed, of a type this system speaks, and its key ID is the right one. */
export function parseVkey(vkey: string): VerifierKey {
  const [, name, idText, keyText] = /^([^+]*)\+([0-9a-fA-F]{8})\+(.*)$/s.exec(vkey) ?? [];
  const typed = keyText === undefined ? undefined : bytesOfBase64(keyText);
  if (name === undefined || idText === undefined || typed === undefined)
    throw new MalformedError('a key has the form name+8 hex digits+base64');
  const type = Object.values(SIGNATURE_TYPES).find((known) => known === typed[0]);
  if (type === undefined) throw new MalformedError('the signature type of the key is unknown');
  const key = verifierKey(name, type, typed.subarray(1));
  if (!sameBytes(key.id, Buffer.from(idText, 'hex'))) throw new MalformedError('the key ID does not match the key');
  return key;
}

/**
 * Checks one signature (the bytes after the key ID) over the text of a note: for 0x01 plain Ed25519 over the text, for 0x04
 * a cosignature/v1: uint64 big-endian time, then Ed25519 over `cosignature/v1`, `time N` and the text (C2SP
 * tlog-cosignature). Undefined = it does not hold. Never throws.
 */
export function checkSignature(key: VerifierKey, text: string, signature: Uint8Array): GoodSignature | undefined {
  if (key.type === SIGNATURE_TYPES.ed25519) return signedBy(key, Buffer.from(text), signature) ? { key } : undefined;
  if (signature.length !== 8 + 64) return undefined;
  const time = Buffer.from(signature.subarray(0, 8)).readBigUInt64BE();
  if (time > MAX_TIME) return undefined;
  return signedBy(key, cosignedMessage(text, time), signature.subarray(8)) ? { key, time } : undefined;
}

/** The bytes a cosignature/v1 signs for the body of a checkpoint at a POSIX time in seconds. */
export function cosignedMessage(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function signedBy({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = crypto.createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
    return signature.length === 64 && crypto.verify(null, message, key, signature);
  } catch {
    return false;
  }
}
