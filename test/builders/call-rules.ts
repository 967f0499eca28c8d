import type { CallRules } from '#contracts/call-rules';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Rules in the manner of the fund's call 10.2: small short grants. Tests start from these and bend one word. */
export function demoCallRules(): CallRules {
  return {
    shape: 1,
    currency: 'USD',
    budget: usd('60000.00'),
    minimumAmount: null,
    maximumAmount: usd('20000.00'),
    maximumMonths: 8,
    registeredOnOrBefore: '2023-12-01',
    minimumYearsOfExperience: 2,
    countries: [],
    languages: ['en', 'es', 'fr'],
    questions: [
      {
        id: 'need',
        section: 'project',
        prompt: 'Whom will you help?',
        hint: 'Numbers, no names.',
        maximumCharacters: 2000,
        required: true,
      },
      {
        id: 'approach',
        section: 'project',
        prompt: 'How will you help?',
        hint: 'Activities by month.',
        maximumCharacters: 3000,
        required: true,
      },
      {
        id: 'safety',
        section: 'safeguards',
        prompt: 'How do you keep people safe?',
        hint: '',
        maximumCharacters: 2000,
        required: false,
      },
    ],
    documents: [
      { kind: 'certificate', title: 'Certificate of registration', required: true, maximumBytes: 5_000_000 },
      { kind: 'accounts', title: 'Accounts of the last year', required: false, maximumBytes: 5_000_000 },
    ],
    criteria: [
      { id: 'relevance', title: 'Relevance', guidance: '0 not relevant, 5 exactly what the call asks for', weight: 40 },
      { id: 'design', title: 'Design and results', guidance: '0 unclear, 5 clear and realistic', weight: 35 },
      { id: 'capacity', title: 'Capacity', guidance: '0 no experience, 5 proven', weight: 25 },
    ],
    threshold: 60,
    reviewersPerApplication: 3,
    quorum: 2,
    tranches: [
      { title: 'On signature', share: 80, afterReport: null },
      { title: 'After the progress report', share: 20, afterReport: 1 },
    ],
    reports: [
      { title: 'Progress report', monthsAfterStart: 4 },
      { title: 'Final report', monthsAfterStart: 9 },
    ],
    allocation: 'weighted-mean',
  };
}
