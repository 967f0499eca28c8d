import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EnvelopeCipher, type EnvelopePlace } from './envelope.cipher.ts';
import { NumberedKeys } from './numbered-keys.ts';
import { RestrictedFieldCipher } from './restricted-field.cipher.ts';

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
afterAll(() => fs.rmSync(directory, { recursive: true }));

const keys = NumberedKeys.begin(directory, 'bank-account');
keys.make(2);
const cipher = new EnvelopeCipher(keys);
const place: EnvelopePlace = {
  table: 'bank_account',
  column: 'sealed',
  keyColumn: 'wrapped_key',
  rowId: '7d3f2f50-6c1c-4b53-9a3d-0b9c7c5a1e01',
  version: 1,
};
const plain = Buffer.from('MD24AG000225100013104168');

describe('an envelope', () => {
  it('has a data key of its own: the wrapping key does not open the value', () => {
    const [one, other] = [cipher.seal(place, plain, 1), cipher.seal(place, plain, 1)];
    expect(cipher.open(place, one)).toEqual(plain);
    expect(one.sealed).not.toEqual(other.sealed);
    const { keyColumn: _key, ...value } = place;
    expect(() => new RestrictedFieldCipher(keys.of(1)).open(value, one.sealed)).toThrow('cannot be opened');
    expect(() => cipher.open(place, { ...one, wrappedKey: other.wrappedKey })).toThrow('cannot be opened');
  });

  it.each<Partial<EnvelopePlace>>([
    { table: 'payment_run' },
    { column: 'other' },
    { keyColumn: 'other' },
    { rowId: 'c2a8b1de-53b0-4f0f-8d7a-5f3f2b7d9a02' },
    { version: 2 },
  ])('does not open in another place: %p', (other) => {
    const envelope = cipher.seal(place, plain, 1);
    expect(() => cipher.open({ ...place, ...other }, envelope)).toThrow('cannot be opened');
  });

  it('opens under another wrapping key, with the value as it was, and then not under the old one', () => {
    const envelope = cipher.seal(place, plain, 1);
    const rewrapped = cipher.rewrap(place, envelope, 2);
    expect(rewrapped.sealed).toEqual(envelope.sealed);
    expect(cipher.open(place, rewrapped)).toEqual(plain);
    expect(() => cipher.open(place, { ...rewrapped, keyNumber: 1 })).toThrow('bank_account.wrapped_key of 7d3f2f50');
    expect(() => cipher.open(place, { ...rewrapped, keyNumber: 3 })).toThrow('ENOENT');
  });

  it('still opens what was sealed before there were data keys, and gives it one', () => {
    const { keyColumn: _key, version: _version, ...older } = place;
    const sealed = new RestrictedFieldCipher(keys.of(1)).seal(older, plain);
    const envelope = { sealed, wrappedKey: null, keyNumber: 1 };
    expect(cipher.open(place, envelope)).toEqual(plain);
    const own = cipher.rewrap(place, envelope, 2);
    expect(own.sealed).not.toEqual(sealed);
    expect(cipher.open(place, own)).toEqual(plain);
  });
});
