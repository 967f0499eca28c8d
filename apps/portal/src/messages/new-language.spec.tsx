import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { inEvery, placeOf, sourcesUnder } from '#test/support/sources';
import { Untranslated } from '../pages/untranslated.tsx';
import { english } from './en.ts';
import { LOCALES, type Language, type Locale } from './locale.ts';
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

/** Where languages are named for another reason than that the portal speaks them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'apps/portal/src/pages/secretariat/call-form-parts.tsx': 'in which an organisation may write',
  'apps/portal/src/pages/secretariat/standard-rules.ts': 'in which an organisation may write',
  'apps/portal/src/messages/cities.ts': 'names of cities; one without a name is written as the time zone has it',
};
/** English is the catalogue of record and stands in for what is not translated. */
const ENGLISH = 'en';

function languageNamed(node: ts.Node): string | undefined {
  const named = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isPropertyAssignment(node)
      ? node.name.getText()
      : ENGLISH;
  return named !== ENGLISH && LOCALES.some((locale) => locale === named) ? placeOf(node) : undefined;
}

describe('one more language', () => {
  const sources = sourcesUnder('apps', 'libs').filter(({ fileName }) => !fileName.includes('/test/'));

  it('is its file of messages and a line in locale.ts: no other source names languages', () => {
    const places = inEvery(sources, languageNamed).map((place) => place.replace(/:\d+$/, ''));
    const [list, ...others] = [...new Set(places)].sort().filter((file) => ELSEWHERE[file] === undefined);
    expect([list, others]).toEqual(['apps/portal/src/messages/locale.ts', []]);
  });
});
