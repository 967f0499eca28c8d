import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '#tlog/hashing';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { GrowingTree, ORIGIN } from '../../test/growing-tree.ts';
import { createSignerKeys } from '../../test/signer-process.ts';
import { MemoryMissing, SignerFolder } from './signer-folder.ts';
import { Signer, type SignerAnswer } from './signer.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'signer-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const START = Date.parse('2026-11-21T22:15:03.123Z');

describe('the signer', () => {
  let directory: string;
  let now: number;
  let signer: Signer;
  beforeEach(() => {
    const fresh = fs.mkdtempSync(path.join(root, 'log-'));
    fs.mkdirSync(path.join(fresh, 'keys'));
    directory = path.join(fresh, 'signer');
    createSignerKeys(directory, path.join(fresh, 'keys'));
    now = START;
    signer = restarted();
  });

  const restarted = (): Signer => new Signer(new SignerFolder(directory), () => new Date(now));
  const tree = new GrowingTree(300);
  const fork = new GrowingTree(300, 'second', 100);
  const file = (name: string): string => path.join(directory, name);
  const verifiers = () => new SignerFolder(directory).keys(ORIGIN).map(({ verifier }) => verifier);
  const signed = (answer: SignerAnswer, size: number): number => {
    expect(answer.status).toBe(200);
    const opened = openCheckpoint(Buffer.from(`${tree.body(size)}\n${answer.text}`), verifiers(), ORIGIN);
    return opened.verified.length;
  };

  it('signs any log that grows, step by step, and remembers it over a restart', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    let size = 0;
    signed(signer.sign(tree.request(0, 0)), 0);
    fc.assert(
      fc.property(steps, (growth) => {
        for (const added of growth) {
          const next = Math.min(300, size + added);
          expect(signed(signer.sign(tree.request(size, next)), next)).toBe(1);
          size = next;
        }
        signer = restarted();
        expect(signer.remembered?.size).toBe(String(size));
      }),
      { numRuns: 10 },
    );
  });

  it('signs the same tree again, with the same signature', () => {
    const first = signer.sign(tree.request(0, 200));
    now += 600_000;
    expect(signer.sign(tree.request(200, 200))).toEqual(first);
    expect(signer.remembered?.signedAt).toBe(new Date(now).toISOString());
  });

  it.each([
    ['a log that shrinks', () => tree.request(200, 150)],
    ['another log of the same size', () => fork.request(200, 200)],
    ['a longer log with another history', () => fork.request(200, 250)],
    ['a proof of other sizes', () => tree.request(200, 250, { checkpoint: tree.body(251) })],
    ['no proof', () => tree.request(200, 250, { proof: [] })],
    ['a proof with a hash too many', () => tree.request(200, 200, { proof: [sha256(Buffer.of(1))] })],
  ])('refuses %s, and forgets nothing', (_, request) => {
    signer.sign(tree.request(0, 200));
    expect(signer.sign(request())).toMatchObject({ status: 422 });
    expect(restarted().remembered?.size).toBe('200');
    signed(signer.sign(tree.request(200, 250)), 250);
  });

  it('answers 409 and its size to whoever believes it elsewhere', () => {
    expect(signer.sign(tree.request(100, 200))).toEqual({ status: 409, text: '0\n' });
    signer.sign(tree.request(0, 200));
    for (const oldSize of [0, 100, 250])
      expect(signer.sign(tree.request(oldSize, 250))).toEqual({ status: 409, text: '200\n' });
  });

  it('believes an empty log only with the empty root, and what follows it only without a proof', () => {
    const body = `${ORIGIN}\n0\n${Buffer.from(tree.root(1)).toString('base64')}\n`;
    expect(signer.sign(tree.request(0, 0, { checkpoint: body }))).toMatchObject({ status: 422 });
    expect(signer.sign(tree.request(0, 9, { proof: [tree.root(3)] }))).toMatchObject({ status: 422 });
    expect(signer.remembered).toBeNull();
  });

  it('signs for one log only', () => {
    signer.sign(tree.request(0, 200));
    const body = tree.body(200, 'other.example.org/log');
    expect(signer.sign(tree.request(200, 200, { checkpoint: body }))).toEqual({
      status: 404,
      text: `this is the signer of ${ORIGIN}`,
    });
  });

  it.each([
    ['nothing', ''],
    ['no proof and no checkpoint', 'old 0\n'],
    ['a size that is none', `old 00\n\n${tree.body(3)}`],
    ['a proof line that is no hash', `old 0\nAAAA\n\n${tree.body(3)}`],
    ['a checkpoint with an extension', `old 0\n\n${tree.body(3)}more\n`],
    ['a checkpoint that is cut', `old 0\n\n${tree.body(3).slice(0, -2)}`],
    ['a proof of 65 hashes', `old 1\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(65)}\n${tree.body(3)}`],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x0a, 0x0a])],
  ])('answers 400 to %s', (_, request) => {
    expect(signer.sign(Buffer.from(request))).toMatchObject({ status: 400 });
  });

  it('does not sign while its clock is behind its last signature', () => {
    signer.sign(tree.request(0, 200));
    now -= 1;
    expect(signer.sign(tree.request(200, 250))).toMatchObject({
      status: 503,
      text: expect.stringContaining('clock went back'),
    });
    expect(restarted().sign(tree.request(200, 200)).status).toBe(503);
    now += 1;
    signed(signer.sign(tree.request(200, 250)), 250);
  });

  it('signs with every key in force, and finds a new one without a restart', () => {
    signer.sign(tree.request(0, 200));
    const { privateKey } = generateKeyPairSync('ed25519');
    fs.writeFileSync(file('log-2.private.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(signed(signer.sign(tree.request(200, 250)), 250)).toBe(2);
    fs.rmSync(file('log.private.pem'));
    expect(signed(signer.sign(tree.request(250, 250)), 250)).toBe(1);
  });

  it('signs a frozen log again and again, but never a longer one', () => {
    signer.sign(tree.request(0, 200));
    fs.writeFileSync(file('frozen'), '');
    expect(signer.sign(tree.request(200, 201))).toEqual({ status: 422, text: 'this log was frozen at 200 entries' });
    signed(signer.sign(tree.request(200, 200)), 200);
    expect(restarted().sign(tree.request(200, 250)).status).toBe(422);
  });

  it('is not given another key when its own is lost', () => {
    signer.sign(tree.request(0, 200));
    fs.rmSync(file('log.private.pem'));
    expect(() => createSignerKeys(directory, path.join(directory, '../keys'))).toThrow(
      'private key of the public log is gone',
    );
    expect(signer.sign(tree.request(200, 250))).toMatchObject({ status: 503 });
  });

  it('begins anew only beside a new key: a lost memory stops it', () => {
    expect(fs.existsSync(file('begin'))).toBe(true);
    signer.sign(tree.request(0, 200));
    expect(fs.existsSync(file('begin'))).toBe(false);
    fs.rmSync(file('memory'));
    expect(restarted).toThrow(MemoryMissing);
  });
});
