import type { CallRules } from '#contracts/call-rules';
import type { ApplicationFacts } from '../src/application/application.rules.ts';
import type { CallPlan } from '../src/call/call.rules.ts';

/** The rules of call 10.2, shortened: sound as they stand, bent by what a test gives. */
export function someRules(bent: Partial<CallRules> = {}): CallRules {
  return {
    shape: 1,
    currency: 'USD',
    budget: { amount: '400000.00', currency: 'USD' },
    minimumAmount: { amount: '5000.00', currency: 'USD' },
    maximumAmount: { amount: '20000.00', currency: 'USD' },
    maximumMonths: 8,
    registeredOnOrBefore: '2023-12-01',
    minimumYearsOfExperience: 2,
    countries: [],
    languages: ['en', 'fr', 'es'],
    questions: [
      aQuestion({ id: 'need', prompt: 'Whom do you assist, and what do they need?' }),
      aQuestion({ id: 'partners', prompt: 'Who works with you?', required: false }),
    ],
    documents: [
      { kind: 'certificate', title: 'Certificate of registration', required: true, maximumBytes: 2000 },
      { kind: 'letter', title: 'Reference letter', required: false, maximumBytes: 2000 },
    ],
    criteria: [
      { id: 'relevance', title: 'Relevance', guidance: 'Does it answer the need?', weight: 60 },
      { id: 'capacity', title: 'Capacity', guidance: 'Can they do it?', weight: 40 },
    ],
    threshold: 60,
    reviewersPerApplication: 2,
    quorum: 3,
    tranches: [
      { title: 'First', share: 80, afterReport: null },
      { title: 'Last', share: 20, afterReport: 1 },
    ],
    reports: [{ title: 'Final report', monthsAfterStart: 9 }],
    allocation: 'weighted-mean',
    ...bent,
  };
}

export function aQuestion(bent: Partial<CallRules['questions'][number]> = {}): CallRules['questions'][number] {
  return {
    id: 'need',
    section: 'Project',
    prompt: 'What is needed?',
    hint: '',
    maximumCharacters: 20,
    required: true,
    ...bent,
  };
}

/** Call 10.2: open for a month, until 28 February 2026, 23:59 in Vienna. */
export function aPlan(bent: Partial<CallPlan> = {}): CallPlan {
  return {
    title: 'Call 10.2: short-term assistance',
    summary: 'Grants for organisations that assist victims directly.',
    opensAt: new Date('2026-01-28T08:00:00.000Z'),
    deadline: new Date('2026-02-28T22:59:00.000Z'),
    timeZone: 'Europe/Vienna',
    rules: someRules(),
    ...bent,
  };
}

/** A complete application in that call. */
export function someAnswers(bent: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    title: 'Shelter in Kisumu',
    language: 'en',
    requestedMinor: 2_000_000n,
    months: 8,
    yearsOfExperience: 4,
    answers: { need: 'Safe housing' },
    ...bent,
  };
}

export const anApplicant = { country: 'KE', registeredOn: '2019-03-20' };

export const someOrganisation = {
  name: 'Kisumu Haven',
  country: 'KE',
  city: 'Kisumu',
  registrationNumber: 'OP.218/051/19-0412',
  registeredOn: '2019-03-20',
  website: 'https://example.org',
  mission: 'We house women who escaped forced labour.',
};
