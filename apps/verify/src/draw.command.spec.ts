import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { announcementHash, drawOrder, partyCommitment, timeOfDraw, type DrawAnnouncement } from '#fairness/draw';
import { QUICKNET } from '#fairness/drand';
import { canonicalJson } from '#kernel/canonical-json';
import { cosignerKey } from '#tlog/cosigner-key';
import { parseNote, signatureLine } from '#tlog/signed-note';
import { formatVkey } from '#tlog/verifier-key';
import { drawCommand } from './draw.command.ts';
import { leavesOf, type Scripted } from '../test/fund-acts.ts';
import { Outsider, proofOf, STRANGER_VKEY, VKEY } from '../test/log-folder.ts';

jest.setTimeout(60_000);

const VALUES = [1, 2, 3].map((n) => Buffer.alloc(32, n));
const announcement: DrawAnnouncement = {
  algorithm: 'grants-draw/v1',
  call: 'call-7',
  purpose: 'assignment',
  chain: QUICKNET,
  round: 657413,
  nextRound: 100,
  parties: ['office', 'forum', 'university'].map((name, at) => ({
    name,
    commitment: partyCommitment('call-7', name, VALUES[at]!),
  })),
};
const pool = ['app-a', 'app-b', 'app-c', 'app-d'];
const RANDOMNESS = 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587';
const result = drawOrder('call-7', pool, RANDOMNESS);
const beacon = {
  round: 657413,
  signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
};
const bundle = { announcement, pool, beacon, result };

const witness = cosignerKey('witness.example/w', generateKeyPairSync('ed25519').privateKey);
const WITNESS = formatVkey(witness.verifier);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let outsider: Outsider;
beforeAll(async () => {
  outsider = await Outsider.arrive();
});
afterAll(() => outsider.leave());

let files = 0;
async function draw(value: unknown, ...args: string[]): Promise<string> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  try {
    return await drawCommand([await outsider.save(`draw-${(files += 1)}.json`, text), ...args]);
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
}

describe('verify draw', () => {
  it('computes the draw again from announcement, pool and beacon', async () => {
    expect(await draw(bundle)).toBe(
      `right: 4 items drawn for call-7, first "${result.order[0]}"; not compared with the log: give --vkey`,
    );
    const run = await outsider.verify(['draw', await outsider.save('draw.json', JSON.stringify(bundle))]);
    expect(run).toMatchObject({ code: 0, said: expect.stringMatching(/^right: 4 items [^\n]*\n$/) });
    expect(await outsider.verify(['draw'])).toMatchObject({ code: 2 });
    expect(await outsider.verify(['draw', await outsider.save('no.json', '{')])).toMatchObject({ code: 1 });
  });

  it('accepts the announced fallbacks and says that one was used', async () => {
    const earlier = { ...announcement, round: 657313 };
    expect(await draw({ ...bundle, announcement: earlier })).toContain('by the later round that was announced');
    const randomness = createHash('sha256').update(Buffer.concat(VALUES)).digest('hex');
    const values = VALUES.map((value) => value.toString('hex'));
    const byParties = { ...bundle, beacon: { values }, result: drawOrder('call-7', pool, randomness) };
    expect(await draw(byParties)).toContain('by the three parties that were announced');
    expect(await draw({ ...byParties, beacon: { values: values.toReversed() } })).toContain('not the one committed to');
    const none = { ...announcement, parties: [] };
    expect(await draw({ ...byParties, announcement: none })).toContain('no announced source');
  });

  it('says when the beacon is not the one that everybody knows', async () => {
    const chain = { ...QUICKNET, hash: 'ab'.repeat(32) };
    expect(await draw({ ...bundle, announcement: { ...announcement, chain } })).toContain('not quicknet: ask whose');
  });

  it.each<[string, object]>([
    ['another pool', { pool: pool.toReversed() }],
    ['an item too many', { pool: [...pool, 'app-e'] }],
    ['an item twice', { pool: ['app-a', 'app-a'] }],
    ['no items', { pool: [] }],
    ['another order', { result: { ...result, order: result.order.toReversed() } }],
    ['another seed', { result: { ...result, seed: 'ab'.repeat(32) } }],
    ['another round', { beacon: { ...beacon, round: 657414 } }],
    ['a forged signature', { beacon: { ...beacon, signature: beacon.signature.replace('b7', 'a7') } }],
    ['no signature', { beacon: { round: 657413 } }],
    ['another algorithm', { announcement: { ...announcement, algorithm: 'mine' } }],
    ['an unknown scheme', { announcement: { ...announcement, chain: { ...QUICKNET, scheme: 'mine' } } }],
    ['a note in the announcement', { announcement: { ...announcement, note: 'x' } }],
    ['a pool that is no list', { pool: 'app-a' }],
    ['no result', { result: null }],
  ])('refuses %s', async (_, change) => {
    expect(await draw({ ...bundle, ...change })).toMatch(/^Wrong: /);
  });

  it.each(['', '[]', 'null', '{}', '{"announcement":{}}', '{"a":1,"a":2}'])('refuses %j as a bundle', async (text) => {
    expect(await draw(text)).toMatch(/^Wrong: /);
  });
});

describe('verify draw with a log', () => {
  const told = (changes: Record<string, object> = {}): Scripted[] => [
    {
      name: 'announced',
      type: 'draw.announced',
      record: 'draw',
      open: {
        purpose: 'assignment',
        chainHash: QUICKNET.hash,
        round: announcement.round,
        nextRound: 100,
        partyHashes: announcement.parties.map(({ commitment }) => commitment),
        announcementHash: announcementHash(announcement),
        ...changes['announced'],
      },
    },
    {
      name: 'sealed',
      type: 'draw.sealed',
      record: 'draw',
      on: ['announced'],
      open: { poolHash: result.poolHash, size: 4, ...changes['sealed'] },
    },
    {
      name: 'drawn',
      type: 'draw.drawn',
      record: 'draw',
      on: ['sealed'],
      open: {
        round: announcement.round,
        randomness: RANDOMNESS,
        seed: result.seed,
        orderHash: sha256(canonicalJson([...result.order])),
        ...changes['drawn'],
      },
    },
  ];

  async function logged(acts: Scripted[], seconds: number): Promise<object> {
    const leaves = leavesOf(acts);
    const log = await outsider.writeLog(`log-${(files += 1)}`, leaves.length, (index) => leaves[index]!);
    const { text } = parseNote(Buffer.from(log.note));
    const note = log.note + signatureLine(witness.verifier, witness.cosign(text, BigInt(seconds)));
    const names = ['announced', 'sealed', 'drawn'];
    const proven = names.map(async (name, index) => [
      name,
      { leaf: String(leaves[index]), proof: await proofOf({ ...log, note }, index) },
    ]);
    return { ...bundle, log: Object.fromEntries(await Promise.all(proven)) };
  }

  const keys = ['--vkey', VKEY, '--witness', WITNESS];
  const before = timeOfDraw(announcement) - 1;

  it('passes when the log says the same, and the pool was sealed before the round', async () => {
    const shown = await logged(told(), before);
    expect(await draw(shown, ...keys)).toContain('as the log says, sealed before the round for at least 1');
    expect(await draw(shown, '--vkey', VKEY)).toContain('give --witness to see that the pool was sealed before');
    expect(await draw(shown, '--vkey', STRANGER_VKEY)).toMatch(/^Wrong: /);
    expect(await draw(bundle, ...keys)).toContain('does not show where the draw is in the log');
    expect(await draw(shown, '--witness', WITNESS)).toMatch(/^WrongUsage: /);
  });

  it('refuses a pool that was witnessed only when the round was known', async () => {
    expect(await draw(await logged(told(), before + 1), ...keys)).toContain('only when the round was known');
  });

  it.each<[string, Record<string, object>]>([
    ['another announcement', { announced: { announcementHash: 'ab'.repeat(32) } }],
    ['another round', { announced: { round: 1 } }],
    ['another pool', { sealed: { poolHash: 'ab'.repeat(32) } }],
    ['another result', { drawn: { orderHash: 'ab'.repeat(32) } }],
  ])('refuses when the log tells of %s', async (_, changes) => {
    expect(await draw(await logged(told(changes), before), ...keys)).toMatch(
      /^Wrong: draw\.\w+ in the log has another/,
    );
  });

  it('refuses a second draw after the first, and acts out of order', async () => {
    const [announced, sealed, drawn] = told();
    const twice = leavesOf([announced!, sealed!, drawn!, { ...drawn!, name: 'again' }]);
    const log = await outsider.writeLog('twice', twice.length, (index) => twice[index]!);
    const show = async (indexes: number[]): Promise<object> => {
      const proven = indexes.map(async (index) => ({ leaf: String(twice[index]), proof: await proofOf(log, index) }));
      const [first, second, third] = await Promise.all(proven);
      return { ...bundle, log: { announced: first, sealed: second, drawn: third } };
    };
    expect(await draw(await show([0, 1, 2]), '--vkey', VKEY)).toMatch(/^right: /);
    expect(await draw(await show([0, 1, 3]), '--vkey', VKEY)).toContain('does not follow draw.sealed');
    expect(await draw(await show([0, 2, 1]), '--vkey', VKEY)).toContain('log.sealed is a draw.drawn');
  });
});
