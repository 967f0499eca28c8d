import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ticketsOf } from './tickets.ts';

describe('tickets', () => {
  it('are one block of HKDF-SHA256 each', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.string(), (key, randomness, label) => {
        const block = Buffer.from(hkdfSync('sha256', randomness, key, label, 32)).toString('hex');
        expect(ticketsOf(key, randomness, [label]).get(label)).toBe(block);
      }),
    );
  });

  it('are not given twice to one label', () => {
    expect(() => ticketsOf(Buffer.of(1), Buffer.of(2), ['a', 'b', 'a'])).toThrow('given twice');
  });
});
