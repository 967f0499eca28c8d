import { describe, expect, it } from '@jest/globals';
import { aPlan, someRules } from '../../test/builders.ts';
import { allowedOnCall, maySeeCall } from './call.policy.ts';
import {
  draftRefusals,
  freeSlug,
  mustHaveEnded,
  publicationRefusals,
  rulesHash,
  withCanonicalAmounts,
} from './call.rules.ts';

const now = new Date('2026-01-20T10:00:00Z');
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('the rules of a call', () => {
  it('lets a call be published that is in order', () => {
    expect(publicationRefusals(aPlan(), now)).toEqual([]);
  });

  it.each([
    [
      'a deadline before the opening',
      aPlan({ deadline: new Date('2026-01-28T07:59:59Z') }),
      'deadline',
      'deadline-before-opening',
    ],
    ['a zone that does not exist', aPlan({ timeZone: 'Europe/Atlantis' }), 'timeZone', 'unknown-time-zone'],
    [
      'a country that does not exist',
      aPlan({ rules: someRules({ countries: ['KE', 'ZZ'] }) }),
      'rules.countries',
      'unknown-country',
    ],
    [
      'a language in words',
      aPlan({ rules: someRules({ languages: ['english'] }) }),
      'rules.languages',
      'unknown-language',
    ],
    [
      'a last day of registration that is no day',
      aPlan({ rules: someRules({ registeredOnOrBefore: '2023-02-30' }) }),
      'rules.registeredOnOrBefore',
      'wrong-day',
    ],
  ])('refuses %s even in a draft', (_, plan, field, code) => {
    expect(draftRefusals(plan)).toMatchObject([{ field, code }]);
  });

  it('lets a draft be saved whose weights do not make 100, and refuses to publish it', () => {
    const plan = aPlan({ rules: someRules({ criteria: [{ id: 'need', title: 'Need', guidance: '', weight: 90 }] }) });
    expect(draftRefusals(plan)).toEqual([]);
    expect(publicationRefusals(plan, now)).toMatchObject([{ field: 'rules.criteria', code: 'not-a-hundred' }]);
  });

  it('refuses to publish a call whose deadline has passed, and says when it was', () => {
    const [refusal] = publicationRefusals(aPlan(), new Date('2026-02-28T22:59:00Z'));
    expect(refusal).toMatchObject({ field: 'deadline', code: 'deadline-in-the-past' });
    expect(refusal!.message).toContain('28 February 2026, 23:59 (Europe/Vienna)');
  });

  it('closes only after the deadline', () => {
    const call = aPlan();
    expect(() => mustHaveEnded(call, call.deadline)).toThrow('until 28 February 2026, 23:59 (Europe/Vienna)');
    expect(() => mustHaveEnded(call, new Date(call.deadline.getTime() + 1))).not.toThrow();
  });

  it('writes amounts with all decimals, so that the same rules have the same hash', () => {
    const short = someRules({ budget: usd('400000'), minimumAmount: usd('5000'), maximumAmount: usd('20000.0') });
    expect(withCanonicalAmounts(short)).toEqual(someRules());
    expect(rulesHash(withCanonicalAmounts(short))).toBe(rulesHash(someRules()));
    expect(withCanonicalAmounts(someRules({ budget: usd('much') })).budget.amount).toBe('much');
  });

  it('has the same hash whatever the order of the members, and another for another rule', () => {
    const reversed = Object.fromEntries(Object.entries(someRules()).reverse()) as unknown as ReturnType<
      typeof someRules
    >;
    expect(rulesHash(reversed)).toBe(rulesHash(someRules()));
    expect(rulesHash(someRules({ threshold: 61 }))).not.toBe(rulesHash(someRules()));
    expect(rulesHash(someRules())).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds a free address for every title', () => {
    expect(freeSlug('Aide d’urgence 2026', new Set())).toBe('aide-d-urgence-2026');
    expect(freeSlug('Aid', new Set(['aid', 'aid-2']))).toBe('aid-3');
    expect(freeSlug('نداء', new Set())).toBe('call');
    expect(freeSlug('x'.repeat(200), new Set()).length).toBeLessThanOrEqual(80);
  });
});

describe('who may see and move a call', () => {
  it.each([
    ['draft', 'secretariat', true],
    ['draft', 'auditor', true],
    ['draft', 'applicant', false],
    ['draft', 'public', false],
    ['published', 'public', true],
    ['concluded', 'public', true],
  ] as const)('a %s call is seen by %s: %s', (status, role, expected) => {
    expect(maySeeCall({ status }, { personId: 'ana', roles: [role] })).toBe(expected);
  });

  it('offers to amend until the deadline and to close after it', () => {
    const call = { status: 'published', deadline: new Date('2026-02-28T22:59:00Z') };
    expect(allowedOnCall(call, ['secretariat'], call.deadline)).toEqual(['amend']);
    expect(allowedOnCall(call, ['secretariat'], new Date('2026-02-28T22:59:01Z'))).toEqual(['close']);
    expect(allowedOnCall({ ...call, status: 'draft' }, ['secretariat'], now)).toEqual(['revise']);
    expect(allowedOnCall({ ...call, status: 'draft' }, ['secretariat', 'focal-point'], now)).toEqual([
      'revise',
      'publish',
    ]);
  });

  it.each(['public', 'applicant', 'auditor', 'reviewer', 'trustee'] as const)('offers nothing to %s', (role) => {
    for (const status of ['draft', 'published', 'closed', 'concluded']) {
      expect(allowedOnCall({ status, deadline: now }, [role], now)).toEqual([]);
    }
  });
});
