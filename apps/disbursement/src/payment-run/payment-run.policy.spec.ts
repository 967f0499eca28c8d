import { describe, expect, it } from '@jest/globals';
import { maySettle, mustNotSettleOwn } from './payment-run.policy.ts';

const run = { status: 'sent', builtBy: 'dee', builtFor: 'ana', sentBy: 'bo', sentFor: null };
const tranches = [{ releasedBy: 'eve', releasedFor: 'fay' }];

const officer = (personId: string, principal?: string) => ({
  personId,
  roles: ['certifying-officer' as const],
  ...(principal !== undefined && { actsFor: [{ role: 'certifying-officer' as const, personId: principal }] }),
});

describe('a payment run', () => {
  it.each([
    ['for whom it was built', officer('ana')],
    ['who sent it', officer('bo')],
    ['who released one of its tranches', officer('eve')],
    ['who acts for whom it was built for', officer('cy', 'ana')],
    ['who acts for who built it', officer('cy', 'dee')],
    ['who acts for somebody for whom a tranche was released', officer('cy', 'fay')],
  ])('is not settled by somebody %s', (_, person) => {
    expect(maySettle(person, run, tranches)).toBe(false);
    expect(() => mustNotSettleOwn(person, run, tranches)).toThrow('Another person must settle the run.');
  });

  it('is settled by anybody else, also in the stead of anybody else', () => {
    expect(maySettle(officer('cy'), run, tranches)).toBe(true);
    expect(() => mustNotSettleOwn(officer('cy', 'gus'), run, tranches)).not.toThrow();
  });

  it('that is settled leaves it to the lifecycle to refuse a second time', () => {
    expect(() => mustNotSettleOwn(officer('bo'), { ...run, status: 'settled' }, tranches)).not.toThrow();
  });
});
