import { describe, expect, it } from '@jest/globals';
import { byLogName, isLogName, logNameIn } from './log-name.ts';

describe('the name of a log', () => {
  it('is a year, perhaps with a number', () => {
    expect(['2027', '2027-2', '2027-12'].map(isLogName)).toEqual([true, true, true]);
    expect(['', '27', '2027-', '2027-123', '2027/2', ' 2027', '2027\n'].map(isLogName)).toEqual(Array(7).fill(false));
  });

  it('stands at the end of the origin, behind that of the first log', () => {
    expect(logNameIn('fund.example/log/2027-2')).toBe('2027-2');
    expect(logNameIn('fund.example/log')).toBeUndefined();
  });

  it('is in the order in which logs follow one another', () => {
    const names = ['2028', '2027-10', '2027', '2027-2'];
    expect(names.sort(byLogName)).toEqual(['2027', '2027-2', '2027-10', '2028']);
  });
});
