import { placeInWords } from './acts.ts';
import type { KnownAct } from './acts.ts';
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

  /** Takes the acts in the order of the logs, each with the leaf hash it names as its `prev`. Throws Wrong. */
  take(act: KnownAct, prev: string | undefined): void {
    const { stream, seq, type } = act;
    const kind = type.slice(0, type.indexOf('.'));
    const head = this.heads.get(stream);
    const expected = head?.next ?? 0;
    if (seq !== expected)
      throw new Wrong(
        seq > expected
          ? `${placeInWords(act)}: act ${expected} of record ${stream} is missing, act ${seq} is there`
          : `${placeInWords(act)}: act ${seq} of record ${stream} is there twice`,
      );
    if (prev !== head?.last)
      throw new Wrong(`${placeInWords(act)}: does not follow act ${seq - 1} of record ${stream}`);
    if (head === undefined) {
      this.heads.set(stream, { kind, next: 1, last: act.hash });
      return;
    }
    if (head.kind !== kind) throw new Wrong(`${placeInWords(act)}: ${type} stands among the acts of a ${head.kind}`);
    head.next += 1;
    head.last = act.hash;
  }
}
