import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  announcedRandomness,
  announcementHash,
  DRAW_ALGORITHM,
  drawOrder,
  partyCommitment,
  poolHash,
  timeOfDraw,
  type DrawAnnouncement,
} from './draw.ts';
import { QUICKNET } from './drand.ts';

const POOL = ['app-a', 'app-b', 'app-c', 'app-d'];
const PRETENDED = createHash('sha256').update('pretend drand round').digest('hex');

const VALUES = [1, 2, 3].map((n) => Buffer.alloc(32, n));
const NAMES = ['Oversight office', 'Civil society forum', 'University'];
const announcement: DrawAnnouncement = {
  algorithm: DRAW_ALGORITHM,
  call: 'call-7',
  purpose: 'assignment',
  chain: QUICKNET,
  round: 657413,
  nextRound: 100,
  parties: NAMES.map((name, at) => ({ name, commitment: partyCommitment('call-7', name, VALUES[at]!) })),
};
const ROUND = {
  round: 657413n,
  signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
};

describe('a draw', () => {
  it('is the worked example of audit.md', () => {
    expect(drawOrder('call-7', POOL, PRETENDED)).toEqual({
      poolHash: '5ffed9bd59961c6fd35bcdfb4c8c53dc6448cabd90f37fb358368a282a0e7afa',
      seed: 'd1a4dc84b5473e1e5ed6c22441b9d23ce3d4c5ec0b54e54671a7473c6b5f574e',
      order: ['app-c', 'app-d', 'app-b', 'app-a'],
    });
  });

  it('orders everybody once, and differently for another call, pool or randomness', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (pool) => {
        expect([...drawOrder('call-7', pool, PRETENDED).order].sort()).toEqual([...pool].sort());
      }),
    );
    const { seed } = drawOrder('call-7', POOL, PRETENDED);
    expect(drawOrder('call-8', POOL, PRETENDED).seed).not.toBe(seed);
    expect(drawOrder('call-7', POOL.toReversed(), PRETENDED).seed).not.toBe(seed);
    expect(drawOrder('call-7', POOL, '00'.repeat(32)).seed).not.toBe(seed);
  });

  it('refuses a pool that is empty or holds an item twice, and randomness that is not 32 bytes', () => {
    expect(() => poolHash([])).toThrow(RangeError);
    expect(() => poolHash(['a', 'b', 'a'])).toThrow(RangeError);
    for (const randomness of ['', 'ab', PRETENDED.toUpperCase(), `${PRETENDED}00`])
      expect(() => drawOrder('call-7', POOL, randomness)).toThrow(RangeError);
  });
});

describe('the randomness of a draw', () => {
  it('is that of the announced round', () => {
    expect(announcedRandomness(announcement, ROUND)).toEqual({
      randomness: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587',
      source: 'round',
    });
    expect(timeOfDraw(announcement)).toBe(1_692_803_367 + 657412 * 3);
  });

  it('is that of the round announced as the fallback, and of no other', () => {
    const earlier = { ...announcement, round: 657403, nextRound: 10 };
    expect(announcedRandomness(earlier, ROUND).source).toBe('next-round');
    expect(() => announcedRandomness({ ...earlier, nextRound: null }, ROUND)).toThrow('not the one announced');
    expect(() => announcedRandomness({ ...earlier, nextRound: 11 }, ROUND)).toThrow('not the one announced');
  });

  it('comes from all three parties or from none of them', () => {
    const values = VALUES.map((value) => value.toString('hex'));
    const randomness = createHash('sha256').update(Buffer.concat(VALUES)).digest('hex');
    expect(announcedRandomness(announcement, { values })).toEqual({ randomness, source: 'parties' });
    for (const wrong of [values.slice(1), values.toReversed(), [...values.slice(1), 'ff'], values.map(() => 'zz')])
      expect(() => announcedRandomness(announcement, { values: wrong })).toThrow(RangeError);
    expect(() => announcedRandomness({ ...announcement, parties: [] }, { values })).toThrow('no announced source');
  });

  it('refuses a round whose signature does not hold', () => {
    const forged = { ...ROUND, signature: ROUND.signature.replace('b7', 'a7') };
    expect(() => announcedRandomness(announcement, forged)).toThrow('does not hold');
  });
});

describe('an announcement', () => {
  it('has another hash when one word of it changes', () => {
    const hash = announcementHash(announcement);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(announcementHash({ ...announcement, round: announcement.round + 1 })).not.toBe(hash);
    expect(announcementHash({ ...announcement, nextRound: null })).not.toBe(hash);
  });

  it('binds a party to its own call and name', () => {
    const [value] = VALUES;
    const made = partyCommitment('call-7', 'University', value!);
    expect(partyCommitment('call-8', 'University', value!)).not.toBe(made);
    expect(partyCommitment('call-7', 'Forum', value!)).not.toBe(made);
  });
});
