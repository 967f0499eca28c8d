import { formatAddCheckpoint, type AddCheckpoint } from '#tlog/add-checkpoint';
import { checkpointBody } from '#tlog/checkpoint';
import { consistencyProofOf } from '#tlog/consistency-proof';
import { leafHash } from '#tlog/hashing';
import { rootOf } from '#tlog/tree';

export const ORIGIN = 'fund.example.org/log';

/** A log in memory, of which any prefix can be shown to the signer. `history` tells two logs of the same size apart. */
export class GrowingTree {
  private readonly hashes: Uint8Array[];

  constructor(size: number, history = 'first', shared = 0) {
    const told = (index: number): string => (index < shared ? 'first' : history);
    this.hashes = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`${told(index)} ${index}`)));
  }

  root(size: number): Uint8Array {
    return rootOf(this.hashes.slice(0, size));
  }

  body(size: number, origin = ORIGIN): string {
    return checkpointBody({ origin, size: BigInt(size), root: this.root(size) });
  }

  /** What asks for a signature of the tree of `size` after one of `oldSize`; anything in it can be bent. */
  request(oldSize: number, size: number, bent: Partial<AddCheckpoint> = {}): Buffer {
    const proof = oldSize === 0 || oldSize >= size ? [] : consistencyProofOf(this.hashes.slice(0, size), oldSize);
    return Buffer.from(formatAddCheckpoint({ oldSize: BigInt(oldSize), proof, checkpoint: this.body(size), ...bent }));
  }
}
