import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { DaysLeft } from './deadline.tsx';

const DEADLINE = '2027-02-28T22:59:00Z';
const wordsAt = (now: string, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    <DaysLeft t={translator(locale)} now={new Date(now)} at={DEADLINE} zone="Europe/Vienna" />,
  ).replaceAll(/<[^>]*>/g, '');

describe('what is left until a deadline', () => {
  it.each([
    ['2027-02-09T12:00:00Z', '19 days left'],
    ['2027-02-27T22:59:00Z', '1 day left'],
    ['2027-02-27T22:59:01Z', '23 hours left'],
    ['2027-02-28T20:59:01Z', '1 hour left'],
    ['2027-02-28T21:59:01Z', '59 minutes left'],
    ['2027-02-28T22:58:30Z', 'Less than a minute left'],
    ['2027-02-28T23:30:00Z', 'Less than a minute left'],
  ])('at %s is said as %s', (now, words) => expect(wordsAt(now)).toBe(words));

  it('is counted as Arabic counts', () => {
    expect(
      [1, 2, 5, 20].map((hours) => wordsAt(new Date(Date.parse(DEADLINE) - hours * 3_600_000).toISOString(), 'ar')),
    ).toEqual(['بقيت ساعة واحدة', 'بقيت ساعتان', 'بقيت 5 ساعات', 'بقيت 20 ساعة']);
  });
});
