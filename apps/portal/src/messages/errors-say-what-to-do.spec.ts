import { describe, expect, it } from '@jest/globals';
import { saysWhatToDo } from '#test/support/remedies';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES, LOCALES } from './locale.ts';

describe.each(LOCALES)('what a refusal says in %s', (locale) => {
  const { problems = {}, refusals = {} }: Catalogue = LANGUAGES[locale].messages;

  it.each(['problems', 'refusals'])('is followed by what to do: %s', (section) => {
    const bare = Object.entries(section === 'problems' ? problems : refusals).filter(
      ([, text]) => !saysWhatToDo(locale, text),
    );
    expect(bare).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each([
    ['en', 'This is not valid.'],
    ['fr', 'Vous n’avez pas ce droit.'],
    ['es', 'Este campo no es válido.'],
    ['ar', 'هذا الرقم غير صحيح.'],
  ] as const)('that says only what is wrong is told from one that helps, in %s', (locale, text) => {
    expect(saysWhatToDo(locale, text)).toBe(false);
  });
});
