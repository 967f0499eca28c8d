import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isToken, objectionsToScopes, tokenFrom } from './access-token.rules.ts';

describe('an access token', () => {
  it('has a prefix, 43 signs and a check', () => {
    // computed by another program: base 62 of 32 bytes 0x00 and 0xff, CRC-32 (IEEE) of the text
    expect(tokenFrom(Buffer.alloc(32))).toMatch(/^tfg_0{43}[0-9A-Za-z]{6}$/);
    const token = tokenFrom(randomBytes(32));
    expect([token.length, isToken(token)]).toEqual([53, true]);
  });

  it('is told from anything else, and from itself with one wrong sign', () => {
    const token = tokenFrom(Buffer.alloc(32, 7));
    for (let place = 0; place < token.length; place++) {
      const sign = token[place] === 'x' ? 'y' : 'x';
      expect(isToken(token.slice(0, place) + sign + token.slice(place + 1))).toBe(false);
    }
    for (const other of ['', 'tfg_', token.slice(4), `${token}0`, ` ${token}`, token.toUpperCase()])
      expect(isToken(other)).toBe(false);
  });

  it('has no scope beyond the roles', () => {
    expect(objectionsToScopes(['contribution.read'], ['donor'])).toEqual([]);
    for (const [scopes, code] of [
      [[], 'scope-missing'],
      [['ledger.read'], 'scope-unknown'],
      [['access-token.create'], 'scope-unknown'],
      [['nonsense'], 'scope-unknown'],
    ] as const)
      expect(objectionsToScopes(scopes, ['donor'])).toMatchObject([{ field: 'scopes', code }]);
  });
});
