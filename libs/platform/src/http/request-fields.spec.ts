import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { Day, Instant, MoneyRequest, PlainText } from './request-fields.ts';

class Letter {
  @PlainText({ longest: 10 })
  title = 'A title';

  @PlainText({ longest: 10, least: 0 })
  note = '';

  @PlainText({ longest: 5, each: true })
  lines: unknown = ['one', 'two'];

  @Day()
  day = '2026-11-30';

  @Instant()
  at = '2026-11-30T10:00:00Z';
}

class Ground {
  @PlainText({ longest: 10, least: 3 })
  ground: string;
}

const wrong = (bent: object): string[] =>
  validateSync(Object.assign(new Letter(), bent)).flatMap(({ constraints }) => Object.values(constraints ?? {}));

describe('the fields of a request', () => {
  it('are taken as they should be', () => expect(wrong({})).toEqual([]));

  it.each([
    [{ title: ' ' }, 'Write text of 1 to 10 characters, without control characters.'],
    [{ title: 'longer than ten' }, 'Write text of 1 to 10 characters, without control characters.'],
    [{ title: 'nul \u0000' }, 'Write text of 1 to 10 characters, without control characters.'],
    [{ title: 7 }, 'Write text of 1 to 10 characters, without control characters.'],
    [{ note: 'longer than ten' }, 'Write text of at most 10 characters, without control characters.'],
    [{ lines: ['one', ''] }, 'Write text of 1 to 5 characters, without control characters.'],
    [{ day: '2026-02-30' }, 'Write a day of the calendar as YYYY-MM-DD, like 2026-11-30.'],
    [{ at: '2026-11-30' }, 'Write day, time and offset, like 2026-02-28T23:59:00+01:00.'],
  ])('say of %j what to write instead', (bent, message) => expect(wrong(bent)).toEqual([message]));

  it('count a character beyond the first plane once, where so many must be written', () => {
    expect(validateSync(Object.assign(new Ground(), { ground: '🦊🦊' }))).toHaveLength(1);
    expect(validateSync(Object.assign(new Ground(), { ground: ' 🦊🦊🦊 ' }))).toEqual([]);
  });

  it('hold money in its text form, with a currency in capital letters', () => {
    const money = (amount: unknown, currency: unknown) =>
      validateSync(Object.assign(new MoneyRequest(), { amount, currency })).map(({ property }) => property);
    expect(money('20000.00', 'USD')).toEqual([]);
    expect(money(20_000, 'usd')).toEqual(['amount', 'currency']);
  });
});
