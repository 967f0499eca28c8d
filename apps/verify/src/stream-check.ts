import type { Leaf } from './leaf.ts';
import { Wrong } from './verdict.ts';

interface Head {
  readonly kind: string;
  next: number;
  last: string;
}

/**
 * Checks that no act of a record is missing, doubled or out of order: in each stream `seq` counts from 0 without a gap,
 * `prev` is the leaf hash of the act before, and all acts are of one kind of record (design: audit.md section 3, "Leaf").
 */
export class StreamCheck {
  private readonly heads = new Map<string, Head>();

  get streams(): number {
    return this.heads.size;
  }

  /** Takes the leaves in the order of the log. `hash` is the leaf's own, base64url. Throws Wrong. */
  take(index: number, { stream, seq, prev, type }: Leaf, hash: string): void {
    const kind = type.slice(0, type.indexOf('.'));
    const head = this.heads.get(stream);
    const expected = head?.next ?? 0;
    if (seq !== expected)
      throw new Wrong(
        seq > expected
          ? `entry ${index}: act ${expected} of record ${stream} is missing, act ${seq} is there`
          : `entry ${index}: act ${seq} of record ${stream} is there twice`,
      );
    if (prev !== head?.last) throw new Wrong(`entry ${index}: does not follow act ${seq - 1} of record ${stream}`);
    if (head === undefined) {
      this.heads.set(stream, { kind, next: 1, last: hash });
      return;
    }
    if (head.kind !== kind) throw new Wrong(`entry ${index}: ${type} stands among the acts of a ${head.kind}`);
    head.next += 1;
    head.last = hash;
  }
}
