import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cosignerKey } from '#tlog/cosigner-key';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { signatureLine, signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import { formatVkey } from '#tlog/verifier-key';
import { GrowingTree, ORIGIN } from '../../test/growing-tree.ts';
import { createSignerKeys, SignerProcess } from '../../test/signer-process.ts';

// processes start, possibly beside other work on a small machine
jest.setTimeout(60_000);

describe('the signer as a process', () => {
  let root: string;
  let directory: string;
  let signer: SignerProcess;
  beforeEach(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'signer-'));
    fs.mkdirSync(path.join(root, 'keys'));
    directory = path.join(root, 'signer');
    createSignerKeys(directory, path.join(root, 'keys'));
    signer = await SignerProcess.start(directory);
  });
  afterEach(async () => {
    await signer.kill('SIGKILL');
    fs.rmSync(root, { recursive: true, force: true });
  });

  const tree = new GrowingTree(60);
  const file = (name: string): string => path.join(directory, name);
  const memory = (): string[] => fs.readFileSync(file('memory'), 'utf8').split('\n').slice(1, -1);
  const ask = async (request: Buffer, token = fs.readFileSync(file('signer.token'), 'utf8').trim()) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${signer.url}/sign`, { method: 'POST', headers, body: new Uint8Array(request) });
    return { status: answer.status, text: await answer.text() };
  };
  const theKey = () => signerKey(ORIGIN, createPrivateKey(fs.readFileSync(file('log.private.pem'))));

  it('signs for whoever shows the token, and for nobody else', async () => {
    expect((await ask(tree.request(0, 10), 'guessed')).status).toBe(401);
    expect((await ask(tree.request(0, 10), '')).status).toBe(401);
    expect((await signer.health()).signed).toBeNull();
    const { status, text } = await ask(tree.request(0, 10));
    expect(status).toBe(200);
    expect(openCheckpoint(Buffer.from(`${tree.body(10)}\n${text}`), [theKey().verifier]).size).toBe(10n);
    expect((await signer.health()).signed).toMatchObject({ size: '10' });
    expect((await ask(Buffer.alloc(70_000, 'a'))).status).toBe(413);
    expect((await fetch(`${signer.url}/memory`)).status).toBe(404);
  });

  it('lets one of two crossing requests win', async () => {
    await ask(tree.request(0, 10));
    const fork = new GrowingTree(60, 'second', 10);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ask((at % 2 === 0 ? tree : fork).request(10, 30))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, text }) => status === 409 && text === '30\n')).toHaveLength(19);
  });

  it('signs the same again after it was killed between its memory and its answer', async () => {
    await ask(tree.request(0, 10));
    await signer.kill('SIGKILL');
    const preload = path.join(root, 'dies.mjs');
    fs.writeFileSync(
      preload,
      `import fs from 'node:fs';
       const flush = fs.fdatasyncSync;
       fs.fdatasyncSync = (handle) => { flush(handle); process.kill(process.pid, 'SIGKILL'); };`,
    );
    signer = await SignerProcess.start(directory, { preload });
    await expect(ask(tree.request(10, 30))).rejects.toThrow();
    await signer.ended();
    expect(memory()).toHaveLength(2);
    signer = await SignerProcess.start(directory);
    expect(await ask(tree.request(10, 30))).toEqual({ status: 409, text: '30\n' });
    expect(await ask(tree.request(30, 30))).toEqual({
      status: 200,
      text: signNote(tree.body(30), [theKey()]).split('\n\n')[1],
    });
    expect(await ask(new GrowingTree(60, 'second', 10).request(30, 31))).toMatchObject({ status: 422 });
  });

  it('signs nothing while its disk is full, leaves no half line, and goes on', async () => {
    await ask(tree.request(0, 1));
    await signer.kill('SIGKILL');
    signer = await SignerProcess.start(directory, { longestFile: 1024 });
    let size = 1;
    let answer = { status: 200, text: '' };
    while (answer.status === 200 && size < 60) {
      answer = await ask(tree.request(size, size + 1));
      if (answer.status === 200) size += 1;
    }
    expect(answer).toEqual({ status: 503, text: expect.stringContaining('cannot write its memory') });
    expect(memory()).toHaveLength(size);
    expect(fs.readFileSync(file('memory'), 'utf8')).toMatch(/\n$/);
    expect((await signer.health()).signed).toMatchObject({ size: String(size) });
    await signer.kill('SIGKILL');
    signer = await SignerProcess.start(directory);
    expect((await ask(tree.request(size, size + 1))).status).toBe(200);
  });

  it('does not start with a memory that is lost or damaged, and says what to do', async () => {
    await ask(tree.request(0, 10));
    await ask(tree.request(10, 20));
    await signer.kill('SIGTERM');
    const kept = fs.readFileSync(file('memory'), 'utf8');
    fs.writeFileSync(file('memory'), kept.replace(' 10', ' 11').replace('\n10 ', '\n11 '));
    await expect(SignerProcess.start(directory)).rejects.toThrow('line 2 of the memory is not as it was written');
    fs.rmSync(file('memory'));
    await expect(SignerProcess.start(directory)).rejects.toThrow('Fetch the newest checkpoint from a witness');
  });

  it('has its memory rebuilt from a checkpoint that it signed once, and from no other', async () => {
    await ask(tree.request(0, 10));
    await signer.kill('SIGTERM');
    const note = path.join(root, 'checkpoint');
    fs.writeFileSync(note, signNote(tree.body(10), [theKey()]));
    expect((await SignerProcess.run(directory, 'remember', note)).said).toContain('is there already');
    fs.renameSync(file('memory'), file('memory.lost'));
    const witness = 'witness.example.net/w1+669be294+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X';
    const without = await SignerProcess.run(directory, 'remember', note, '--witness', witness);
    expect(without).toEqual({ code: 1, said: expect.stringContaining('has not cosigned') });
    const forged = path.join(root, 'forged');
    fs.writeFileSync(forged, fs.readFileSync(note, 'utf8').replace('\n10\n', '\n11\n'));
    expect((await SignerProcess.run(directory, 'remember', forged)).code).toBe(1);
    const cosigner = cosignerKey('witness.example.net/w2', generateKeyPairSync('ed25519').privateKey);
    const { verifier } = cosigner;
    fs.appendFileSync(note, signatureLine(verifier, cosigner.cosign(tree.body(10), 1_700_000_000n)));
    const done = await SignerProcess.run(directory, 'remember', note, '--witness', formatVkey(verifier));
    expect(done).toEqual({ code: 0, said: `The signer of ${ORIGIN} remembers 10 entries.\n` });
    signer = await SignerProcess.start(directory);
    expect((await ask(tree.request(10, 20))).status).toBe(200);
  });
});
