import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEAST_PASSWORD_COST, PasswordCost } from './password-cost.ts';
import { PasswordHashing } from './password-hashing.ts';

const hashing = new PasswordHashing(LEAST_PASSWORD_COST);
beforeAll(() => hashing.onModuleInit());

describe('a password', () => {
  it('knows a password in whatever code points it is typed, and nobody’s by none', async () => {
    const stored = await hashing.hash('café, three words');
    expect(await hashing.matches(stored, 'cafe\u0301, three words')).toBe(true);
    expect(await hashing.matches(stored, 'another long password')).toBe(false);
    expect(await hashing.matches(undefined, 'café, three words')).toBe(false);
  });

  it('is known whatever it cost, and says whether that was what it costs now', async () => {
    const stored = await hashing.hash('three long words');
    const dearer = new PasswordHashing(new PasswordCost(32_768, 3));
    expect([hashing.isOfAnotherCost(stored), dearer.isOfAnotherCost(stored)]).toEqual([false, true]);
    expect(await dearer.matches(stored, 'three long words')).toBe(true);
    expect(dearer.isOfAnotherCost(await dearer.hash('three long words'))).toBe(false);
  });
});
