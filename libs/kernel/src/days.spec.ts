import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, dayOf, isDay, isInstant, latestDayOf, workingDayFrom } from './days.ts';

describe('days', () => {
  it.each(['2023-12-01', '2024-02-29', '0001-01-01'])('%s is a day', (day) => expect(isDay(day)).toBe(true));

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '2026-2-01', '', '0000-01-01', 20260101, null])(
    '%s is none',
    (value) => expect(isDay(value)).toBe(false),
  );

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-04-01', 9, '2027-01-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('are counted over the end of a month and of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('move from the weekend to Monday where a bank must work', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(workingDayFrom)).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('may be one further somewhere than in UTC', () => {
    expect(dayOf(new Date('2026-11-20T23:59:59Z'))).toBe('2026-11-20');
    expect(latestDayOf(new Date('2026-11-20T10:00:00Z'))).toBe('2026-11-21');
    expect(latestDayOf(new Date('2026-11-20T09:59:59Z'))).toBe('2026-11-20');
  });
});

describe('instants', () => {
  it.each(['2026-02-28T23:59:00+01:00', '2026-02-28T22:59:00.000Z', '2026-02-28T22:59Z'])('%s is one', (at) =>
    expect(isInstant(at)).toBe(true),
  );

  it.each(['2026-02-28', '2026-02-28T23:59:00', '2026-02-30T10:00:00Z', '2026-02-28T25:00:00Z', 'soon', 5])(
    '%s is none',
    (at) => expect(isInstant(at)).toBe(false),
  );
});
