import type { Permission } from '#contracts/permissions';
import { demoCallRules } from '#test/builders/call-rules';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import type { Persona } from './cast.ts';
import type { FundRecord, Records } from './records.ts';

/** How a route is asked so that the right person's request comes as far as the last check and is refused there. */
export interface RouteSample {
  /** Right and complete, without the version: the matrix adds one that is wrong wherever the request has one. */
  readonly body?: (around: Around) => Record<string, unknown>;
  /** The request carries no version. */
  readonly unversioned?: true;
  /** The code that the right person reads when only the version is wrong; `stale` unless said. */
  readonly answers?: string;
  /** The right person is not refused by anything: only the wrong ones are sent, and at the end one right one. */
  readonly carriedOut?: true;
  /** What else stands in the address, beside the id of the record. */
  readonly params?: (around: Around) => Readonly<Record<string, string>>;
  /** Whose records there are; by the first word of the address unless said. `none`: the address names no record. */
  readonly of?: string;
  /** Behind the question mark. */
  readonly query?: string;
  /** A second permission that opens the same route. */
  readonly also?: Permission;
  /** Who has a second factor is asked for it first. */
  readonly asksOwner?: true;
  /** What else the right person may read. */
  readonly besides?: string;
}

export interface Around {
  readonly persona: Persona;
  readonly records: Records;
  readonly record: FundRecord | undefined;
}

const reason = { reason: 'A reason that says why this is done.' };
const organisation = {
  name: 'Matrix House',
  country: 'GH',
  city: 'Tema',
  registrationNumber: 'M-1',
  registeredOn: '2015-03-12',
  mission: 'Shelter and legal help.',
};
const call = {
  title: 'A call of the matrix',
  summary: 'Shelter, health care and legal help.',
  opensAt: DemoClock.instant(10),
  deadline: DemoClock.instant(40, true),
  timeZone: 'Europe/Vienna',
  rules: demoCallRules(),
};
export const bankAccount = {
  holder: 'Matrix House',
  iban: 'BJ66BJ0610100100144390000769',
  bic: 'BOABBJBJXXX',
  bankName: 'Invented Bank',
  bankCountry: 'BJ',
  town: 'Porto-Novo',
  country: 'BJ',
};
const scores = ['relevance', 'design', 'capacity', 'safeguards', 'budget'].map((criterion) => ({
  criterion,
  halfPoints: 7,
  reason: 'A clear need and a clear plan for it.',
}));
/** As a letter would hold it, and of no letter. */
const NO_TOKEN = 'A'.repeat(43);
const PASSWORD = 'a long sentence of the matrix';

const plain = {};
const withReason: RouteSample = { body: () => reason };
/** Nothing is asked of the person but the role, so a field with nothing in it is as far as the right one gets. */
const oneWrongField = (body: Record<string, unknown>): RouteSample => ({
  body: () => body,
  unversioned: true,
  answers: 'correct-these-fields',
});
const newWithout = (body: (around: Around) => Record<string, unknown>, answers: string): RouteSample => ({
  body,
  unversioned: true,
  answers,
});
const own = ({ persona, record }: Around): string => record?.ownerId ?? persona.personId ?? NO_ID;
const NO_ID = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const first = (records: Records, kind: string, state: string): FundRecord =>
  records.all(kind).find((record) => record.state === state)!;

const vouched: RouteSample = { body: () => ({ how: 'Met at the office, passport seen.' }) };

const ofFactor: RouteSample = { carriedOut: true, unversioned: true, asksOwner: true };

/** Every unsafe route of contracts/routes.ts by its name. One that is missing here fails the matrix. */
const UNSAFE_SAMPLES: Readonly<Record<string, RouteSample>> = {
  'POST /people/register': oneWrongField({ email: 'no address', name: 'Somebody', password: PASSWORD }),
  'POST /people/confirm': newWithout(() => ({ token: NO_TOKEN }), 'link-not-good'),
  'POST /people': oneWrongField({ email: 'no address', name: 'Somebody', roles: ['donor'] }),
  'POST /people/accept': newWithout(() => ({ token: NO_TOKEN, password: PASSWORD }), 'link-not-good'),
  'POST /people/:id/invite-again': plain,
  'POST /people/:id/cancel-invitation': plain,
  'POST /people/:id/grant-role': { body: () => ({ role: 'auditor' }) },
  'POST /people/:id/revoke-role': { body: ({ record }) => ({ role: record!.roles!.at(-1), ...reason }) },
  'POST /people/:id/end-sessions': withReason,
  'POST /people/:id/disable': withReason,
  'POST /account/letter': oneWrongField({ email: 5 }),
  'POST /account/reset-password': newWithout(() => ({ token: NO_TOKEN, password: PASSWORD }), 'link-not-good'),
  'POST /account/change-password': oneWrongField({ currentPassword: 5, password: PASSWORD }),
  'POST /account/change-address': oneWrongField({ currentPassword: 5, email: 'somebody@example.org' }),
  'POST /account/confirm-address': newWithout(() => ({ token: NO_TOKEN }), 'link-not-good'),
  'POST /account/keep-address': newWithout(() => ({ token: NO_TOKEN }), 'link-not-good'),
  'POST /account/export': oneWrongField({ currentPassword: 5 }),
  'POST /account/erasure/ask': oneWrongField({ currentPassword: 5 }),
  // who has asked for nothing has nothing to take back
  'POST /account/erasure/withdraw': { answers: 'not-found' },
  'POST /erasure-requests/:id/refuse': withReason,
  // without an identity provider there is none
  'POST /identity/remove': newWithout(() => ({}), 'not-found'),
  'POST /delegations': oneWrongField({ delegateId: NO_ID, role: 'secretariat', from: 'soon', until: '2027-01-31' }),
  'POST /delegations/:id/revoke': plain,
  'POST /erasures': {
    ...newWithout(
      ({ record }) => ({ subjectKind: 'person', subjectId: record!.id, ground: 'objection' }),
      'account-still-open',
    ),
    of: 'open-account',
  },
  'POST /erasures/:id/confirm': plain,
  'POST /erasures/:id/cancel': plain,
  'POST /session/lost-factor': oneWrongField({ how: 'lost' }),
  'POST /account/keep-factors': newWithout(() => ({ token: NO_TOKEN }), 'link-not-good'),
  'POST /factor-resets/:id/vouch': vouched,
  'POST /factor-resets/:id/confirm': vouched,
  'POST /factor-resets/:id/refuse': withReason,
  'POST /session': newWithout(
    ({ persona }) => ({ email: `${persona.says}@matrix.example`, password: 'a wrong password' }),
    'wrong-sign-in',
  ),
  'POST /session/close': { carriedOut: true, unversioned: true },
  'POST /sessions/:id/end': { carriedOut: true, unversioned: true },
  'POST /sessions/end-others': { carriedOut: true, unversioned: true },
  'POST /access-tokens': oneWrongField({ name: 'A program', scopes: ['ledger.read'], days: 0 }),
  'POST /access-tokens/:id/revoke': { carriedOut: true, unversioned: true },
  'POST /session/factor': oneWrongField({ totp: 5 }),
  'POST /session/passkey': oneWrongField({ passkey: 5 }),
  'POST /factors/passkeys': oneWrongField({ name: 'My phone', passkey: 5 }),
  'POST /factors/passkeys/:id/rename': { ...ofFactor, body: () => ({ name: 'My phone' }) },
  'POST /factors/passkeys/:id/remove': ofFactor,
  'POST /factors/totp': oneWrongField({ secret: 'not base32' }),
  'POST /factors/totp/confirm': oneWrongField({ code: 5 }),
  'POST /factors/totp/remove': { carriedOut: true, unversioned: true },
  'POST /factors/recovery-codes': { carriedOut: true, unversioned: true },
  'POST /notices/read': oneWrongField({ upTo: 'yesterday' }),
  'POST /notices/:id/read': { carriedOut: true, unversioned: true },
  'POST /notices/settings': oneWrongField({ language: 'xx' }),

  'POST /organisations': { ...oneWrongField({ ...organisation, country: 'Ghana' }), of: 'none' },
  'POST /organisations/:id/correct': { body: () => organisation },
  'POST /organisations/:id/invite-member': newWithout(
    () => ({ email: 'no address', position: 'member', language: 'en' }),
    'correct-these-fields',
  ),
  'POST /organisations/join': newWithout(() => ({ key: NO_TOKEN }), 'invitation-gone'),
  'POST /organisations/:id/members/:memberId/change': {
    body: () => ({ position: 'legal-representative' }),
    params: (around) => ({ memberId: own(around) }),
  },
  'POST /organisations/:id/members/:memberId/remove': { params: (around) => ({ memberId: own(around) }) },

  'POST /calls': oneWrongField({ ...call, title: '' }),
  'POST /calls/:id/revise': { body: () => call },
  'POST /calls/:id/publish': plain,
  'POST /calls/:id/amend': { body: () => ({ ...reason, deadline: DemoClock.instant(60, true) }), of: 'call-in-time' },
  'POST /calls/:id/close': { of: 'call-past-its-time' },

  'POST /applications': {
    ...newWithout(({ records }) => ({ callId: first(records, 'call', 'closed').id }), 'deadline-passed'),
    of: 'none',
  },
  'POST /applications/:id/edit': { body: () => ({ title: 'Another title' }) },
  'PUT /applications/:id/documents/:kind': {
    carriedOut: true,
    unversioned: true,
    answers: 'not-a-draft',
    params: () => ({ kind: 'certificate' }),
  },
  'POST /applications/:id/documents/:kind/remove': { params: () => ({ kind: 'certificate' }) },
  // without a head of tus, and of an upload that is not there
  'POST /applications/:id/uploads': { unversioned: true, answers: 'upload-head-wrong' },
  'HEAD /applications/:id/uploads/:uploadId': { params: () => ({ uploadId: NO_ID }), answers: 'not-found' },
  'PATCH /applications/:id/uploads/:uploadId': { params: () => ({ uploadId: NO_ID }), answers: 'not-found' },
  'POST /applications/:id/submit': { body: () => ({ confirmed: true }) },
  'POST /applications/:id/withdraw': withReason,
  'POST /applications/:id/find-eligible': { body: () => ({ reasons: ['All documents are there.'] }) },
  'POST /applications/:id/find-ineligible': { body: () => ({ reasons: ['Registered too late.'] }) },

  'POST /conflicts': {
    ...newWithout(
      ({ record }) => ({ organisationId: NO_ID, kind: 'family', ...reason, reviewerId: record!.ownerId }),
      'correct-these-fields',
    ),
    of: 'reviewer',
  },
  'POST /review/calls/:callId/assign': { unversioned: true, answers: 'already-assigned', of: 'reviewed-call' },
  'POST /assessments/:id/edit': { body: () => ({ comment: 'Not yet sure.' }) },
  'POST /assessments/:id/submit': { body: () => ({ scores, comment: 'Worth funding.' }) },
  'POST /assessments/:id/step-aside': { body: () => ({ kind: 'employment', ...reason }) },
  'POST /recommendations': {
    ...newWithout(({ records }) => ({ callId: first(records, 'call', 'concluded').id }), 'already-drafted'),
    of: 'none',
  },
  'POST /recommendations/:id/recompute': { answers: 'not-all-assessed' },
  'POST /recommendations/:id/send': plain,
  'POST /recommendations/:id/agree': plain,
  'POST /recommendations/:id/return': withReason,
  'POST /recommendations/:id/approve': { answers: 'quorum-missing' },

  'POST /agreements/:id/sign': { body: () => ({ accepted: true, bankAccount }) },
  // right in all but that nobody has looked at it once more: nothing is proposed
  'POST /agreements/:id/account-changes': {
    body: () => ({ bankAccount, checked: false }),
    unversioned: true,
    answers: 'correct-these-fields',
  },
  'POST /account-changes/:id/confirm': { body: () => ({ verification: 'Called on the number of the register.' }) },
  'POST /account-changes/:id/agree': plain,
  'POST /account-changes/:id/refuse': withReason,
  'POST /account-changes/:id/withdraw': plain,
  'POST /agreements/:id/countersign': { body: () => ({ startsOn: DemoClock.day(-1) }) },
  'POST /agreements/:id/cancel': withReason,
  'POST /agreements/:id/close': { of: 'agreement-without-debts' },
  'POST /tranches/:id/request': { of: 'tranche-whose-turn-it-is' },
  'POST /tranches/:id/certify': plain,
  'POST /tranches/:id/approve': plain,
  'POST /tranches/:id/return': withReason,
  'POST /tranches/:id/release': plain,
  'POST /tranches/:id/cancel': withReason,
  'POST /reports/:id/edit': { body: () => ({ narrative: 'Begun.' }) },
  'POST /reports/:id/submit': {
    body: () => ({
      narrative: 'Forty people were sheltered and thirty met a lawyer, as planned; one activity was late.',
      spent: { amount: '100.00', currency: 'USD' },
      peopleAssisted: 40,
    }),
  },
  'POST /reports/:id/accept': plain,
  'POST /reports/:id/send-back': withReason,
  'POST /payment-runs': { ...newWithout(() => ({ currency: 'EUR' }), 'nothing-to-pay'), of: 'none' },
  'POST /payment-runs/:id/send': plain,
  'POST /payment-runs/:id/settle': { body: () => ({ settledOn: DemoClock.day(-1) }) },
  'POST /contributions': {
    ...oneWrongField({ donor: 'A member state', amount: { amount: '1.00', currency: 'USD' }, pledgedOn: 'soon' }),
    of: 'none',
  },
  'POST /contributions/:id/deposit': { body: () => ({ depositedOn: DemoClock.day(-1) }) },
  'POST /contributions/:id/cancel': withReason,
  'POST /publications/:id/publish': { body: () => ({ level: 'full', ground: 'The grantee agreed in writing.' }) },
  'POST /publications/:id/widen': {
    of: 'publication-to-widen',
    body: () => ({ level: 'full', ground: 'The grantee agreed in writing.' }),
  },
  'POST /historical-records': oneWrongField({ kind: 'a rumour' }),
};

/** Reads whose address says more than the id of the record, or who may read it by another permission as well. */
const READ_SAMPLES: Readonly<Record<string, RouteSample>> = {
  'GET /account/links/:purpose': { of: 'none', params: () => ({ purpose: 'reset' }), query: `token=${NO_TOKEN}` },
  // of who has no open session the answer is that there is none
  'GET /session': { besides: 'sign-in-needed' },
  'GET /session/factor': { besides: 'sign-in-needed' },
  'GET /session/factor/passkey': { besides: 'sign-in-needed' },
  'GET /factors/passkeys/question': { asksOwner: true },
  'GET /identity': { besides: 'not-found' },
  'GET /mailbox': { query: 'to=somebody@matrix.example' },
  'GET /organisations/mine': { of: 'mine' },
  'GET /organisations/mine/members': { of: 'mine' },
  'GET /organisations/invitations/:key': { of: 'none', params: () => ({ key: NO_TOKEN }) },
  'GET /calls/:slug': { also: 'call.read-draft' },
  'GET /applications/:id/documents/:kind': { of: 'document', params: () => ({ kind: 'certificate' }) },
  'GET /applications/:id/receipt': { of: 'receipt' },
  'GET /payment-runs/:id/file': { of: 'payment-file' },
  'GET /assessments/:id/documents/:kind': { params: () => ({ kind: 'certificate' }) },
  ...Object.fromEntries(
    ['applications', 'review', 'disbursement', 'transparency', 'audit'].map((service) => [
      `GET /acts/${service}/:type/:id`,
      // of a record that has no acts nothing is there
      { of: 'none', params: () => ({ type: 'application', id: NO_ID }), besides: 'not-found' },
    ]),
  ),
};

/** How the route is asked. Throws, with what to add, when an unsafe one has no sample. */
export function sampleOf(name: string): RouteSample {
  const sample = name.startsWith('GET ') ? (READ_SAMPLES[name] ?? {}) : UNSAFE_SAMPLES[name];
  if (sample === undefined)
    throw new Error(`${name} has no sample: add its right request to UNSAFE_SAMPLES in test/matrix/route-samples.ts`);
  return sample;
}
