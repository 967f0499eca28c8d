import { describe, expect, it } from '@jest/globals';
import { inWords, isDay, isInstant, isTimeZone } from './times.ts';

describe('days and instants', () => {
  it.each(['2023-12-01', '2024-02-29'])('takes the day %s', (day) => expect(isDay(day)).toBe(true));

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '', '0000-01-01', 20260101, null])(
    'refuses %s as a day',
    (day) => expect(isDay(day)).toBe(false),
  );

  it.each(['2026-02-28T23:59:00+01:00', '2026-02-28T22:59:00.000Z', '2026-02-28T22:59Z'])(
    'takes the instant %s',
    (at) => expect(isInstant(at)).toBe(true),
  );

  it.each(['2026-02-28', '2026-02-28T23:59:00', '2026-02-30T10:00:00Z', '2026-02-28T25:00:00Z', 'soon', 5])(
    'refuses %s as an instant',
    (at) => expect(isInstant(at)).toBe(false),
  );

  it.each([
    ['Europe/Vienna', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['+01:00', false],
    ['', false],
  ])('says whether %s is a time zone', (name, expected) => expect(isTimeZone(name)).toBe(expected));

  it('writes a deadline as the people of its zone read it', () => {
    expect(inWords(new Date('2026-02-28T22:59:00Z'), 'Europe/Vienna')).toBe('28 February 2026, 23:59 (Europe/Vienna)');
    expect(inWords(new Date('2026-02-28T22:59:59Z'), 'UTC')).toBe('28 February 2026, 22:59:59 (UTC)');
  });
});
