import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sequence, type StreamEnd, type WaitingLeaf } from './sequence.rules.ts';

const hashOf = (stream: string, seq: number): string => `${stream}:${seq}`;
/** Leaf number `seq` of a stream, as it should be. */
const leaf = (stream: string, seq: number, more: Partial<WaitingLeaf> = {}): WaitingLeaf => ({
  id: `${stream}${seq}`,
  stream,
  seq,
  prev: seq === 0 ? null : hashOf(stream, seq - 1),
  hash: hashOf(stream, seq),
  recorded: null,
  ...more,
});
const ids = (leaves: readonly WaitingLeaf[]): string[] => leaves.map(({ id }) => id);
const reached = (stream: string, nextSeq: number): Map<string, StreamEnd> =>
  new Map([[stream, { nextSeq, lastHash: hashOf(stream, nextSeq - 1) }]]);

describe('the order of entries', () => {
  it('is the order of arrival, where streams allow it', () => {
    const { ready, waiting } = sequence(
      [leaf('a', 0), leaf('b', 0), leaf('a', 1), leaf('c', 0), leaf('b', 1)],
      new Map(),
    );
    expect(ids(ready)).toEqual(['a0', 'b0', 'a1', 'c0', 'b1']);
    expect(waiting).toEqual([]);
  });

  it('gives a leaf that came too early its turn right after its predecessor', () => {
    const { ready } = sequence([leaf('a', 2), leaf('a', 1), leaf('b', 0), leaf('a', 0), leaf('b', 1)], new Map());
    expect(ids(ready)).toEqual(['b0', 'a0', 'a1', 'a2', 'b1']);
  });

  it('lets a leaf wait while its predecessor is missing, and only that stream', () => {
    const { ready, waiting } = sequence([leaf('a', 3), leaf('b', 0), leaf('a', 1)], reached('a', 1));
    expect(ids(ready)).toEqual(['b0', 'a1']);
    expect(ids(waiting)).toEqual(['a3']);
  });

  it('goes on where the stream stands in the log', () => {
    expect(ids(sequence([leaf('a', 7)], reached('a', 7)).ready)).toEqual(['a7']);
  });

  it('lets go a leaf that is an entry already, also when its twin is in the same batch', () => {
    const again = leaf('a', 0, { recorded: hashOf('a', 0) });
    expect(ids(sequence([again], reached('a', 1)).there)).toEqual(['a0']);
    const twice = sequence([leaf('a', 0), leaf('a', 0, { id: 'twin' })], new Map());
    expect([ids(twice.ready), ids(twice.there)]).toEqual([['a0'], ['twin']]);
  });

  it('refuses a second, different leaf for a place that is taken', () => {
    const other = leaf('a', 0, { hash: 'other', recorded: hashOf('a', 0) });
    expect(sequence([other], reached('a', 1)).refused).toEqual([
      { leaf: other, reason: 'another leaf stands at its place' },
    ]);
    const twin = leaf('a', 0, { id: 'twin', hash: 'other' });
    expect(sequence([leaf('a', 0), twin], new Map()).refused).toEqual([
      { leaf: twin, reason: 'another leaf stands at its place' },
    ]);
  });

  it('refuses a leaf that names another predecessor', () => {
    const astray = leaf('a', 1, { prev: 'other' });
    expect(sequence([astray], reached('a', 1)).refused[0]?.reason).toBe('it names another predecessor');
  });

  it('makes the same acts entries in an order every stream agrees with, however they are shuffled', () => {
    const acts = fc.array(fc.nat({ max: 4 }), { maxLength: 60 }).map((streams) => {
      const next = new Map<string, number>();
      return streams.map((number) => {
        const stream = `s${number}`;
        const seq = next.get(stream) ?? 0;
        next.set(stream, seq + 1);
        return leaf(stream, seq);
      });
    });
    const shuffled = acts.chain((leaves) => fc.shuffledSubarray(leaves, { minLength: leaves.length }));
    fc.assert(
      fc.property(shuffled, (leaves) => {
        const { ready, waiting, refused } = sequence(leaves, new Map());
        expect([waiting, refused]).toEqual([[], []]);
        expect(ids(ready).sort()).toEqual(ids(leaves).sort());
        const seen = new Map<string, number>();
        for (const { stream, seq } of ready) {
          expect(seq).toBe(seen.get(stream) ?? 0);
          seen.set(stream, seq + 1);
        }
      }),
    );
  });
});
