import { describe, expect, it } from '@jest/globals';
import { addMonths, isDay, latestDayOf, workingDayFrom } from './days.ts';

describe('days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-04-01', 9, '2027-01-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it.each(['2026-02-30', '2026-2-1', '0000-01-01', 20260101, '2026-13-01'])('%s is no day', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('moves a payment from the weekend to Monday', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(workingDayFrom)).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('knows that it may be tomorrow already somewhere', () => {
    expect(latestDayOf(new Date('2026-11-20T10:00:00Z'))).toBe('2026-11-21');
    expect(latestDayOf(new Date('2026-11-20T09:59:59Z'))).toBe('2026-11-20');
  });
});
