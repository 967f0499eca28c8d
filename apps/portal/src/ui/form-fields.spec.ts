import { describe, expect, it } from '@jest/globals';
import { choicesFrom, dateFrom, moneyFrom } from './form-fields.ts';

describe('reading what a form sent', () => {
  it.each([
    ['52400', 2, '52400.00'],
    ['52,400.5', 2, '52400.50'],
    ['52 400,50', 2, '52400.50'],
    ['1.900.000', 0, '1900000'],
    ['0.50', 2, '0.50'],
    ['1.500', 2, '1500.00'],
    ['1.500', 3, '1.500'],
    ['1.234.500', 3, '1234500.000'],
    ['12,3456', 2, '12,3456'],
    ['1,234,56', 2, '1,234,56'],
    ['0.500', 2, '0.500'],
    ['ten', 2, 'ten'],
    ['', 2, ''],
  ])('reads %s with %d decimals as %s', (typed, digits, read) => {
    expect(moneyFrom({ cost: typed }, 'cost', digits)).toBe(read);
  });

  it('puts a date together, keeps an impossible one as typed and sees an empty one', () => {
    const body = (day: string, month: string, year: string) => ({ 'd-day': day, 'd-month': month, 'd-year': year });
    expect(dateFrom(body('28', '2', '2027'), 'd')).toBe('2027-02-28');
    expect(dateFrom(body('31', '2', '2027'), 'd')).toBe('2027-2-31');
    expect(dateFrom(body('', '', ''), 'd')).toBeUndefined();
  });

  it('makes a list of none, one and several ticks', () => {
    expect([choicesFrom({}, 'a'), choicesFrom({ a: 'x' }, 'a'), choicesFrom({ a: ['x', 'y'] }, 'a')]).toEqual([
      [],
      ['x'],
      ['x', 'y'],
    ]);
  });
});
