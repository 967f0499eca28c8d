import { describe, expect, it } from '@jest/globals';
import { aCall, anApplication, anOrganisation, NOW } from '#test/builders/application-views';
import { anAgreement, aReport, aTranche } from '#test/builders/page-views';
import { nextStep, type WorkInHand } from './next-step.ts';
import { progressOf } from './progress.ts';
import { atFields, wholeIn } from './typed.ts';

const nothing: WorkInHand = { now: NOW, organisation: anOrganisation(), openCalls: [], drafts: [], grants: [] };

describe('the next step', () => {
  const report = aReport({ status: 'due', sentBackReason: null, dueOn: '2026-12-10', allowed: ['submit'] });
  it.each([
    ['register', { organisation: null, openCalls: [aCall()] }],
    ['sign', { grants: [anAgreement({ allowed: ['sign'] })], drafts: [anApplication()] }],
    ['report', { grants: [anAgreement({ reports: [report] })] }],
    ['nothing', { grants: [anAgreement({ reports: [{ ...report, dueOn: '2027-06-10' }] })] }],
    ['report', { grants: [anAgreement({ reports: [{ ...report, dueOn: '2027-06-10', sentBackReason: 'More.' }] })] }],
    ['request', { grants: [anAgreement({ reports: [], tranches: [aTranche({ allowed: ['request'] })] })] }],
    ['send', { drafts: [anApplication()], openCalls: [aCall()] }],
    ['continue', { drafts: [anApplication({ missing: [{ field: 'title', code: 'missing', message: '' }] })] }],
    ['apply', { openCalls: [aCall()], drafts: [anApplication({ deadline: '2026-11-01T00:00:00.000Z' })] }],
    ['nothing', {}],
    ['nothing', { grants: null }],
  ])('is %s', (kind, bent) => expect(nextStep({ ...nothing, ...(bent as Partial<WorkInHand>) }).kind).toBe(kind));
});

describe('how far an application is', () => {
  it('tells done, started, wrong and not started apart', () => {
    const missing = [
      { field: 'requested', code: 'above-maximum', message: '' },
      { field: 'answers.approach', code: 'missing', message: '' },
      { field: 'documents.certificate', code: 'missing', message: '' },
    ];
    const { about, sections, documents, organisation, percent, ready } = progressOf(
      anApplication({ missing, documents: [], answers: { need: 'x' } }),
    );
    expect([about.state, sections.map(({ state }) => state), documents.state, organisation.state]).toEqual([
      'wrong',
      ['started', 'empty'],
      'empty',
      'done',
    ]);
    expect([percent, ready]).toEqual([62, false]);
    expect(progressOf(anApplication())).toMatchObject({ percent: 100, ready: true });
  });
});

describe('what was typed', () => {
  it.each([
    ['', null],
    ['8', 8],
    [' 1,200 ', 1200],
    ['eight', 'eight'],
    ['8.5', '8.5'],
    ['-3', '-3'],
  ])('%s is read as %s', (typed, read) => expect(wholeIn({ months: typed }, 'months')).toBe(read));

  it('is answered at its question, in the order of the page, in the page’s own words where it was empty', () => {
    const errors = [
      { field: 'requested.amount', message: 'not an amount' },
      { field: 'months', message: 'Enter 600 or less.' },
      { field: 'title', message: 'Write text of 1 to 200 characters.' },
      { message: 'Somebody else changed this.' },
    ];
    const values = { title: ' ', months: 'eight', requested: 'lots' };
    const words = {
      order: ['title', 'requested', 'months'],
      empty: { title: 'Give it a title.' },
      whole: { months: 'A number.' },
    };
    expect(atFields(errors, values, words)).toEqual([
      { message: 'Somebody else changed this.' },
      { field: 'title', message: 'Give it a title.' },
      { field: 'requested', message: 'not an amount' },
      { field: 'months', message: 'A number.' },
    ]);
  });
});
