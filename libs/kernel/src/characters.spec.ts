import { describe, expect, it } from '@jest/globals';
import { countedCharacters } from './characters.ts';

describe('a text', () => {
  it.each([
    ['', 0],
    ['plain text', 10],
    ['a\r\nb', 3],
    ['é👩‍👧', 2],
    ['e\u0301', 1],
    ['السلام', 6],
  ])('%j is counted as people see it', (text, count) => {
    expect(countedCharacters(text)).toBe(count);
  });
});
