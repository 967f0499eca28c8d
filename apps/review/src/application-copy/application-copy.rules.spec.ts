import { describe, expect, it } from '@jest/globals';
import { numbersInWords, refuseUnlessScreened } from './application-copy.rules.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
const closed = { closedAt: at, submitted: 2 };
const eligible = { number: 'A-2026-00001', status: 'eligible', submittedAt: at };
const ineligible = { number: 'A-2026-00002', status: 'ineligible', submittedAt: at };

describe('the review of a call', () => {
  it('may begin when the call is closed and every submitted application is screened', () => {
    expect(() => refuseUnlessScreened(closed, [eligible, ineligible])).not.toThrow();
  });

  it('does not begin while the call is open', () => {
    expect(() => refuseUnlessScreened({ closedAt: null, submitted: null }, [eligible])).toThrow('still open');
  });

  it('waits for submissions that the closing counted and that have not arrived', () => {
    expect(() => refuseUnlessScreened(closed, [eligible])).toThrow('1 submitted applications are still on their way');
  });

  it('names the applications that are not screened', () => {
    const waiting = { ...ineligible, status: 'submitted' };
    expect(() => refuseUnlessScreened(closed, [eligible, waiting])).toThrow('not screened yet: A-2026-00002.');
  });

  it('does not count an application that was withdrawn as a draft', () => {
    const draft = { number: '', status: 'withdrawn', submittedAt: null };
    expect(() => refuseUnlessScreened(closed, [eligible, draft])).toThrow('1 submitted applications');
  });

  it('has nothing to do when nobody is eligible', () => {
    expect(() => refuseUnlessScreened({ ...closed, submitted: 1 }, [ineligible])).toThrow(
      'No application of this call is eligible',
    );
  });

  it('names at most ten applications in one sentence', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `A-${String(index).padStart(2, '0')}`);
    expect(numbersInWords(numbers.toReversed())).toMatch(/^A-00, .*A-09 and 2 more$/);
  });
});
