import { describe, expect, it } from '@jest/globals';
import { historicalRecordRefusals } from './historical-record.rules.ts';

const codes = (date: string, country: string | null = null) =>
  historicalRecordRefusals({ date, country }, '2026-11-22').map(({ code }) => code);

describe('the date of a historical record', () => {
  it.each(['2011', '2020-04', '2019-04-05', '2026', '2026-11', '2026-11-22'])('may be %s', (date) => {
    expect(codes(date)).toEqual([]);
  });

  it.each(['', '20', '2020-13', '2019-02-30', '2020-4', 'April 2020', '0000', '2019-04-05T00:00:00Z'])(
    'is not "%s"',
    (date) => expect(codes(date)).toEqual(['wrong-date']),
  );

  it.each(['2027', '2026-12', '2026-11-23'])('is not %s, which is to come', (date) => {
    expect(codes(date)).toEqual(['date-in-the-future']);
  });
});

describe('the country of a historical record', () => {
  it('may be left out', () => expect(codes('2011', null)).toEqual([]));
  it('is one of the list', () => expect(codes('2011', 'KE')).toEqual([]));
  it('is refused when it is none', () => expect(codes('2011', 'ZZ')).toEqual(['unknown-country']));
});
