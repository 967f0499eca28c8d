import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { GrowingTree, ORIGIN } from '../../test/growing-tree.ts';
import { createKeyOfLog, createSignerKeys, freezeLog } from '../../test/signer-process.ts';
import { LogSigners } from './log-signers.ts';
import { rememberCheckpoint } from './remember.command.ts';
import { MemoryMissing, SignerFolder } from './signer-folder.ts';

const NEXT = `${ORIGIN}/2027`;

describe('the signers of a fund with several logs', () => {
  let root: string;
  let directory: string;
  let keys: string;
  let signers: LogSigners;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'signers-'));
    directory = path.join(root, 'signer');
    keys = path.join(root, 'keys');
    fs.mkdirSync(keys);
    createSignerKeys(directory, keys);
    signers = started();
    expect(signers.sign(tree.request(0, 20)).status).toBe(200);
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  const started = (): LogSigners => new LogSigners(directory, () => new Date());
  const tree = new GrowingTree(60);
  const next = new GrowingTree(60, 'second');
  const askNext = (oldSize: number, size: number, origin = NEXT) =>
    signers.sign(next.request(oldSize, size, { checkpoint: next.body(size, origin) }));

  it('sign a log that was opened without a restart, with its own key and memory', () => {
    expect(askNext(0, 3)).toMatchObject({ status: 404, text: `this is the signer of ${ORIGIN}` });
    createKeyOfLog(directory, keys, '2027');
    const { status, text } = askNext(0, 3);
    expect(status).toBe(200);
    const { verifier } = new SignerFolder(path.join(directory, '2027')).keys(NEXT)[0]!;
    expect(openCheckpoint(Buffer.from(`${next.body(3, NEXT)}\n${text}`), [verifier]).size).toBe(3n);
    expect(askNext(0, 5)).toMatchObject({ status: 409, text: '3\n' });
    expect(signers.sign(tree.request(20, 30)).status).toBe(200);
    const remembered = [
      { origin: ORIGIN, size: '30' },
      { origin: NEXT, size: '3' },
    ];
    expect(signers.remembered).toMatchObject(remembered);
    expect(started().remembered).toMatchObject(remembered);
  });

  it('do not take a log of another fund for one of theirs, whatever its name', () => {
    createKeyOfLog(directory, keys, '2027');
    for (const origin of ['evil.example/log/2027', `${ORIGIN}/2028`, `${ORIGIN}/x`])
      expect([origin, askNext(0, 3, origin).status]).toEqual([origin, 404]);
    expect(signers.sign(Buffer.from('nonsense')).status).toBe(400);
  });

  it('freeze each log for itself', () => {
    createKeyOfLog(directory, keys, '2027');
    expect(askNext(0, 3).status).toBe(200);
    freezeLog(directory);
    expect(signers.sign(tree.request(20, 30))).toMatchObject({
      status: 422,
      text: 'this log was frozen at 20 entries',
    });
    expect(askNext(3, 5).status).toBe(200);
    freezeLog(path.join(directory, '2027'));
    expect(askNext(5, 6)).toMatchObject({ status: 422, text: 'this log was frozen at 5 entries' });
  });

  it('do not start while one memory is missing, and have it rebuilt where it belongs', () => {
    createKeyOfLog(directory, keys, '2027');
    const { text } = askNext(0, 3);
    fs.rmSync(path.join(directory, '2027/memory'));
    expect(started).toThrow(MemoryMissing);
    const note = path.join(root, 'checkpoint');
    fs.writeFileSync(note, `${next.body(3, NEXT)}\n${text}`);
    expect(rememberCheckpoint(directory, note, [], new Date())).toEqual({ origin: NEXT, size: 3n });
    expect(started().remembered).toMatchObject([{ size: '20' }, { origin: NEXT, size: '3' }]);
  });

  it('are not given another key for a log that they have signed', () => {
    createKeyOfLog(directory, keys, '2027');
    createKeyOfLog(directory, keys, '2027');
    askNext(0, 3);
    expect(() => createKeyOfLog(directory, keys, '2027')).toThrow('The signer has signed a log 2027 already');
  });
});
