import { beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHashing } from './password-hashing.ts';

const hashing = new PasswordHashing();
beforeAll(() => hashing.onModuleInit());

describe('a password', () => {
  it('knows a password in whatever code points it is typed, and nobody’s by none', async () => {
    const stored = await hashing.hash('café, three words');
    expect(await hashing.matches(stored, 'cafe\u0301, three words')).toBe(true);
    expect(await hashing.matches(stored, 'another long password')).toBe(false);
    expect(await hashing.matches(undefined, 'café, three words')).toBe(false);
  });
});
