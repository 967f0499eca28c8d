import type { FileState } from '#contracts/api/applications';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel/refusal';
import { anApplicant, aPlan, aQuestion, someAnswers, someRules } from '../../test/builders.ts';
import {
  answerRefusals,
  mustBeClosed,
  mustBeOpen,
  submissionRefusals,
  type ApplicationFacts,
} from './application.rules.ts';
import { countCharacters } from './characters.ts';

const attached = new Map<string, FileState>([['certificate', 'ready']]);
const call = { ...aPlan(), status: 'published' };
const refusalOf = (work: () => void): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the deadline', () => {
  it.each(['2026-01-28T08:00:00.000Z', '2026-02-28T22:58:59.999Z', '2026-02-28T22:59:00.000Z'])(
    'accepts an application at %s',
    (at) => expect(() => mustBeOpen(call, new Date(at))).not.toThrow(),
  );

  it.each(['2026-02-28T22:59:00.001Z', '2026-02-28T22:59:01.000Z'])('refuses an application at %s', (at) => {
    const refusal = refusalOf(() => mustBeOpen(call, new Date(at)));
    expect(refusal).toMatchObject({ kind: 'not-allowed-now', code: 'deadline-passed' });
    expect(refusal.params).toMatchObject({ deadline: '2026-02-28T22:59:00.000Z' });
    expect(refusal.message).toContain('28 February 2026, 23:59 (Europe/Vienna)');
  });

  it('refuses an application before the call opens, and in a call that is closed', () => {
    expect(refusalOf(() => mustBeOpen(call, new Date('2026-01-28T07:59:59Z'))).code).toBe('not-open-yet');
    expect(refusalOf(() => mustBeOpen({ ...call, status: 'closed' }, call.deadline)).code).toBe('call-closed');
  });

  it('lets nobody screen before the call is closed', () => {
    expect(refusalOf(() => mustBeClosed(call)).code).toBe('call-still-open');
    expect(() => mustBeClosed({ ...call, status: 'closed' })).not.toThrow();
  });
});

describe('the rules of a submission', () => {
  const refusals = (
    bent: Partial<ApplicationFacts> = {},
    organisation = anApplicant,
    documents = attached,
    rules = someRules(),
  ) => submissionRefusals(someAnswers(bent), organisation, documents, rules);

  it('has no objection to a complete application', () => {
    expect(refusals()).toEqual([]);
  });

  it.each<[string, Partial<ApplicationFacts>, string, string]>([
    ['no title', { title: ' ' }, 'title', 'missing'],
    ['no language', { language: '' }, 'language', 'missing'],
    ['a language that the call does not take', { language: 'ar' }, 'language', 'language-not-accepted'],
    ['no amount', { requestedMinor: null }, 'requested', 'missing'],
    ['one cent above the largest grant', { requestedMinor: 2_000_001n }, 'requested', 'above-maximum'],
    ['one cent below the smallest grant', { requestedMinor: 499_999n }, 'requested', 'below-minimum'],
    ['no duration', { months: null }, 'months', 'missing'],
    ['nine months in a call of eight', { months: 9 }, 'months', 'too-many-months'],
    ['no years of experience', { yearsOfExperience: null }, 'yearsOfExperience', 'missing'],
    [
      'one year of experience where two are asked for',
      { yearsOfExperience: 1 },
      'yearsOfExperience',
      'too-little-experience',
    ],
    ['no answer to a compulsory question', { answers: {} }, 'answers.need', 'missing'],
    ['an answer of blanks', { answers: { need: ' \n ' } }, 'answers.need', 'missing'],
    ['an answer one character too long', { answers: { need: 'x'.repeat(21) } }, 'answers.need', 'too-long'],
    [
      'a voluntary answer that is too long',
      { answers: { need: 'y', partners: 'x'.repeat(21) } },
      'answers.partners',
      'too-long',
    ],
  ])('refuses %s', (_, bent, field, code) => {
    expect(refusals(bent)).toMatchObject([{ field, code }]);
  });

  it('refuses without a compulsory document, and names it', () => {
    const [refusal] = refusals({}, anApplicant, new Map([['letter', 'ready']]));
    expect(refusal).toMatchObject({ field: 'documents.certificate', code: 'missing' });
    expect(refusal!.message).toContain('Certificate of registration');
  });

  it('refuses an organisation registered one day too late', () => {
    expect(refusals({}, { country: 'KE', registeredOn: '2023-12-01' })).toEqual([]);
    const late = refusals({}, { country: 'KE', registeredOn: '2023-12-02' });
    expect(late).toMatchObject([{ field: 'organisation.registeredOn', code: 'registered-too-late' }]);
  });

  it('refuses an organisation of a country that the call does not name', () => {
    const rules = someRules({ countries: ['PE', 'CO'] });
    expect(refusals({}, anApplicant, attached, rules)).toMatchObject([
      { field: 'organisation.country', code: 'country-not-eligible' },
    ]);
    expect(refusals({}, { ...anApplicant, country: 'PE' }, attached, rules)).toEqual([]);
  });

  it('accepts the bounds themselves', () => {
    expect(
      refusals({ requestedMinor: 500_000n, months: 1, yearsOfExperience: 2, answers: { need: 'x'.repeat(20) } }),
    ).toEqual([]);
    expect(refusals({ requestedMinor: 1n }, anApplicant, attached, someRules({ minimumAmount: null }))).toEqual([]);
  });

  it('names everything that is missing in an empty application at once', () => {
    const empty = { title: '', language: '', requestedMinor: null, months: null, yearsOfExperience: null, answers: {} };
    expect(refusals(empty, anApplicant, new Map()).map(({ field }) => field)).toEqual([
      'title',
      'language',
      'requested',
      'months',
      'yearsOfExperience',
      'answers.need',
      'documents.certificate',
    ]);
  });
});

describe('the length of an answer', () => {
  it.each([
    ['an accent typed apart', 'e\u0301'.repeat(20), 20],
    ['a family of four as one emoji', '👩‍👩‍👧‍👦'.repeat(5), 5],
    ['line ends of Windows', 'a\r\n'.repeat(10), 20],
    ['Arabic with vowel signs', 'بَ'.repeat(10), 10],
  ])('counts %s as people do', (_, text, expected) => {
    expect(countCharacters(text, 4)).toBe(expected);
  });

  it('accepts twenty accents typed apart in an answer of twenty characters', () => {
    expect(answerRefusals(aQuestion(), 'e\u0301'.repeat(20))).toEqual([]);
    expect(answerRefusals(aQuestion(), 'e\u0301'.repeat(21))).toMatchObject([{ code: 'too-long' }]);
  });

  it('says how many characters are too many', () => {
    expect(answerRefusals(aQuestion(), 'x'.repeat(25))[0]!.message).toBe(
      'This answer has 25 characters, 5 too many. Shorten it to 20.',
    );
  });

  it('does not count a heap of signs on one letter to its end', () => {
    expect(countCharacters(`a${'\u0301'.repeat(400)}`, 20)).toBe(Number.POSITIVE_INFINITY);
  });
});
