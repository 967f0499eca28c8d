import { describe, expect, it } from '@jest/globals';
import { callRulesRefusals, type CallRules } from '#contracts/call-rules';
import { aCall } from '#test/builders/application-views';
import { demoCallRules } from '#test/builders/call-rules';
import { translator } from '../../messages/translate.ts';
import { LOCALES } from '../../messages/locale.ts';
import { storedOtherwise } from './call-changes.ts';
import { draftOf, newDraft, type CallDraft } from './call-draft.ts';
import { atQuestions } from './call-part.ts';
import { callRequest, typedDraft } from './call-request.ts';
import { STANDARD_RULES } from './standard-rules.ts';

interface Request {
  readonly title: string;
  readonly opensAt: string;
  readonly deadline: string;
  readonly rules: CallRules;
}
const requestOf = (draft: CallDraft, locale: (typeof LOCALES)[number] = 'en') => callRequest(draft, locale) as Request;

/** What a browser sends of the form that shows this draft. */
function sent(draft: CallDraft): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = { title: draft.title, summary: draft.summary };
  const day = (name: string, iso: string) => {
    const [year = '', month = '', date = ''] = iso.split('-');
    Object.assign(values, { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year });
  };
  day('opensAt', draft.opensOn);
  day('deadline', draft.deadlineOn);
  day('rules.registeredOnOrBefore', draft.registeredOnOrBefore);
  Object.assign(values, {
    'opensAt-time': draft.opensTime,
    'deadline-time': draft.deadlineTime,
    timeZone: draft.timeZone,
  });
  for (const name of ['currency', 'budget', 'minimumAmount', 'maximumAmount', 'maximumMonths', 'countries'] as const)
    values[`rules.${name}`] = draft[name];
  for (const name of ['minimumYearsOfExperience', 'threshold', 'reviewersPerApplication', 'quorum'] as const)
    values[`rules.${name}`] = draft[name];
  values['rules.languages'] = [...draft.languages];
  const rows = (list: string, all: readonly object[]) =>
    all.forEach((row, at) =>
      Object.entries(row).forEach(([name, value]) => {
        const field = name === 'megabytes' ? 'maximumBytes' : name;
        if (value !== false) values[`rules.${list}.${at}.${field}`] = value === true ? 'yes' : String(value);
      }),
    );
  rows('questions', draft.questions);
  rows('documents', draft.documents);
  rows('criteria', draft.criteria);
  rows('tranches', draft.tranches);
  rows('reports', draft.reports);
  return values;
}

describe('the standard set of a new call', () => {
  it('can be published once budget and dates are decided', () => {
    const budget = { amount: '40000.00', currency: 'USD' };
    expect(callRulesRefusals({ ...STANDARD_RULES, budget, registeredOnOrBefore: '2023-12-01' })).toEqual([]);
  });

  it('leaves open what somebody must decide', () => {
    const { budget, registeredOnOrBefore, opensOn, deadlineOn, timeZone } = newDraft('en');
    expect([budget, registeredOnOrBefore, opensOn, deadlineOn, timeZone]).toEqual(['', '', '', '', 'Europe/Vienna']);
  });
});

describe('a draft that somebody else saved meanwhile', () => {
  it('is shown where it differs from what was typed, and nowhere else', () => {
    const t = translator('en');
    const stored = draftOf(aCall({ status: 'draft' }), 'en');
    expect(storedOtherwise(t, stored, typedDraft(sent(stored)))).toEqual([]);
    const [first, ...rest] = stored.criteria;
    const typed = { ...stored, quorum: '4', criteria: [{ ...first!, weight: '50' }, ...rest] };
    expect(storedOtherwise(t, stored, typed).map(({ question }) => question)).toEqual([
      'Criteria',
      'How many trustees must agree to the ranking?',
    ]);
  });
});

describe('the form of a call', () => {
  it.each(LOCALES)('sends what it shows, unchanged, in %s', (locale) => {
    const rules = {
      ...demoCallRules(),
      countries: ['GH', 'BO'],
      minimumAmount: { amount: '2000.00', currency: 'USD' },
    };
    const call = aCall({ status: 'draft', rules });
    const { title, opensAt, deadline, rules: again } = requestOf(typedDraft(sent(draftOf(call, locale))), locale);
    expect([title, opensAt, deadline, again]).toEqual([call.title, call.opensAt, call.deadline, rules]);
  });

  it('takes out a row without its text and gives a new one a word of its own', () => {
    const values = sent(draftOf(aCall({ status: 'draft' }), 'en'));
    values['rules.questions.1.prompt'] = '  ';
    values['rules.questions.3.prompt'] = 'Wer hilft Ihnen – wo?';
    values['rules.questions.3.section'] = 'project';
    values['rules.questions.3.maximumCharacters'] = '500';
    const { questions } = requestOf(typedDraft(values)).rules;
    expect(questions.map(({ id }) => id)).toEqual(['need', 'safety', 'wer-hilft-ihnen-wo']);
    expect(questions[2]).toEqual({
      id: 'wer-hilft-ihnen-wo',
      section: 'project',
      prompt: 'Wer hilft Ihnen – wo?',
      hint: '',
      maximumCharacters: 500,
      required: false,
    });
  });

  it('names a question without Latin letters, and no two alike', () => {
    const values = sent(draftOf(aCall({ status: 'draft' }), 'en'));
    values['rules.questions.3.prompt'] = 'من؟';
    values['rules.questions.4.prompt'] = 'أين؟';
    expect(
      requestOf(typedDraft(values))
        .rules.questions.map(({ id }) => id)
        .slice(3),
    ).toEqual(['question', 'question-2']);
  });

  it('reads countries by name in two languages, by code, and leaves what is neither to the rules', () => {
    const draft = { ...draftOf(aCall({ status: 'draft' }), 'fr'), countries: 'Ghana\nPérou\nperu\nKE, UG\nAtlantis' };
    expect(requestOf(draft, 'fr').rules.countries).toEqual(['GH', 'PE', 'KE', 'UG', 'Atlantis']);
  });

  it('keeps what is no number and no amount as it was typed', () => {
    const draft = { ...draftOf(aCall({ status: 'draft' }), 'en'), quorum: 'two', budget: 'much', maximumMonths: '' };
    const { quorum, budget, maximumMonths } = requestOf(draft).rules;
    expect([quorum, budget.amount, maximumMonths]).toEqual(['two', 'much', '']);
  });

  it('writes an amount with the decimals of its currency', () => {
    const draft = { ...draftOf(aCall({ status: 'draft' }), 'en'), currency: 'UGX', budget: '40,000,000' };
    expect(requestOf(draft).rules.budget).toEqual({ amount: '40000000', currency: 'UGX' });
  });

  it('finds the question that a refusal means', () => {
    const fields = ['rules.budget.amount', 'rules.languages.0', 'rules.questions.2.id', 'rules.criteria', 'title'];
    expect(atQuestions(fields.map((field) => ({ field, message: '' }))).map(({ field }) => field)).toEqual([
      'rules.budget',
      'rules.languages',
      'rules.questions.2.prompt',
      'rules.criteria',
      'title',
    ]);
  });
});
