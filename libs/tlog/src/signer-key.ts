import crypto from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SIGNATURE_TYPES, verifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A key that can sign notes under a name. */
export interface SignerKey {
  readonly verifier: VerifierKey;
  /** Ed25519 signature over the text of a note: 64 bytes. */
  sign(text: string): Uint8Array;
}

/** The signing key for an Ed25519 private key. Throws TypeError on another kind of key, MalformedError on an impossible name. */
export function signerKey(name: string, privateKey: KeyObject): SignerKey {
  if (privateKey.type !== 'private' || privateKey.asymmetricKeyType !== 'ed25519')
    throw new TypeError('the signing key is not an Ed25519 private key');
  const spki = crypto.createPublicKey(privateKey as never).export({ format: 'der', type: 'spki' });
  return {
    verifier: verifierKey(name, SIGNATURE_TYPES.ed25519, Uint8Array.from(spki.subarray(-32))),
    sign: (text) => crypto.sign(null, Buffer.from(text), privateKey),
  };
}
