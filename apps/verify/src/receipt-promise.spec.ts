import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { cosignerKey } from '#tlog/cosigner-key';
import { disclosureText } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';
import { promiseKeyName, signPromise } from '#tlog/merge-promise';
import { parseNote, signatureLine, signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import { formatVkey } from '#tlog/verifier-key';
import { DISCLOSURES, log, ORIGIN, Outsider, proofOf, RECEIPTED, VKEY } from '../test/log-folder.ts';
import type { Run, WrittenLog } from '../test/log-folder.ts';
import { type Bends, next, NEXT_VKEY, writeTwoLogs } from '../test/two-logs.ts';

jest.setTimeout(60_000);

// an act that was promised and is in no entry, with what its receipt shows standing open in it
const CONTENT = { number: 'TF-0001', contentHash: 'ab'.repeat(32) };
const AT = '2026-11-21T22:15:03.123Z';
const missing: Buffer = Buffer.from(
  canonicalJson({ v: 1, type: 'application.submitted', stream: 'AA', seq: 0, at: AT, sd: [], open: CONTENT }),
);
const deadline = new Date('2026-11-21T22:16:03.123Z');
const newKey = () => crypto.generateKeyPairSync('ed25519').privateKey;
const promises = signerKey(promiseKeyName(ORIGIN), newKey());
const PROMISES = formatVkey(promises.verifier);
const witness = cosignerKey('witness.example', newKey());

let outsider: Outsider;
let whole: WrittenLog;
let served: http.Server;
let host: string;
let address: string;
const verify = (...args: string[]): Promise<Run> => outsider.verify(args);

beforeAll(async () => {
  outsider = await Outsider.arrive();
  whole = await outsider.writeLog('whole', 700);
  await outsider.save('whole/keys', `${VKEY}\n`);
  await outsider.save('whole/promise-keys', `${PROMISES}\n`);
  served = http.createServer(async (request, response) => {
    const bytes = await fs.readFile(path.join(outsider.folder, request.url!)).catch(() => undefined);
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
  address = `${host}/whole`;
});
afterAll(async () => {
  served?.close();
  await outsider?.leave();
});

interface Bend {
  readonly by?: Date;
  readonly key?: typeof promises;
  readonly about?: Buffer;
  readonly where?: string;
  readonly disclosures?: readonly string[];
  readonly more?: object;
}

/** A receipt for an entry, with its promise. */
function receipt(
  entry = missing,
  { by = deadline, key = promises, about = entry, where = address, disclosures = [], more = {} }: Bend = {},
) {
  const hashOf = (bytes: Buffer): string => leafHash(bytes).toString('hex');
  const promise = signPromise({ origin: ORIGIN, leafHash: hashOf(about), at: new Date(AT), by }, key);
  const act = { leaf: String(entry), leafHash: hashOf(entry), disclosures };
  return outsider.save(
    'promised.json',
    JSON.stringify({ ...CONTENT, submittedAt: AT, act, promise, log: where, ...more }),
  );
}

/** Runs while the log shows another checkpoint. */
async function withCheckpoint<T>(note: string, run: () => Promise<T>): Promise<T> {
  const file = path.join(whole.directory, 'checkpoint');
  await fs.writeFile(file, note);
  return run().finally(() => fs.writeFile(file, whole.note));
}

describe('the promise of a receipt', () => {
  it('was broken when the log has not the act after the deadline', async () => {
    const { code, said } = await verify('receipt', await receipt(), '--vkey', VKEY, '--vkey', PROMISES);
    expect(said).toMatch(
      /^wrong: the promise was broken: localhost\/grants-log promised this act by 2026-11-21T22:16:03\.123Z, /,
    );
    expect(code).toBe(1);
  });

  it('is waited for until then', async () => {
    const by = new Date(Date.now() + 60_000);
    const judged = await verify('receipt', await receipt(missing, { by }), '--vkey', VKEY);
    expect(judged).toMatchObject({ code: 3, said: expect.stringContaining('is promised by') });
  });

  it('is not judged by a copy in a folder, which may be old, but by a witness on it', async () => {
    const file = await receipt(missing, { where: whole.directory });
    const judge = () => verify('receipt', file, '--vkey', VKEY, '--witness', formatVkey(witness.verifier));
    const cosigned = (at: number): string => {
      const body = parseNote(Buffer.from(whole.note)).text;
      return whole.note + signatureLine(witness.verifier, witness.cosign(body, BigInt(Math.floor(at / 1000))));
    };
    expect(await judge()).toMatchObject({ code: 3 });
    expect(await withCheckpoint(cosigned(deadline.getTime() - 5_000), judge)).toMatchObject({ code: 3 });
    const broken = { code: 1, said: expect.stringContaining('the promise was broken') };
    expect(await withCheckpoint(cosigned(deadline.getTime() + 5_000), judge)).toMatchObject(broken);
  });

  it('accuses nobody when the log has the act and only the proof is missing', async () => {
    const file = await receipt(whole.entries[RECEIPTED] as Buffer, { disclosures: DISCLOSURES.map(disclosureText) });
    const judged = await verify('receipt', file, '--vkey', VKEY);
    expect(judged).toMatchObject({ code: 3, said: expect.stringContaining('gives no proof of it yet') });
  });

  it('is worth nothing from a stranger, about another act, or under the key of the log', async () => {
    const stranger = signerKey(promiseKeyName(ORIGIN), newKey());
    for (const bent of [{ key: stranger }, { about: Buffer.from('{}') }, { key: log }]) {
      const judged = await verify('receipt', await receipt(missing, bent), '--vkey', VKEY);
      expect(judged).toMatchObject({ code: 1, said: expect.stringContaining('the promise of the receipt') });
    }
  });

  it('holds under every key that the log publishes for promises, also when another one signs today', async () => {
    const young = signerKey(promiseKeyName(ORIGIN), newKey());
    const publish = (...vkeys: string[]) =>
      outsider.save('whole/promise-keys', vkeys.map((vkey) => `${vkey}\n`).join(''));
    await publish(PROMISES, formatVkey(young.verifier));
    const entry = whole.entries[RECEIPTED] as Buffer;
    const judge = async (key: typeof promises) =>
      verify('receipt', await receipt(entry, { key, disclosures: DISCLOSURES.map(disclosureText) }), '--vkey', VKEY);
    const judged = [await judge(promises), await judge(young)];
    await publish(formatVkey(young.verifier));
    judged.push(await judge(promises));
    await publish(PROMISES);
    expect(
      judged.map(({ said }) => /gives no proof of it yet|the promise of the receipt does not hold/.exec(said)?.[0]),
    ).toEqual(['gives no proof of it yet', 'gives no proof of it yet', 'the promise of the receipt does not hold']);
  });

  it('gives its key no say over checkpoints', async () => {
    const forged = signNote(parseNote(Buffer.from(whole.note)).text, [promises]);
    const file = await receipt();
    const judged = await withCheckpoint(forged, () => verify('receipt', file, '--vkey', PROMISES));
    expect(judged).toMatchObject({ code: 1, said: expect.stringContaining('checkpoint: no known key has signed') });
  });
});

describe('the promise of a receipt in a fund with more than one log', () => {
  const openedAt = (at: string): Bends => ({ nextActs: ([first, ...rest]) => [{ ...first!, at }, ...rest] });
  const before = '2026-11-21T00:00:00.000Z';

  it('is kept by a log that follows the promised one, and by no other', async () => {
    const { note } = await outsider.writeEntries('kept', [missing], next);
    const proof = await proofOf({ directory: path.join(outsider.folder, 'kept'), entries: [missing], note }, 0);
    const kept = await receipt(missing, { more: { proof } });
    expect(await verify('receipt', kept, '--vkey', VKEY, '--vkey', NEXT_VKEY)).toMatchObject({
      code: 0,
      said: expect.stringContaining('is entry 0 of localhost/grants-log/2027 (1 entries)'),
    });
    await outsider.save('whole/2027/keys', `${NEXT_VKEY}\n`);
    expect(await verify('receipt', kept, '--vkey', PROMISES)).toMatchObject({
      code: 0,
      said: expect.stringContaining('the key came from http://127.0.0.1:'),
    });
    const stranger = signerKey(`${ORIGIN}-2`, newKey());
    const { directory, ...other } = await outsider.writeEntries('other', [missing], stranger);
    const elsewhere = await receipt(missing, { more: { proof: await proofOf({ directory, ...other }, 0) } });
    expect(await verify('receipt', elsewhere, '--vkey', formatVkey(stranger.verifier))).toMatchObject({
      code: 1,
      said: expect.stringContaining('promises localhost/grants-log, but the proof is of localhost/grants-log-2'),
    });
  });

  it('is looked for in the log that follows when the promised one has ended', async () => {
    await writeTwoLogs(outsider, 'ended', openedAt(before));
    const keys = [VKEY, NEXT_VKEY, PROMISES].flatMap((vkey) => ['--vkey', vkey]);
    const ask = async (name: string): Promise<Run> =>
      verify('receipt', await receipt(), '--log', `${host}/${name}`, ...keys);
    expect(await ask('ended')).toMatchObject({
      code: 3,
      said: expect.stringContaining('localhost/grants-log, which has ended; name the log that follows it with --log'),
    });
    const bundle = await fs.readFile(path.join(outsider.folder, 'ended/tile/entries/000.p/16'));
    await fs.writeFile(
      path.join(outsider.folder, 'ended/tile/entries/000.p/16'),
      Buffer.from(bundle.toString('latin1').replace('"log.frozen"', '"log.thawed"'), 'latin1'),
    );
    expect(await ask('ended')).toMatchObject({ code: 1, said: 'wrong: entry 15: its bytes do not hash to its leaf\n' });
    expect(await ask('ended-2027')).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /broken: localhost\/grants-log promised .* of localhost\/grants-log\/2027 \(8 entries/,
      ),
    });
  });

  it('is not broken by a log that was opened after it: the one before may hold the act', async () => {
    await writeTwoLogs(outsider, 'later', openedAt('2026-11-22T00:00:00.000Z'));
    expect(
      await verify('receipt', await receipt(), '--log', `${host}/later-2027`, '--vkey', NEXT_VKEY, '--vkey', PROMISES),
    ).toMatchObject({ code: 3, said: expect.stringContaining('opened after the promise; name localhost/grants-log ') });
  });

  it('is not judged by the log of another fund', async () => {
    const stranger = signerKey('else.where/log', newKey());
    await outsider.writeEntries('elsewhere', [missing], stranger);
    const vkey = formatVkey(stranger.verifier);
    const judged = await verify(
      'receipt',
      await receipt(),
      '--log',
      `${host}/elsewhere`,
      '--vkey',
      vkey,
      '--vkey',
      PROMISES,
    );
    expect(judged).toMatchObject({ code: 1, said: expect.stringContaining('is of else.where/log, not of localhost') });
  });
});
