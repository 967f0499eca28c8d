import { describe, expect, it } from '@jest/globals';
import { inWords, isTimeZone } from './times.ts';

describe('the times of a call', () => {
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
