import { describe, expect, it } from '@jest/globals';
import { isGuessedFirst } from './leaked-passwords.ts';

describe('a password that is guessed early', () => {
  it.each([
    'qwerty123456',
    'QWERTY123456',
    'ｑｗｅｒｔｙ１２３４５６',
    'sunshine2026!!',
    '***Password***',
    'passwordpassword',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '121212121212',
    '123456123456',
  ])('is %s', (password) => expect(isGuessedFirst(password)).toBe(true));

  it.each([
    'three plain words',
    'a good long password',
    'un chemin vers la rive',
    'ثلاث كلمات بسيطة',
    'correct horse battery',
    'my password is sunshine',
    'ledger ledger ledger boat',
  ])('is not %s', (password) => expect(isGuessedFirst(password)).toBe(false));
});
