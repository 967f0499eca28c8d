import { describe, expect, it } from '@jest/globals';
import type { CallRules } from '#contracts/call-rules';
import { aPlan, aQuestion, someRules } from '../../test/builders.ts';
import { amendmentRefusals, changesNothing, mustStillRun } from './amendment.rules.ts';

const now = new Date('2026-02-01T10:00:00Z');
const usd = (amount: string) => ({ amount, currency: 'USD' });
const amended = (rules: Partial<CallRules>) => amendmentRefusals(aPlan(), aPlan({ rules: someRules(rules) }), now);

describe('the rules of an amendment', () => {
  it('lets the deadline move later', () => {
    expect(amendmentRefusals(aPlan(), aPlan({ deadline: new Date('2026-03-05T22:59:00Z') }), now)).toEqual([]);
  });

  it('refuses a deadline one second earlier, and says what was published', () => {
    const [refusal] = amendmentRefusals(aPlan(), aPlan({ deadline: new Date('2026-02-28T22:58:59Z') }), now);
    expect(refusal).toMatchObject({ field: 'deadline', code: 'deadline-earlier' });
    expect(refusal!.message).toContain('28 February 2026, 23:59 (Europe/Vienna)');
  });

  it.each<[string, Partial<CallRules>, string, string]>([
    ['a lower budget', { budget: usd('399999.99') }, 'rules.budget', 'lower-than-published'],
    ['a lower largest grant', { maximumAmount: usd('19999.99') }, 'rules.maximumAmount', 'lower-than-published'],
    ['a question taken away', { questions: [someRules().questions[0]!] }, 'rules.questions', 'removed'],
    [
      'a new compulsory document',
      { documents: [...someRules().documents, { kind: 'audit', title: 'Audit', required: true, maximumBytes: 9 }] },
      'rules.documents',
      'made-compulsory',
    ],
    [
      'a question made compulsory',
      { questions: someRules().questions.map((q) => ({ ...q, required: true })) },
      'rules.questions',
      'made-compulsory',
    ],
    [
      'a shorter answer',
      { questions: [aQuestion({ id: 'need', maximumCharacters: 19 }), someRules().questions[1]!] },
      'rules.questions',
      'made-smaller',
    ],
    ['a higher smallest grant', { minimumAmount: usd('5000.01') }, 'rules.minimumAmount', 'stricter-than-published'],
    ['fewer months', { maximumMonths: 7 }, 'rules.maximumMonths', 'stricter-than-published'],
    [
      'an earlier day of registration',
      { registeredOnOrBefore: '2023-11-30' },
      'rules.registeredOnOrBefore',
      'stricter-than-published',
    ],
    [
      'more years of experience',
      { minimumYearsOfExperience: 3 },
      'rules.minimumYearsOfExperience',
      'stricter-than-published',
    ],
    ['a language less', { languages: ['en', 'fr'] }, 'rules.languages', 'stricter-than-published'],
    ['fewer countries', { countries: ['KE'] }, 'rules.countries', 'stricter-than-published'],
    ['weights that do not make 100', { criteria: [] }, 'rules.criteria', 'empty-list'],
  ])('refuses %s', (_, rules, field, code) => {
    expect(amended(rules)).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
  });

  it('refuses another currency', () => {
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    const rules = { currency: 'EUR', budget: eur('400000.00'), minimumAmount: null, maximumAmount: eur('20000.00') };
    expect(amended(rules)).toMatchObject([{ field: 'rules.currency', code: 'other-currency' }]);
  });

  it('takes a higher budget and a further question that need not be answered', () => {
    const questions = [...someRules().questions, aQuestion({ id: 'risks', required: false })];
    expect(amended({ budget: usd('500000.00'), questions })).toEqual([]);
  });

  it('takes looser conditions', () => {
    const rules = {
      minimumAmount: null,
      maximumMonths: 12,
      registeredOnOrBefore: '2024-12-01',
      minimumYearsOfExperience: 1,
    };
    expect(amended({ ...rules, languages: ['ar', 'en', 'es', 'fr'] })).toEqual([]);
    const before = aPlan({ rules: someRules({ countries: ['KE'] }) });
    expect(amendmentRefusals(before, aPlan({ rules: someRules({ countries: ['PE', 'KE'] }) }), now)).toEqual([]);
    expect(amendmentRefusals(before, aPlan(), now)).toEqual([]);
  });

  it('sees when nothing was changed', () => {
    expect(changesNothing(aPlan(), aPlan())).toBe(true);
    expect(changesNothing(aPlan(), aPlan({ rules: someRules({ quorum: 4 }) }))).toBe(false);
  });

  it('comes too late after the deadline', () => {
    expect(() => mustStillRun(aPlan(), aPlan().deadline)).not.toThrow();
    expect(() => mustStillRun(aPlan(), new Date('2026-02-28T22:59:00.001Z'))).toThrow('can only be closed');
  });
});
