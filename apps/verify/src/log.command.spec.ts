import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cosignerKey } from '#tlog/cosigner-key';
import { parseNote, signatureLine } from '#tlog/signed-note';
import { formatVkey } from '#tlog/verifier-key';
import { logCommand } from './log.command.ts';
import { replaceState } from './state-file.ts';
import { entryAt, Outsider, VKEY } from '../test/log-folder.ts';

jest.setTimeout(60_000);

let outsider: Outsider;
beforeAll(async () => {
  outsider = await Outsider.arrive();
});
afterAll(() => outsider.leave());

async function check(directory: string, ...args: string[]): Promise<string> {
  try {
    return await logCommand([directory, '--vkey', VKEY, ...args]);
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
}

describe('verify log --state', () => {
  it('remembers what it saw, and goes on only with a log that extends it', async () => {
    const state = path.join(outsider.folder, 'monitor.state');
    const small = await outsider.writeLog('small', 300);
    expect(await check(small.directory, '--state', state)).not.toContain('extends');
    expect(await fs.readFile(state, 'utf8')).toBe(small.note);
    const { directory, note } = await outsider.writeLog('large', 700);
    expect(await check(directory, '--state', state)).toContain('extends 1 older checkpoint');
    expect(await fs.readFile(state, 'utf8')).toBe(note);
    expect(await check(small.directory, '--state', state)).toContain('Wrong: rollback: ');
    const forked = await outsider.writeLog('forked', 800, (index) => entryAt(index + 1));
    expect(await check(forked.directory, '--state', state)).toContain('Wrong: fork: ');
    // what is wrong is not remembered
    expect(await fs.readFile(state, 'utf8')).toBe(note);
    expect((await fs.readdir(outsider.folder)).filter((name) => name.startsWith('.monitor'))).toEqual([]);
  });

  it('leaves the state alone that another run has replaced meanwhile', async () => {
    const newer = Buffer.from('of another run');
    const state = await outsider.save('raced.state', newer.toString());
    for (const seen of [undefined, Buffer.from('before it')]) await replaceState(state, seen, Buffer.from('ours'));
    expect(await fs.readFile(state)).toEqual(newer);
    await replaceState(state, newer, Buffer.from('ours'));
    expect(await fs.readFile(state, 'utf8')).toBe('ours');
  });

  it.each(['', 'nonsense', '\n\n\n', '\0', 'x'.repeat(1_000_001)])(
    'refuses a damaged state file (%#)',
    async (text) => {
      const { directory } = await outsider.writeLog('whole', 5);
      const state = await outsider.save('damaged.state', text);
      expect(await check(directory, '--state', state)).toMatch(/^Wrong: /);
      expect(await fs.readFile(state, 'utf8')).toBe(text);
    },
  );

  it('says so when the state cannot be written', async () => {
    const { directory } = await outsider.writeLog('whole', 5);
    const nowhere = path.join(outsider.folder, 'no-such-folder', 'state');
    expect(await check(directory, '--state', nowhere)).toContain('WrongUsage: the log is right, but');
  });
});

describe('verify log against a stale view', () => {
  it('refuses a log with fewer entries than expected', async () => {
    const { directory } = await outsider.writeLog('whole', 5);
    expect(await check(directory, '--min-size', '5')).toMatch(/^right: /);
    expect(await check(directory, '--min-size', '6')).toContain('Wrong: stale: the log shows 5 entries, at least 6');
    expect(await check(directory, '--min-size', 'six')).toMatch(/^WrongUsage: /);
  });

  it('refuses a checkpoint whose newest cosignature is older than allowed', async () => {
    const { directory, note } = await outsider.writeLog('witnessed', 5);
    const witnesses = [1, 2].map((n) => cosignerKey(`witness.example/${n}`, generateKeyPairSync('ed25519').privateKey));
    const { text } = parseNote(Buffer.from(note));
    const now = Math.floor(Date.now() / 1000);
    const lines = witnesses.map(({ verifier, cosign }, at) =>
      signatureLine(verifier, cosign(text, BigInt(now - 1000 * (at + 1)))),
    );
    const flags = witnesses.flatMap(({ verifier }) => ['--witness', formatVkey(verifier)]);
    await fs.writeFile(path.join(directory, 'checkpoint'), note + lines.join(''));
    expect(await check(directory, ...flags, '--max-age', '1200')).toMatch(/^right: .*cosigned by at least 2/);
    expect(await check(directory, ...flags, '--max-age', '900')).toMatch(/Wrong: stale: .* 1\d\d seconds older/);
    // the newer one does not count when it is not asked for
    expect(await check(directory, ...flags.slice(2), '--max-age', '1200')).toContain('Wrong: stale');
    await fs.writeFile(path.join(directory, 'checkpoint'), note);
    expect(await check(directory, ...flags, '--quorum', '0', '--max-age', '1200')).toContain('no witness has cosigned');
    expect(await check(directory, '--max-age', '1200')).toContain('WrongUsage: --max-age needs --witness');
  });

  it('takes an older checkpoint for the witnesses, who are behind a log that grows, if the newest extends it', async () => {
    const small = await outsider.writeLog('growing', 3);
    const { directory, note } = await outsider.writeLog('growing', 5);
    const witness = cosignerKey('witness.example/1', generateKeyPairSync('ed25519').privateKey);
    const flags = ['--witness', formatVkey(witness.verifier)];
    const cosigned = (own: string): string => {
      const { text } = parseNote(Buffer.from(own));
      return own + signatureLine(witness.verifier, witness.cosign(text, BigInt(Math.floor(Date.now() / 1000))));
    };
    const keeps = (text: string) => fs.writeFile(path.join(directory, 'checkpoints/witnessed'), text);
    expect(await check(directory, ...flags)).toContain('Wrong: quorum: 0 of 1 witnesses have cosigned');
    await fs.mkdir(path.join(directory, 'checkpoints'));
    await keeps(cosigned(small.note));
    expect(await check(directory, ...flags)).toMatch(
      /^right: .* 5 entries, .*, the first 3 of them cosigned by at least 1/,
    );
    await keeps(small.note);
    expect(await check(directory, ...flags)).toContain('Wrong: quorum: 0 of 1');
    const fork = await outsider.writeLog('growing-fork', 3, (index) => Buffer.from(`other ${index}`));
    await keeps(cosigned(fork.note));
    expect(await check(directory, ...flags)).toMatch(/Wrong: fork: .* checkpoints\/witnessed/);
    // the log may grow between the two answers
    await keeps(cosigned(note));
    await fs.writeFile(path.join(directory, 'checkpoint'), small.note);
    expect(await check(directory, ...flags)).toMatch(/^right: .* 5 entries, .*, cosigned by at least 1/);
  });
});
