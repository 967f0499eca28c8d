import { describe, expect, it } from '@jest/globals';
import { isZone, nextMorning } from './morning.rules.ts';

const next = (now: string, zone: string): string => nextMorning(new Date(now), zone).toISOString();

describe('the morning of a daily letter', () => {
  it('is the next seven o’clock of the reader', () => {
    expect(next('2026-11-22T05:59:59Z', 'Europe/Vienna')).toBe('2026-11-22T06:00:00.000Z');
    expect(next('2026-11-22T06:00:00Z', 'Europe/Vienna')).toBe('2026-11-23T06:00:00.000Z');
    expect(next('2026-11-22T06:00:00Z', 'Africa/Accra')).toBe('2026-11-22T07:00:00.000Z');
    // already the next day there
    expect(next('2026-11-22T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-23T01:15:00.000Z');
    expect(next('2026-12-31T23:30:00Z', 'Pacific/Auckland')).toBe('2027-01-01T18:00:00.000Z');
  });

  it('follows the clocks when they change', () => {
    expect(next('2027-03-27T22:00:00Z', 'Europe/Vienna')).toBe('2027-03-28T05:00:00.000Z');
    expect(next('2027-10-30T22:00:00Z', 'Europe/Vienna')).toBe('2027-10-31T06:00:00.000Z');
  });

  it('is that of UTC in a zone that nobody knows', () => {
    expect(['Africa/Accra', '', 'Mars/Olympus'].map(isZone)).toEqual([true, false, false]);
    expect(next('2026-11-22T06:00:00Z', 'Mars/Olympus')).toBe('2026-11-22T07:00:00.000Z');
  });
});
