import { describe, expect, it } from '@jest/globals';
import { lifecycles } from '#contracts/lifecycles';
import { LOCALES } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { statusWords, toneOf } from './record-status.tsx';

describe('the words of a status', () => {
  it.each(LOCALES)('exist for every state of the rulebook in %s', (locale) => {
    const t = translator(locale);
    const wordless = lifecycles.flatMap(({ lifecycle }) =>
      Object.keys(lifecycle.table)
        .filter((state) => state !== 'new' && statusWords(t, lifecycle.name, state) === state)
        .map((state) => `${lifecycle.name}.${state}`),
    );
    expect(wordless).toEqual([]);
  });

  it('show an unknown state as it is written', () => {
    expect([statusWords(translator('fr'), 'application', 'moved'), toneOf('application', 'moved')]).toEqual([
      'moved',
      'open',
    ]);
  });
});
