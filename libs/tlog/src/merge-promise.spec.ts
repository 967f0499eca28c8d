import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parseCheckpointBody } from './checkpoint.ts';
import { openPromise, promiseKeyName, signPromise, type MergePromise } from './merge-promise.ts';
import { parseNote, signNote } from './signed-note.ts';
import { signerKey } from './signer-key.ts';

const { privateKey } = crypto.generateKeyPairSync('ed25519');
const origin = 'fund.example.org/log';
const key = signerKey(promiseKeyName(origin), privateKey);
const promise: MergePromise = {
  origin,
  leafHash: 'ab'.repeat(32),
  at: new Date('2026-11-22T04:00:00.123Z'),
  by: new Date('2026-11-22T04:01:00.123Z'),
};
const opened = (note: string, keys = [key.verifier]) => openPromise(Buffer.from(note), keys);

describe('a promise to hold a leaf', () => {
  it('says the same when it is opened, and reads like this', () => {
    const note = signPromise(promise, key);
    expect(opened(note)).toEqual(promise);
    expect(parseNote(Buffer.from(note)).text).toBe(
      [
        'trust-fund-grants/merge-promise/v1',
        'origin fund.example.org/log',
        `leaf ${'ab'.repeat(32)}`,
        'at 2026-11-22T04:00:00.123Z',
        'by 2026-11-22T04:01:00.123Z',
        '',
      ].join('\n'),
    );
  });

  it('is never a checkpoint, and a checkpoint is never a promise', () => {
    expect(() => parseCheckpointBody(parseNote(Buffer.from(signPromise(promise, key))).text)).toThrow();
    const body = `${origin}\n3\nssqi/64zNH/8slousxj33UhpRc5z/9leN9JleD5zjPE=\n`;
    expect(() => opened(signNote(body, [key]))).toThrow('not a promise');
  });

  it('holds only under the key that promises for this log', () => {
    const stranger = signerKey(promiseKeyName(origin), crypto.generateKeyPairSync('ed25519').privateKey);
    expect(() => opened(signPromise(promise, stranger))).toThrow('no known key has signed');
    const log = signerKey(origin, privateKey);
    expect(() => opened(signPromise(promise, log), [log.verifier])).toThrow('nobody who promises');
    const other = signerKey(promiseKeyName('other.example.org/log'), privateKey);
    expect(() => opened(signPromise(promise, other), [other.verifier])).toThrow('nobody who promises');
  });

  it.each([
    ['leaf', 'ab', 'cd'],
    ['deadline', '04:01', '04:02'],
    ['origin', 'fund.example', 'bund.example'],
  ])('is worth nothing with another %s', (_, was, is) => {
    expect(() => opened(signPromise(promise, key).replace(was, is))).toThrow();
  });

  it('refuses a deadline before the act, a hash that is none and an origin of two lines', () => {
    expect(() => opened(signPromise({ ...promise, by: new Date(0) }, key))).toThrow('before it begins');
    expect(() => signPromise({ ...promise, leafHash: 'AB' }, key)).toThrow('no promise');
    expect(() => signPromise({ ...promise, origin: 'a\nleaf b' }, key)).toThrow('no promise');
  });
});
