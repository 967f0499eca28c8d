import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { disclosureText } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';
import { DISCLOSURES, Outsider, proofOf, RECEIPTED, STRANGER_VKEY, VKEY } from '../test/log-folder.ts';
import type { Run, WrittenLog } from '../test/log-folder.ts';

jest.setTimeout(60_000);

let outsider: Outsider;
let whole: WrittenLog;
const verify = (...args: string[]): Promise<Run> => outsider.verify(args);

beforeAll(async () => {
  outsider = await Outsider.arrive();
  whole = await outsider.writeLog('whole', 700);
});
afterAll(() => outsider.leave());

describe('verify act', () => {
  it('passes the leaf the proof is for, as file or as text, and no other', async () => {
    const proof = await outsider.save('act.tlog-proof', await proofOf(whole, 12));
    const leaf = String(whole.entries[12]);
    const file = await outsider.save('act.leaf', `${leaf}\n`);
    const right = { code: 0, said: expect.stringContaining('is entry 12 of localhost/grants-log (700 entries)') };
    expect(await verify('act', proof, file, '--vkey', VKEY)).toMatchObject(right);
    expect(await verify('act', proof, leaf, '--vkey', VKEY)).toMatchObject(right);
    expect(await verify('act', proof, String(whole.entries[13]), '--vkey', VKEY)).toMatchObject({ code: 1 });
    expect(await verify('act', proof, leaf, '--vkey', STRANGER_VKEY)).toMatchObject({ code: 1 });
    expect(await verify('act', file, leaf, '--vkey', VKEY)).toMatchObject({ code: 1 });
  });

  it('opens sealed values that were sealed in this leaf only', async () => {
    const proof = await outsider.save('sealed.tlog-proof', await proofOf(whole, RECEIPTED));
    const leaf = String(whole.entries[RECEIPTED]);
    const opened = await verify('act', proof, leaf, ...DISCLOSURES.map(disclosureText), '--vkey', VKEY);
    expect(opened).toMatchObject({ code: 0, said: expect.stringContaining('number = "TF-0001"') });
    const forged = disclosureText({ salt: Buffer.alloc(32, 1), name: 'number', value: 'TF-0002' });
    expect(await verify('act', proof, leaf, forged, '--vkey', VKEY)).toMatchObject({ code: 1 });
    expect(await verify('act', proof, leaf, 'bm9uc2Vuc2U', '--vkey', VKEY)).toMatchObject({ code: 1 });
  });
});

describe('verify receipt', () => {
  const receipt = async (change: object = {}): Promise<string> => {
    const entry = whole.entries[RECEIPTED] as Buffer;
    const act = {
      eventId: 'e',
      leaf: String(entry),
      leafHash: leafHash(entry).toString('hex'),
      disclosures: DISCLOSURES.map(disclosureText),
    };
    const submittedAt = '2026-11-21T22:15:03.123Z';
    const proof = await proofOf(whole, RECEIPTED);
    const shown = { number: 'TF-0001', contentHash: 'ab'.repeat(32), submittedAt, act, proof };
    return outsider.save('receipt.json', JSON.stringify({ ...shown, ...change }));
  };

  it('passes a receipt whose act is in the log', async () => {
    const { code, said } = await verify('receipt', await receipt(), '--vkey', VKEY);
    expect(said).toMatch(/^right: receipt TF-0001, application\.submitted at 2026-11-21T22:15:03\.123Z, [^\n]*\n$/);
    expect(code).toBe(0);
  });

  it('takes the key from the log when none is given, and says so', async () => {
    const keys = await outsider.save('whole/keys', `${VKEY}\n`);
    expect(keys).toContain(whole.directory);
    const judged = await verify('receipt', await receipt({ log: whole.directory }));
    expect(judged).toMatchObject({
      code: 0,
      said: expect.stringContaining('give --vkey to check against a key you hold'),
    });
  });

  it.each([
    ['number', { number: 'TF-0002' }],
    ['content', { contentHash: 'cd'.repeat(32) }],
    ['time', { submittedAt: '2026-11-20T22:15:03.123Z' }],
    ['act', { act: null }],
    ['proof', { proof: 'c2sp.org/tlog-proof@v1\n' }],
  ])('refuses a receipt with another %s', async (_, change) => {
    expect(await verify('receipt', await receipt(change), '--vkey', VKEY)).toMatchObject({ code: 1 });
  });

  it('refuses a receipt that is not JSON', async () => {
    expect(await verify('receipt', await outsider.save('not.json', '{'), '--vkey', VKEY)).toMatchObject({ code: 1 });
  });

  it('says unreachable while the log has no proof, and usage when nobody says where the log is', async () => {
    const unproven = { proof: undefined };
    const waiting = await receipt({ ...unproven, log: whole.directory });
    expect(await verify('receipt', waiting, '--vkey', VKEY)).toMatchObject({ code: 3 });
    expect(await verify('receipt', await receipt(unproven), '--vkey', VKEY)).toMatchObject({ code: 2 });
  });
});

describe('the command line', () => {
  it.each([
    [[]],
    [['workflow', 'x']],
    [['log']],
    [['log', 'x']],
    [['log', 'x', '--vkey']],
    [['log', 'x', '--vkey', 'nonsense']],
    [['log', 'x', '--vkey', VKEY, '--surprise']],
    [['log', 'x', 'y', '--vkey', VKEY]],
    [['log', 'x', '--vkey', VKEY, '--quorum', '1']],
    [['log', 'x', '--vkey', VKEY, '--old', '/no/such/file']],
    [['act', 'x']],
    [['workflow']],
    [['workflow', 'x', '--vkey', VKEY, '--state', 'y']],
    [['log', 'x', '--vkey', VKEY, '--max-age', '60']],
    [['draw']],
    [['draw', '/no/such/file']],
    [['--version', 'x']],
    [['receipt', '/no/such/file']],
    [['lines', 'x']],
  ])('answers %j with usage', async (args) => {
    expect(await verify(...args)).toMatchObject({ code: 2 });
  });

  it('says which file it is', async () => {
    const file = await fs.readFile(path.join(outsider.folder, 'verify.mjs'));
    const hash = crypto.createHash('sha256').update(file).digest('hex');
    expect(await verify('--version')).toEqual({ code: 0, said: `sha256 ${hash} (${file.length} bytes)\n` });
  });

  it('explains itself when asked', async () => {
    expect(await verify('--help')).toMatchObject({ code: 0, said: expect.stringContaining('Exit: 0 right, 1 wrong') });
  });
});
