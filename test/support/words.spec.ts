import { describe, expect, it } from '@jest/globals';
import { translator } from '../../apps/portal/src/messages/translate.ts';
import { inLanguage } from './words.ts';

const arabic = translator('ar');
const saysIn = (words: string | RegExp, text: string): boolean => {
  const there = inLanguage('ar', words);
  return typeof there === 'string' ? there === text : there.test(text);
};

describe('the words of a page in another language', () => {
  it('are those of the same message', () => {
    expect(saysIn('Save and continue', arabic('frame.act.saveContinue'))).toBe(true);
    expect(saysIn('Save and continue', arabic('frame.act.saveReturn'))).toBe(false);
  });

  it('carry what is filled in, and every plural', () => {
    for (const count of [1, 2, 5, 11, 100])
      expect(arabic('frame.errors.title', { count })).toMatch(inLanguage('ar', 'One thing to correct'));
    expect(inLanguage('ar', 'Ghana')).toEqual(/^(?:غانا|Ghana)$/u);
  });

  it('stay as they are where they are no message, and for an English reader', () => {
    expect(inLanguage('ar', 'Journey House')).toBe('Journey House');
    expect(inLanguage('en', 'Save and continue')).toBe('Save and continue');
  });

  it('are found for a part of a sentence', () => {
    const words = /^You can still change/;
    const there = inLanguage('ar', words);
    expect(there).toBeInstanceOf(RegExp);
  });
});
