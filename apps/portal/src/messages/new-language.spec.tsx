import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Untranslated } from '../pages/untranslated.tsx';
import { english } from './en.ts';
import type { Language, Locale } from './locale.ts';
import { translatorInto } from './translate.ts';

/** What somebody who begins a translation has on the first evening: the frame, and nothing of any page. */
const russian: Language = {
  name: 'Русский',
  tag: 'ru-RU',
  direction: 'ltr',
  messages: {
    frame: {
      ...english.frame,
      'languages.missing': 'Эта страница ещё не переведена; она показана на английском языке.',
      'days.left':
        '{count, plural, one {Остался # день} few {Осталось # дня} many {Осталось # дней} other {Осталось # дня}}',
    },
  },
};

describe('a language that is only begun', () => {
  const t = translatorInto('ru' as Locale, russian);

  it('speaks where it is translated, with its own plurals', () => {
    expect([1, 2, 5].map((count) => t('frame.days.left', { count }))).toEqual([
      'Остался 1 день',
      'Осталось 2 дня',
      'Осталось 5 дней',
    ]);
  });

  it('shows the rest in English, and says so in the words of its readers', () => {
    expect(t('board.home.title')).toBe(english.board['home.title']);
    expect(renderToStaticMarkup(<Untranslated t={t} probe="board.home.title" />)).toContain(
      'Эта страница ещё не переведена',
    );
    expect(renderToStaticMarkup(<Untranslated t={t} probe="frame.days.left" />)).toBe('');
  });
});
