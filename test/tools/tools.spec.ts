import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const tool = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.resolve('tools', name), ...args], { encoding: 'utf8' });

describe('the tools', () => {
  it('complete a lock file with the platform packages npm left out, once', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-lock-'));
    try {
      const file = path.join(folder, 'package-lock.json');
      const optionalDependencies = {
        '@x/core-darwin-arm64': '1.0.0',
        '@x/core-linux-x64-musl': '^1.0.0',
        fancy: '2.0.0',
      };
      const packages = {
        '': { name: 'a' },
        'node_modules/core': { version: '1.0.0', dev: true, optionalDependencies },
      };
      fs.writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
      expect(tool('complete-lock.mjs', folder).stdout).toContain('2 entries added');
      expect(JSON.parse(fs.readFileSync(file, 'utf8')).packages['node_modules/@x/core-linux-x64-musl']).toEqual({
        version: '1.0.0',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      });
      expect(tool('complete-lock.mjs', folder).stdout).toContain('0 entries added');
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keep nothing for a clone that is made again where another one was', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-outside-'));
    const state = path.join(folder, 'clone', '.data');
    const ask = (): string => {
      const code = `import { outside } from './tools/engine-user.mjs'; console.log(outside(${JSON.stringify(state)}, ${JSON.stringify(folder)}))`;
      return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout.trim();
    };
    try {
      const database = path.join(ask(), 'database');
      fs.writeFileSync(database, '');
      expect([path.dirname(database) === ask(), fs.existsSync(database)]).toEqual([true, true]);
      fs.rmSync(path.join(folder, 'clone'), { recursive: true });
      expect([path.dirname(database) === ask(), fs.existsSync(database)]).toEqual([true, false]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });

  it('make the keys that are missing, but never a private one beside a public one of somebody else', async () => {
    const { createKeys } = (await import(new URL('../../tools/keys.mjs', import.meta.url).href)) as {
      createKeys(directory: string): { readonly created: readonly string[] };
    };
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
    try {
      expect(createKeys(folder).created).toHaveLength(6);
      expect(createKeys(folder).created).toEqual([]);
      fs.rmSync(path.join(folder, 'promise.private.pem'));
      expect(() => createKeys(folder)).toThrow('rotate-promise-key');
      expect(fs.existsSync(path.join(folder, 'promise.private.pem'))).toBe(false);
      fs.rmSync(path.join(folder, 'promise.public.pem'));
      expect(createKeys(folder).created).toEqual(['promise.private.pem', 'promise.public.pem']);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });

  it('answer an unknown operator command with exit code 2 and the list of commands', () => {
    const { status, stderr } = tool('fund.mjs', 'no-such-command');
    expect(status).toBe(2);
    expect(stderr).toContain('user add');
  });

  it('refuse a port that is none', () => {
    const { status, stdout } = tool('up.mjs', '--port', '70000');
    expect(status).toBe(2);
    expect(stdout).toContain('Usage');
  });
});
