import type { CallRules } from '#contracts/call-rules';

/**
 * What a new call begins with: questions, documents, rubric, tranches and reports in the manner of the fund's small
 * grants (design/domain.md, call 10.2). Rubric, shares and questions are this project's own proposal; everything may be
 * changed before publication. Budget and dates are left open: somebody must decide them each time.
 */
export const STANDARD_RULES: Omit<CallRules, 'budget' | 'registeredOnOrBefore'> = {
  shape: 1,
  currency: 'USD',
  minimumAmount: null,
  maximumAmount: { amount: '20000.00', currency: 'USD' },
  maximumMonths: 8,
  minimumYearsOfExperience: 2,
  countries: [],
  languages: ['en', 'es', 'fr'],
  questions: [
    {
      id: 'need',
      section: 'project',
      prompt: 'Whom will you help, and what do they need?',
      hint: 'Say how many people and where, in whole numbers. Do not write names or anything that could identify a person.',
      maximumCharacters: 2000,
      required: true,
    },
    {
      id: 'approach',
      section: 'project',
      prompt: 'What will you do, month by month?',
      hint: 'For example: months 1 to 2, safe accommodation for 12 people; months 2 to 6, legal help.',
      maximumCharacters: 3000,
      required: true,
    },
    {
      id: 'results',
      section: 'project',
      prompt: 'What will be different at the end, and how will you measure it?',
      hint: 'Two or three results with a number each.',
      maximumCharacters: 2000,
      required: true,
    },
    {
      id: 'survivors',
      section: 'safeguards',
      prompt: 'How do people who were trafficked take part in planning and leading the work?',
      hint: 'Survivor-led work is encouraged, not required.',
      maximumCharacters: 1500,
      required: false,
    },
    {
      id: 'safety',
      section: 'safeguards',
      prompt: 'How do you keep people safe, and prevent sexual exploitation and abuse?',
      hint: 'Name your policy, who is responsible and how a complaint is handled. Never write where a shelter is.',
      maximumCharacters: 2000,
      required: true,
    },
  ],
  documents: [
    { kind: 'certificate', title: 'Certificate of registration', required: true, maximumBytes: 5_000_000 },
    {
      kind: 'accounts',
      title: 'Audited statements of the last financial year',
      required: true,
      maximumBytes: 8_000_000,
    },
    { kind: 'reference-1', title: 'First letter of reference', required: false, maximumBytes: 3_000_000 },
    { kind: 'reference-2', title: 'Second letter of reference', required: false, maximumBytes: 3_000_000 },
  ],
  criteria: [
    {
      id: 'relevance',
      title: 'Relevance and need',
      guidance: '0: does not answer the call. 5: a clear need, the right people, close to them.',
      weight: 25,
    },
    {
      id: 'design',
      title: 'Design and results',
      guidance: '0: no plan. 5: clear activities, realistic times, results that can be measured.',
      weight: 25,
    },
    {
      id: 'capacity',
      title: 'Capacity and track record',
      guidance: '0: no experience. 5: proven frontline work of this kind.',
      weight: 20,
    },
    {
      id: 'safeguards',
      title: 'Safeguards',
      guidance: '0: none. 5: survivors lead, complaints are heard, nobody is put at risk.',
      weight: 15,
    },
    {
      id: 'budget',
      title: 'Budget',
      guidance: '0: amounts without reason. 5: every cost serves the people helped.',
      weight: 15,
    },
  ],
  threshold: 60,
  reviewersPerApplication: 3,
  quorum: 3,
  tranches: [
    { title: 'On signature', share: 60, afterReport: null },
    { title: 'After the progress report', share: 30, afterReport: 1 },
    { title: 'After the final report', share: 10, afterReport: 2 },
  ],
  reports: [
    { title: 'Progress report', monthsAfterStart: 3 },
    { title: 'Final report', monthsAfterStart: 9 },
  ],
  allocation: 'weighted-mean',
};
