import { describe, expect, it } from '@jest/globals';
import { dayAndTimeIn, instantFrom } from './zoned-time.ts';

describe('a day and a time in a zone', () => {
  it.each([
    ['2027-02-28', '23:59', 'Europe/Vienna', '2027-02-28T22:59:00.000Z'],
    ['2027-07-01', '9:00', 'Europe/Vienna', '2027-07-01T07:00:00.000Z'],
    ['2027-07-01', '00:30', 'Pacific/Auckland', '2027-06-30T12:30:00.000Z'],
    ['2027-07-01', '00:30', 'America/New_York', '2027-07-01T04:30:00.000Z'],
    ['2027-07-01', '00:30', 'Asia/Kathmandu', '2027-06-30T18:45:00.000Z'],
    ['2027-07-01', '12:00', 'UTC', '2027-07-01T12:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantFrom(day, time, zone)).toBe(instant);
    const { day: again, time: clock } = dayAndTimeIn(instant, zone);
    expect([again, clock]).toEqual([day, time.padStart(5, '0')]);
  });

  it('that the clocks leave out in spring is an hour later, one that comes twice is the first', () => {
    expect(instantFrom('2027-03-28', '02:30', 'Europe/Vienna')).toBe('2027-03-28T01:30:00.000Z');
    expect(instantFrom('2027-10-31', '02:30', 'Europe/Vienna')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('stays as typed where it is no day or no time, so that the rules can refuse it', () => {
    expect(instantFrom('2027-2-31', '23:59', 'Europe/Vienna')).toBe('2027-2-31 23:59');
    expect(instantFrom('2027-02-28', '25:00', 'Europe/Vienna')).toBe('2027-02-28 25:00');
    expect(instantFrom('', '', 'Europe/Vienna')).toBe('');
  });

  it('is read as UTC in a zone that there is not', () => {
    expect(instantFrom('2027-02-28', '23:59', 'Mars/Olympus')).toBe('2027-02-28T23:59:00.000Z');
    expect(instantFrom('2027-02-28', '23:59', '')).toBe('2027-02-28T23:59:00.000Z');
  });
});
