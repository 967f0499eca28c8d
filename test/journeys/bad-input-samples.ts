import { demoCallRules } from '#test/builders/call-rules';
import type { Answer, FundClient } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import { membersAndNotices } from './bad-input-members.ts';
import { people, type Sample } from './bad-input-people.ts';
import type { Member } from './cast.ts';
import { type Known } from './step.ts';

export const THE_END = 'the end';

/** What of the thread's own bodies may be null, absent, or (amounts of a call's draft) wrong until later. */
export const LOOSE: Readonly<Record<string, readonly string[]>> = {
  'POST /organisations': ['website'],
  'POST /calls': [
    'rules.minimumAmount',
    'rules.tranches.0.afterReport',
    'rules.budget',
    'rules.maximumAmount',
    'rules.currency',
  ],
  'POST /applications/:id/edit': ['title', 'language', 'requested', 'months', 'yearsOfExperience', 'answers'],
  'POST /agreements/:id/sign': ['bankAccount.iban', 'bankAccount.accountNumber'],
  'POST /reports/:id/submit': ['narrative', 'spent', 'peopleAssisted'],
};

/** Who tries the wrong bodies of a step when one of them may be carried out and the step needs that person unused. */
export const STANDS_IN: Readonly<Record<string, Member>> = { 'POST /organisations': 'otherApplicant' };

const versionAt =
  (path: (known: Known) => string) =>
  async (client: FundClient, known: Known): Promise<number> =>
    (await client.get(path(known))).version;

const recordOf = (kind: string, name: string) => (known: Known) => `/${kind}/${known[name]}`;

function on(kind: string, verb: string, name: string, by: Member, before: string, more: Partial<Sample> = {}): Sample {
  const record = recordOf(kind, name);
  return {
    route: `POST /${kind}/:id/${verb}`,
    by,
    before,
    path: (known) => `${record(known)}/${verb}`,
    version: versionAt(record),
    ...more,
  };
}

const reason = { reason: 'A reason that says why this is done.' };
const call = {
  title: 'Small grants of the journey',
  summary: 'Shelter, health care and legal help.',
  opensAt: DemoClock.instant(-90),
  deadline: DemoClock.instant(-55, true),
  timeZone: 'Europe/Vienna',
  rules: demoCallRules(),
};
const OF_CALL = LOOSE['POST /calls']!;

const applications: readonly Sample[] = [
  on('calls', 'revise', 'call', 'secretariat', 'the secretariat publishes it', { body: () => call, loose: OF_CALL }),
  on('calls', 'amend', 'call', 'secretariat', 'it starts an application', {
    body: () => ({ ...reason, deadline: call.deadline, rules: call.rules }),
    loose: ['deadline', 'rules'],
  }),
  on('organisations', 'correct', 'organisation', 'grantee', 'it starts an application', {
    version: versionAt(() => '/organisations/mine'),
    body: () => ({
      name: 'Journey House',
      country: 'GH',
      city: 'Tema',
      registrationNumber: 'J-1',
      registeredOn: '2015-03-12',
      website: 'https://journey.example',
      mission: 'Shelter and legal help.',
    }),
    loose: ['website'],
  }),
  {
    ...on('applications', 'remove', 'application', 'grantee', 'it submits before the deadline'),
    route: 'POST /applications/:id/documents/:kind/remove',
    path: (known) => `/applications/${known['application']}/documents/certificate/remove`,
  },
  on('applications', 'withdraw', 'application', 'grantee', 'it submits before the deadline', { body: () => reason }),
  on(
    'applications',
    'find-ineligible',
    'application',
    'secretariat',
    'the secretariat finds it eligible, with reasons',
    {
      body: () => ({ reasons: ['Registered too late.'] }),
    },
  ),
];

const toAssess = { version: versionAt(recordOf('assessments', 'assessment of firstReviewer')) };
const review: readonly Sample[] = [
  {
    route: 'POST /conflicts',
    by: 'secretariat',
    before: 'the secretariat assigns three reviewers',
    path: () => '/conflicts',
    body: (known) => ({
      organisationId: known['other organisation']!,
      kind: 'family',
      reason: 'The director is a cousin of the reviewer.',
      reviewerId: known['a reviewer']!,
    }),
  },
  on('assessments', 'edit', 'assessment of firstReviewer', 'firstReviewer', 'firstReviewer scores on the rubric', {
    ...toAssess,
    body: () => ({ scores: [{ criterion: 'relevance', halfPoints: 5, reason: 'Clear.' }], comment: 'Not yet sure.' }),
    loose: ['scores', 'comment'],
  }),
  on(
    'assessments',
    'step-aside',
    'assessment of firstReviewer',
    'firstReviewer',
    'firstReviewer scores on the rubric',
    {
      ...toAssess,
      body: () => ({ kind: 'employment', ...reason }),
    },
  ),
  on('recommendations', 'recompute', 'recommendation', 'secretariat', 'the secretariat sends it to the board'),
  on('recommendations', 'return', 'recommendation', 'firstTrustee', 'firstTrustee agrees', { body: () => reason }),
];

const ACCEPTING = 'the secretariat accepts the report';
const PLEDGED = {
  donor: 'A member state',
  amount: { amount: '50000.00', currency: 'USD' },
  pledgedOn: DemoClock.day(-21),
};
const NO_CHANGE = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c15';

/** Of no change: one that was there would keep the thread's payment from being signed. */
const onAccountChange = (verb: string, by: Member, body: Record<string, unknown> = {}): Sample => ({
  route: `POST /account-changes/:id/${verb}`,
  by,
  before: 'grantee: request the tranche',
  path: () => `/account-changes/${NO_CHANGE}/${verb}`,
  body: () => ({ version: 1, ...body }),
});

const accountChanges: readonly Sample[] = [
  {
    route: 'POST /agreements/:id/account-changes',
    by: 'grantee',
    before: 'grantee: request the tranche',
    path: (known) => `/agreements/${known['agreement']}/account-changes`,
    body: () => ({
      bankAccount: {
        holder: 'Journey House',
        accountNumber: '9876543210',
        bic: 'GHCBGHACXXX',
        bankName: 'Invented Bank',
        bankCountry: 'GH',
        town: 'Tema',
        country: 'GH',
      },
      checked: false,
    }),
    loose: ['bankAccount.iban', 'bankAccount.accountNumber'],
  },
  onAccountChange('confirm', 'certifying', { verification: 'Called on the number of the register.' }),
  onAccountChange('agree', 'approving'),
  onAccountChange('refuse', 'certifying', reason),
  onAccountChange('withdraw', 'grantee'),
];

const disbursement: readonly Sample[] = [
  ...accountChanges,
  on('agreements', 'cancel', 'agreement', 'secretariat', 'the fund countersigns', { body: () => reason }),
  on('agreements', 'close', 'agreement', 'secretariat', ACCEPTING),
  on('tranches', 'cancel', 'tranche', 'secretariat', 'grantee: request the tranche', { body: () => reason }),
  on('tranches', 'return', 'tranche', 'certifying', 'certifying: certify the tranche', { body: () => reason }),
  on('reports', 'edit', 'report', 'grantee', 'the grantee reports', {
    body: () => ({ narrative: 'Begun.', spent: { amount: '10.00', currency: 'USD' }, peopleAssisted: 3 }),
    loose: ['narrative', 'spent', 'peopleAssisted'],
  }),
  on('reports', 'send-back', 'report', 'secretariat', ACCEPTING, { body: () => reason }),
  {
    route: 'POST /contributions',
    by: 'secretariat',
    before: 'the fund countersigns',
    path: () => '/contributions',
    body: () => PLEDGED,
    learn: (contribution, known) => (known['contribution'] = contribution.id),
  },
  ...(['deposit', 'cancel'] as const).map((verb) =>
    on(
      'contributions',
      verb,
      'contribution',
      verb === 'deposit' ? 'certifying' : 'secretariat',
      'grantee: request the tranche',
      {
        version: async (client, known) =>
          (await client.get('/contributions')).find((each: Answer) => each.id === known['contribution']).version,
        body: () => (verb === 'deposit' ? { depositedOn: DemoClock.day(-20) } : reason),
      },
    ),
  ),
];

const transparency: readonly Sample[] = [
  on('publications', 'widen', 'publication', 'secretariat', THE_END, {
    version: async (client, known) =>
      (await client.get('/publications')).find((each: Answer) => each.id === known['publication']).version,
    body: () => ({ level: 'full', ground: 'The grantee agreed in writing.' }),
  }),
  {
    route: 'POST /historical-records',
    by: 'secretariat',
    before: THE_END,
    path: () => '/historical-records',
    body: () => ({
      kind: 'contribution',
      title: 'A contribution of 2012',
      date: '2012',
      detail: 'Pledged at the first conference.',
      amountText: 'USD 10,000',
      country: 'GH',
      certainty: 'certain',
      source: 'Report of the Secretary-General',
    }),
    loose: ['amountText', 'country'],
  },
];

export const samples: readonly Sample[] = [
  ...people,
  ...membersAndNotices,
  ...applications,
  ...review,
  ...disbursement,
  ...transparency,
];

/**
 * The longest and oddest texts that are right. The whole thread is walked with them, so that every event, copy, file and
 * page behind it has to carry them.
 */
export const LONGEST: Readonly<Record<string, object>> = {
  'POST /calls': { title: '界'.repeat(200), summary: '"\\\n'.repeat(1_666) },
  'POST /organisations': {
    name: `\u202e${'\u{1f98a}'.repeat(99)}`,
    city: 'ʼ'.repeat(100),
    registrationNumber: '<b>&amp;"\'`${7*7}',
    mission: '\\u0000 '.repeat(250),
  },
  'POST /applications/:id/edit': { title: `=1+1 ${'ﷺ'.repeat(195)}` },
  'POST /applications/:id/find-eligible': { reasons: Array.from({ length: 20 }, () => '界'.repeat(1_000)) },
  'POST /assessments/:id/submit': { comment: '界'.repeat(2_000) },
  'POST /reports/:id/submit': { narrative: '界"\\'.repeat(3_333) },
  'POST /publications/:id/publish': { ground: '界'.repeat(1_000) },
};
