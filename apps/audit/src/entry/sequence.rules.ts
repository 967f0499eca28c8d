/** A leaf that waits to be an entry. Hashes and the stream are hexadecimal; `id` is the order of arrival. */
export interface WaitingLeaf {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly hash: string;
  /** Hash of the entry that stands at this place already, if one does. */
  readonly recorded: string | null;
}

/** How far a stream has come in the log. */
export interface StreamEnd {
  readonly nextSeq: number;
  readonly lastHash: string | null;
}

/** What becomes of each leaf: the next entries in order, those that wait, those already there, those that never fit. */
export interface Sequence {
  readonly ready: readonly WaitingLeaf[];
  readonly waiting: readonly WaitingLeaf[];
  readonly there: readonly WaitingLeaf[];
  readonly refused: readonly { readonly leaf: WaitingLeaf; readonly reason: string }[];
}

const BEGINNING: StreamEnd = { nextSeq: 0, lastHash: null };

/**
 * Orders leaves given in their order of arrival. A leaf follows its predecessor in the stream, by place and by hash; one
 * that came too early takes its turn as soon as the predecessor has had its own. A second, different leaf for a place
 * is refused: the first stands, and somebody must explain the second.
 */
export function sequence(leaves: readonly WaitingLeaf[], ends: ReadonlyMap<string, StreamEnd>): Sequence {
  const [ready, there, refused]: [WaitingLeaf[], WaitingLeaf[], { leaf: WaitingLeaf; reason: string }[]] = [[], [], []];
  const reached = new Map(ends);
  const recordedNow = new Map<string, string>();
  const early = new Map<string, WaitingLeaf[]>();
  const place = (stream: string, seq: number): string => `${stream}/${seq}`;

  const take = (leaf: WaitingLeaf): boolean => {
    const end = reached.get(leaf.stream) ?? BEGINNING;
    const recorded = leaf.recorded ?? recordedNow.get(place(leaf.stream, leaf.seq));
    if (leaf.seq > end.nextSeq) return false;
    if (recorded === leaf.hash) there.push(leaf);
    else if (leaf.seq < end.nextSeq) refused.push({ leaf, reason: 'another leaf stands at its place' });
    else if (leaf.prev !== end.lastHash) refused.push({ leaf, reason: 'it names another predecessor' });
    else {
      ready.push(leaf);
      recordedNow.set(place(leaf.stream, leaf.seq), leaf.hash);
      reached.set(leaf.stream, { nextSeq: leaf.seq + 1, lastHash: leaf.hash });
    }
    return true;
  };
  const takeEarly = (stream: string): void => {
    for (;;) {
      const here = place(stream, reached.get(stream)?.nextSeq ?? 0);
      const next = early.get(here);
      if (next === undefined) return;
      early.delete(here);
      next.forEach(take);
    }
  };

  for (const leaf of leaves) {
    if (take(leaf)) takeEarly(leaf.stream);
    else early.set(place(leaf.stream, leaf.seq), [...(early.get(place(leaf.stream, leaf.seq)) ?? []), leaf]);
  }
  return { ready, waiting: [...early.values()].flat(), there, refused };
}
