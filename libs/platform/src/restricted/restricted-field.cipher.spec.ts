import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { NumberedKeys } from './numbered-keys.ts';
import { RestrictedFieldCipher } from './restricted-field.cipher.ts';

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
const keys = path.join(directory, 'keys');
afterAll(() => fs.rmSync(directory, { recursive: true }));

const aKey = (folder: string) => NumberedKeys.begin(folder, 'bank-account').of(1);
const place = { table: 'bank_account', column: 'sealed', rowId: '7d3f2f50-6c1c-4b53-9a3d-0b9c7c5a1e01' };
const plain = Buffer.from('MD24AG000225100013104168');

describe('restricted fields', () => {
  it('make their key once, for the owner only', () => {
    const first = aKey(keys);
    expect(first).toHaveLength(32);
    expect(aKey(keys)).toEqual(first);
    expect(fs.statSync(path.join(keys, 'bank-account.key')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(keys)).toEqual(['bank-account.key']);
  });

  it('open where they were sealed, and look different each time', () => {
    const cipher = new RestrictedFieldCipher(aKey(keys));
    const sealed = cipher.seal(place, plain);
    expect(cipher.open(place, sealed)).toEqual(plain);
    expect(cipher.seal(place, plain)).not.toEqual(sealed);
    expect(sealed.includes(plain)).toBe(false);
  });

  it.each([
    { table: 'payment_run' },
    { column: 'other' },
    { version: 1 },
    { rowId: 'c2a8b1de-53b0-4f0f-8d7a-5f3f2b7d9a02' },
  ])('do not open in another place: %p', (other) => {
    const cipher = new RestrictedFieldCipher(aKey(keys));
    expect(() => cipher.open({ ...place, ...other }, cipher.seal(place, plain))).toThrow('cannot be opened');
  });

  it('do not open under another key, nor with any bit changed, and never name the content', () => {
    const cipher = new RestrictedFieldCipher(aKey(keys));
    const sealed = cipher.seal(place, plain);
    const other = new RestrictedFieldCipher(Buffer.alloc(32, 7));
    expect(() => other.open(place, sealed)).toThrow('bank_account.sealed of 7d3f2f50');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => cipher.open(place, changed)).toThrow(/sealed/);
    }
    expect(() => cipher.open(place, sealed.subarray(0, 20))).toThrow('is not a sealed value');
  });

  it('refuses a key file of another length', () => {
    const broken = path.join(directory, 'broken');
    fs.mkdirSync(broken);
    fs.writeFileSync(path.join(broken, 'bank-account.key'), 'c2hvcnQ=');
    expect(() => aKey(broken)).toThrow('must hold 32 bytes');
  });
});
