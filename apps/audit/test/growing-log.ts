import { generateKeyPairSync } from 'node:crypto';
import { formatAddCheckpoint } from '#tlog/add-checkpoint';
import { checkpointBody } from '#tlog/checkpoint';
import { consistencyProofOf } from '#tlog/consistency-proof';
import { leafHash } from '#tlog/hashing';
import { signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import { rootOf } from '#tlog/tree';
import { formatVkey } from '#tlog/verifier-key';

/** A log in memory, as a witness sees it; one that lies when a spec wants it to. */
export class GrowingLog {
  readonly key = signerKey(this.origin, generateKeyPairSync('ed25519').privateKey);
  private readonly leaves: Uint8Array[];

  constructor(
    readonly origin = 'fund.example.org/log',
    /** Two logs with other words have other histories. */
    words = 'entry',
    size = 300,
  ) {
    this.leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`${words} ${index}`)));
  }

  get vkey(): string {
    return formatVkey(this.key.verifier);
  }

  body(size: number): string {
    return checkpointBody({ origin: this.origin, size: BigInt(size), root: rootOf(this.leaves.slice(0, size)) });
  }

  note(size: number, by = this.key): string {
    return signNote(this.body(size), [by]);
  }

  /** The request of an honest log that grows from `old` to `size`. */
  request(old: number, size: number, by = this.key): string {
    const proof = old === 0 || old >= size ? [] : consistencyProofOf(this.leaves.slice(0, size), old);
    return formatAddCheckpoint({ oldSize: BigInt(old), proof, checkpoint: this.note(size, by) });
  }
}
