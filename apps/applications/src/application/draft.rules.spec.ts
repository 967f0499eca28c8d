import { describe, expect, it } from '@jest/globals';
import { someAnswers, someRules } from '../../test/builders.ts';
import { documentRule, mustFit } from './document.rules.ts';
import { carriedOver, changedDraft, draftRefusals, type DraftChange } from './draft.rules.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('what a draft may hold', () => {
  it.each<[string, DraftChange]>([
    ['nothing at all', {}],
    ['an amount above the largest grant, which only submission refuses', { requested: usd('999999.99') }],
    ['an emptied amount', { requested: null }],
    ['an answer of exactly the length', { answers: { need: 'x'.repeat(20) } }],
    ['an answer over its limit, which only submission refuses', { answers: { need: 'x'.repeat(21) } }],
    ['an emptied answer', { answers: { need: '' } }],
  ])('takes %s', (_, change) => expect(draftRefusals(change, someRules())).toEqual([]));

  it.each<[string, DraftChange, string, string]>([
    ['three decimals of a dollar', { requested: usd('100.005') }, 'requested', 'wrong-decimals'],
    ['an amount with a comma', { requested: usd('20,000') }, 'requested', 'wrong-amount'],
    ['an amount of zero', { requested: usd('0.00') }, 'requested', 'not-positive'],
    ['an amount below zero', { requested: usd('-5') }, 'requested', 'not-positive'],
    ['an amount that no database holds', { requested: usd('9999999999999999') }, 'requested', 'amount-too-large'],
    ['euros in a call in dollars', { requested: { amount: '100', currency: 'EUR' } }, 'requested', 'other-currency'],
    [
      'an answer to a question that the call does not ask',
      { answers: { shoe: '43' } },
      'answers.shoe',
      'unknown-question',
    ],
    ['a number as an answer', { answers: { need: 5 } }, 'answers.need', 'not-text'],
    ['a null character', { answers: { need: 'a\u0000b' } }, 'answers.need', 'not-text'],
    ['half an emoji', { answers: { need: 'a\ud83d' } }, 'answers.need', 'not-text'],
    ['an answer far beyond its limit', { answers: { need: 'x'.repeat(20 * 16 + 1) } }, 'answers.need', 'too-long'],
  ])('refuses %s', (_, change, field, code) => {
    expect(draftRefusals(change, someRules())).toMatchObject([{ field, code }]);
  });

  it('changes what is named, keeps the rest, and empties by null', () => {
    const draft = someAnswers({ answers: { need: 'Safe housing', partners: 'Nobody' } });
    const changed = changedDraft(draft, {
      title: ' New ',
      months: null,
      requested: usd('7500'),
      answers: { partners: '' },
    });
    expect(changed).toEqual({
      ...draft,
      title: 'New',
      months: null,
      requestedMinor: 750_000n,
      answers: { need: 'Safe housing' },
    });
    expect(changedDraft(draft, {})).toEqual(draft);
  });
});

describe('what a new draft takes over', () => {
  it('is everything but answers to what is no longer asked', () => {
    const earlier = { ...someAnswers({ answers: { need: 'Safe housing', shoe: '43' } }), status: 'withdrawn' };
    expect(carriedOver(earlier, someRules())).toEqual(someAnswers({ answers: { need: 'Safe housing' } }));
  });
});

describe('what a document may be', () => {
  it('refuses a kind that the call does not ask for, and names those it does', () => {
    expect(() => documentRule(someRules(), 'selfie')).toThrow('It asks for: certificate, letter.');
    expect(documentRule(someRules(), 'letter').required).toBe(false);
  });

  it('refuses one byte more than the call allows', () => {
    const rule = documentRule(someRules(), 'certificate');
    expect(() => mustFit(rule, 2000)).not.toThrow();
    expect(() => mustFit(rule, 2001)).toThrow('has 2001 bytes, more than the 2000');
  });
});
