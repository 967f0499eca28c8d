import { describe, expect, it } from '@jest/globals';
import { dayIn, decimalText, formatFingerprint, formatMoney, formatSize, timeIn } from './format.ts';
import type { MessageKey } from './catalogue.ts';
import { translator } from './translate.ts';

describe('the translator', () => {
  it('speaks all six Arabic plurals', () => {
    const t = translator('ar');
    expect([0, 1, 2, 5, 19, 100].map((count) => t('frame.days.left', { count }))).toEqual([
      'يُغلق اليوم',
      'بقي يوم واحد',
      'بقي يومان',
      'بقيت 5 أيام',
      'بقي 19 يوماً',
      'بقي 100 يوم',
    ]);
  });

  it('never throws: an unknown key and a missing value still give words', () => {
    expect(translator('fr')('frame.nothing.here' as MessageKey)).toBe('frame.nothing.here');
    expect(translator('fr')('frame.nav.counted')).toBe('{name} ({count, number})');
  });

  it('keeps names inside an Arabic sentence in their own direction', () => {
    expect(translator('ar')('frame.act.removeFile', { name: 'a.pdf' })).toBe('إزالة \u2068a.pdf\u2069');
    expect(translator('ar')('frame.table.sorted', { direction: 'ascending' })).toBe('من الأصغر إلى الأكبر');
    expect(translator('ar')('auditor.acts.by', { role: 'Auditor' })).toBe('الفاعل: \u2068Auditor\u2069');
  });
});

describe('numbers, money and dates', () => {
  it('writes money exactly, with the decimals of its currency', () => {
    expect(formatMoney('en', { currency: 'USD', minor: 900719925474099312n, digits: 2 })).toBe(
      'USD\u00a09,007,199,254,740,993.12',
    );
    expect(formatMoney('en', { currency: 'UGX', minor: 1900000n, digits: 0 })).toBe('UGX\u00a01,900,000');
    expect(formatMoney('ar', { currency: 'JOD', amount: '1234.500' })).toBe('JOD\u00a01,234.500');
    expect(formatMoney('fr', { currency: 'EUR', amount: '-24500.00' })).toBe('EUR\u00a0\u221224\u202f500,00');
    expect(formatMoney('es', { currency: 'USD', amount: '5000.00' }, 'sentence')).toBe('USD\u00a05.000');
    expect(decimalText({ currency: 'KWD', minor: -5n, digits: 3 })).toBe('-0.005');
  });

  it('names the day as people in that zone call it', () => {
    const deadline = new Date('2027-02-28T22:59:00Z');
    expect([dayIn('en', deadline, 'Europe/Vienna'), timeIn('en', deadline, 'Europe/Vienna')]).toEqual([
      '28 February 2027',
      '23:59',
    ]);
    expect(dayIn('fr', deadline, 'Asia/Dhaka')).toBe('1 mars 2027');
    expect(dayIn('ar', deadline, 'Africa/Accra')).toBe('28 شباط/فبراير 2027');
  });

  it('writes sizes and fingerprints so that they can be read aloud', () => {
    expect([formatSize('en', 412_300), formatSize('fr', 1_410_000)]).toEqual(['412\u00a0kB', '1,4\u00a0Mo']);
    expect(formatFingerprint('9f2c41d077ab5e1360c8', 16)).toBe('9f2c 41d0 77ab 5e13');
  });
});
