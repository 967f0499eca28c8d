import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openPromise, promiseKeyName } from '#tlog/merge-promise';
import { SIGNATURE_TYPES, verifierKey, type VerifierKey } from '#tlog/verifier-key';
import { KEY_FILE_SEEN_MS } from '#platform/keys/key-file';
import { publicKeysIn } from '#platform/keys/public-keys';
import { someKeys } from '#test/support/keys';
import { rotatePromiseKey } from '#test/support/rotate-shared-keys';
import type { ApplicationsConfig } from '../config.ts';
import { LogPromise } from './log-promise.ts';

const ORIGIN = 'grants.example.org/log';
const LEAF = 'ab'.repeat(32);
const AT = new Date('2026-11-22T09:00:00.000Z');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-promise-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const { directory } = someKeys(path.join(folder, 'keys'));
const config = { logOrigin: ORIGIN, publicUrl: 'http://localhost:3000', keysDirectory: directory };
const text = (name: string): string => fs.readFileSync(path.join(directory, name), 'utf8');

/** The keys that the log publishes for promises, oldest first. */
const published = (): VerifierKey[] =>
  publicKeysIn(text('promise.public.pem')).map((key) => {
    const bytes = key.export({ format: 'der', type: 'spki' }).subarray(-32);
    return verifierKey(promiseKeyName(ORIGIN), SIGNATURE_TYPES.ed25519, Uint8Array.from(bytes));
  });
const opens = (note: string, keys: readonly VerifierKey[]): boolean => {
  try {
    return openPromise(Buffer.from(note), keys).leafHash === LEAF;
  } catch {
    return false;
  }
};

describe('the promise of a receipt', () => {
  it('is signed by the newest key without a restart, and those of before hold for ever', async () => {
    const promise = new LogPromise(config as ApplicationsConfig);
    const notes = [promise.for(LEAF, AT)];
    const stolen = text('promise.private.pem');
    for (const count of [2, 3]) {
      expect(rotatePromiseKey(directory)).toBe(count);
      await sleep(KEY_FILE_SEEN_MS);
      notes.push(promise.for(LEAF, AT));
    }
    const keys = published();
    expect(notes.map((note) => keys.map((key) => opens(note, [key])))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    expect(text('promise.private.pem')).not.toContain(stolen);
  });

  it('holds in the moment of a change, and after one that was killed', async () => {
    const promise = new LogPromise(config as ApplicationsConfig);
    rotatePromiseKey(directory);
    expect(opens(promise.for(LEAF, AT), published())).toBe(true);
    // killed after the public half of the next was published, and while a file was written
    const unused = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    fs.appendFileSync(path.join(directory, 'promise.public.pem'), unused);
    fs.writeFileSync(path.join(directory, 'promise.private.pem.4711'), 'half a k');
    expect(opens(new LogPromise(config as ApplicationsConfig).for(LEAF, AT), published())).toBe(true);
    rotatePromiseKey(directory);
    expect(opens(new LogPromise(config as ApplicationsConfig).for(LEAF, AT), published().slice(-1))).toBe(true);
    expect(
      fs
        .readdirSync(directory)
        .filter((name) => name.startsWith('promise'))
        .toSorted(),
    ).toEqual(['promise.private.pem', 'promise.public.pem']);
    expect(fs.statSync(path.join(directory, 'promise.private.pem')).mode & 0o777).toBe(0o600);
  });
});
