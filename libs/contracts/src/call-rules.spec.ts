import { describe, expect, it } from '@jest/globals';
import { callRulesRefusals, type CallRules } from './call-rules.ts';
import { demoCallRules } from '#test/builders/call-rules';

const codesFor = (bend: Partial<CallRules>): string[] =>
  callRulesRefusals({ ...demoCallRules(), ...bend }).map(({ field, code }) => `${field} ${code}`);
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('the rules of a call', () => {
  it('are accepted when they hold together', () => expect(codesFor({})).toEqual([]));

  it.each<[string, Partial<CallRules>, string]>([
    [
      'weights that do not make a hundred',
      { criteria: [{ id: 'need', title: 'Need', guidance: 'x', weight: 90 }] },
      'rules.criteria not-a-hundred',
    ],
    [
      'shares that do not make a hundred',
      { tranches: [{ title: 'All', share: 99, afterReport: null }] },
      'rules.tranches not-a-hundred',
    ],
    [
      'a tranche after a report that is not planned',
      { tranches: [{ title: 'All', share: 100, afterReport: 9 }] },
      'rules.tranches.0.afterReport no-such-report',
    ],
    ['a budget below one grant', { budget: usd('100') }, 'rules.budget budget-below-one-grant'],
    ['a smallest grant above the largest', { minimumAmount: usd('20000.01') }, 'rules.minimumAmount least-above-most'],
    [
      'an amount in another currency',
      { maximumAmount: { amount: '20000', currency: 'EUR' } },
      'rules.maximumAmount other-currency',
    ],
    ['an amount with too many decimals', { maximumAmount: usd('20000.001') }, 'rules.maximumAmount wrong-decimals'],
    ['an amount of nothing', { minimumAmount: usd('0') }, 'rules.minimumAmount not-positive'],
    ['no reviewer', { reviewersPerApplication: 0 }, 'rules.reviewersPerApplication out-of-range'],
    ['half a month', { maximumMonths: 7.5 }, 'rules.maximumMonths out-of-range'],
    ['no language', { languages: [] }, 'rules.languages empty-list'],
    ['a language twice', { languages: ['en', 'en'] }, 'rules.languages doubled'],
    [
      'a document kind that is a path',
      { documents: [{ kind: '../etc', title: 'x', required: true, maximumBytes: 1 }] },
      'rules.documents wrong-word',
    ],
  ])('refuse %s', (_, bend, refusal) => expect(codesFor(bend)).toContain(refusal));
});
