import { describe, expect, it } from '@jest/globals';
import { cityOf } from './cities.ts';
import { directionOf } from './direction.ts';
import { formatList } from './format.ts';

describe('the direction of a text', () => {
  it('is that of its first letter; what is isolated inside it does not count', () => {
    expect(['0: no plan.', 'بقي 5', '\u2068A-2026\u2069 طلب', '\u200fIBAN الحساب', '12 (34)'].map(directionOf)).toEqual(
      ['ltr', 'rtl', 'rtl', 'rtl', undefined],
    );
  });
});

describe('lists and places', () => {
  it('are joined as the language joins them, each part in its own order', () => {
    expect(formatList('en', ['A', 'B', 'C'])).toBe('A, B and C');
    expect(formatList('es', ['A', 'B'])).toBe('A y B');
    expect(formatList('ar', ['A', 'B'])).toBe('\u2068A\u2069 و\u2068B\u2069');
  });

  it('name a city, or where the reader knows other letters and we no name for it, its country', () => {
    expect([cityOf('Asia/Yerevan', 'fr'), cityOf('Asia/Yerevan', 'ar'), cityOf('Asia/Riyadh', 'ar')]).toEqual([
      'Yerevan',
      'أرمينيا',
      'الرياض',
    ]);
  });
});
