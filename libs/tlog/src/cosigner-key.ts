import type { KeyObject } from 'node:crypto';
import { signerKey } from './signer-key.ts';
import { cosignedMessage, SIGNATURE_TYPES, verifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A witness's key: it cosigns the bodies of checkpoints under a name. */
export interface CosignerKey {
  readonly verifier: VerifierKey;
  /**
   * cosignature/v1 over the body of a checkpoint at a POSIX time in seconds: uint64 big-endian time and 64 bytes of
   * Ed25519, ready for `signatureLine`. Throws RangeError unless 0 <= time < 2^63.
   */
  cosign(body: string, time: bigint): Uint8Array;
}

/** The cosigning key for an Ed25519 private key, type 0x04 (C2SP tlog-cosignature, "Format"). Throws as `signerKey` does. */
export function cosignerKey(name: string, privateKey: KeyObject): CosignerKey {
  const { verifier, sign } = signerKey(name, privateKey);
  return {
    verifier: verifierKey(name, SIGNATURE_TYPES.cosignature, verifier.publicKey),
    cosign: (body, time) => {
      const timestamp = Buffer.alloc(8);
      timestamp.writeBigInt64BE(time);
      if (time < 0n) throw new RangeError(`${time} is before 1970`);
      return Buffer.concat([timestamp, sign(cosignedMessage(body, time).toString())]);
    },
  };
}
