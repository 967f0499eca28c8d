/** What a page stands for: the read behind it, or the route to which its form goes. */
export interface PageSample {
  /** By its name in contracts/routes.ts; none where the page asks of no record more than the role. */
  readonly call?: string;
  /** Of which records; by the call unless said. `none`: the address names no record. */
  readonly of?: string;
  /** What stands in the address beside the id of the record. */
  readonly params?: Readonly<Record<string, string>>;
  /** In the address, the name of the record inside which this one is shown. */
  readonly within?: string;
  /** The form shows no version, and its route takes none. */
  readonly unversioned?: true;
  /** The right person is not refused by anything, so only the wrong ones are sent. */
  readonly carriedOut?: true;
  /** What the right person may get besides: a wrong password is not a right that is missing. */
  readonly besides?: readonly number[];
}

/** In an address: whoever asks. */
export const SELF = 'whoever asks';
const NO_ID = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const to = (call: string, more: Omit<PageSample, 'call'> = {}): PageSample => ({ call, ...more });
const verbs = (
  page: string,
  parameter: string,
  of: readonly string[],
  sample: (verb: string) => PageSample,
): Record<string, readonly PageSample[]> => ({
  [page]: of.map((verb) => ({ ...sample(verb), params: { [parameter]: verb } })),
});

/** A page with the button to an act, and the form behind it. */
const act = (page: string, read: string, call: string, more: Omit<PageSample, 'call'> = {}) => ({
  [`GET ${page}`]: to(read, more),
  [`POST ${page}`]: to(call, more),
});
const ofPerson: Omit<PageSample, 'call'> = { of: 'person' };
const people = (verb: string) => act(`/admin/people/:id/${verb}`, 'GET /people', `POST /people/:id/${verb}`, ofPerson);
const READ = {
  application: 'GET /applications/:id',
  agreement: 'GET /agreements/:id',
  change: 'GET /account-changes/:id',
  tranche: 'GET /tranches/:id',
  report: 'GET /reports/:id',
  run: 'GET /payment-runs/:id',
  call: 'GET /calls/:slug',
  assessment: 'GET /assessments/:id',
  recommendation: 'GET /recommendations/:id',
};
const inCall: Omit<PageSample, 'call'> = { of: 'call' };
const ofTranche: Omit<PageSample, 'call'> = { within: 'id' };

/**
 * Every page whose address names something, and every form. One that is missing here fails the matrix. The other pages are
 * open to who holds what they need.
 */
export const PAGES: Readonly<Record<string, PageSample | readonly PageSample[]>> = {
  // the pictures of a home, of which this is none
  ...Object.fromEntries(
    ['/results', '/styleguide', '/review', '/office', '/board', '/finance', '/donor', '/audit', '/admin/people'].map(
      (home) => [
        `GET ${home}/figures/:file`,
        { of: 'none', params: { file: 'nothing.svg' }, besides: [404] } satisfies PageSample,
      ],
    ),
  ),

  'GET /calls/:slug': to(READ.call),
  'GET /grants/:reference': to('GET /grants/:reference'),

  'GET /apply/:id': to(READ.application),
  'GET /apply/:id/receipt': to('GET /applications/:id/receipt'),
  'GET /apply/:id/receipt.json': to('GET /applications/:id/receipt'),
  ...act('/apply/:id/withdraw', READ.application, 'POST /applications/:id/withdraw'),
  ...act('/apply/:id/check', READ.application, 'POST /applications/:id/submit'),
  'GET /apply/:id/documents': to(READ.application),
  'POST /apply/:id/documents/:kind': to('PUT /applications/:id/documents/:kind', { params: { kind: 'certificate' } }),
  'POST /apply/:id/documents/:kind/remove': to('POST /applications/:id/documents/:kind/remove', {
    params: { kind: 'certificate' },
  }),
  'GET /apply/:id/offline': to(READ.application),
  'GET /apply/:id/offline/form.docx': to(READ.application),
  // without a file, which a form of the matrix never has, the right person is told to choose one
  'POST /apply/:id/offline': to('POST /applications/:id/edit', { besides: [422] }),
  'POST /apply/:id/offline/save': to('POST /applications/:id/edit'),
  ...act('/apply/:id/about', READ.application, 'POST /applications/:id/edit'),
  ...act('/apply/:id/questions/:section', READ.application, 'POST /applications/:id/edit', {
    params: { section: 'project' },
  }),
  'GET /apply/grants/:agreementId': to(READ.agreement),
  ...act('/apply/grants/:agreementId/sign', READ.agreement, 'POST /agreements/:id/sign'),
  'GET /apply/grants/:agreementId/account': to(READ.agreement),
  'POST /apply/grants/:agreementId/account': to('POST /agreements/:id/account-changes', { unversioned: true }),
  ...act('/apply/grants/:agreementId/account/:id/stop', READ.change, 'POST /account-changes/:id/withdraw', {
    within: 'agreementId',
  }),
  ...act('/apply/grants/:agreementId/tranches/:trancheId/request', READ.tranche, 'POST /tranches/:id/request', {
    within: 'agreementId',
  }),
  'GET /apply/reports/:id': to(READ.report),
  'POST /apply/reports/:id': to('POST /reports/:id/edit'),
  'GET /apply/reports/:id/check': to(READ.report),
  'POST /apply/reports/:id/send': to('POST /reports/:id/submit'),
  'GET /apply/organisation/members': to('GET /organisations/mine/members'),
  // an address without what a link would have brought along
  'GET /apply/organisation/join': { besides: [404] },
  'GET /apply/start': { besides: [404] },
  'POST /apply/start': { besides: [404] },
  'POST /apply/organisation': to('POST /organisations'),
  'POST /apply/organisation/:id': to('POST /organisations/:id/correct'),
  'POST /apply/organisation/:id/invite-member': to('POST /organisations/:id/invite-member', { unversioned: true }),
  'POST /apply/organisation/:id/members/:memberId/change': to('POST /organisations/:id/members/:memberId/change', {
    params: { memberId: SELF },
  }),
  'POST /apply/organisation/:id/members/:memberId/remove': to('POST /organisations/:id/members/:memberId/remove', {
    params: { memberId: SELF },
  }),
  'POST /apply/organisation/join': to('POST /organisations/join', { besides: [404] }),

  'POST /review/conflicts/new': to('POST /conflicts', { of: 'none' }),
  'GET /review/assessments/:id': to(READ.assessment),
  'POST /review/assessments/:id': to('POST /assessments/:id/edit'),
  ...act('/review/assessments/:id/send', READ.assessment, 'POST /assessments/:id/submit'),
  ...act('/review/assessments/:id/step-aside', READ.assessment, 'POST /assessments/:id/step-aside'),

  'GET /office/calls/:id': to(READ.call),
  'POST /office/calls/new': to('POST /calls'),
  'POST /office/calls/:id': to('POST /calls/:id/revise'),
  'POST /office/calls/:id/rank': to('POST /recommendations', { of: 'reviewed-call' }),
  ...act('/office/calls/:id/publish', READ.call, 'POST /calls/:id/publish', inCall),
  ...act('/office/calls/:id/close', READ.call, 'POST /calls/:id/close', inCall),
  ...act('/office/calls/:id/amend', READ.call, 'POST /calls/:id/amend', inCall),
  ...act('/office/calls/:id/assign', READ.call, 'POST /review/calls/:callId/assign', { of: 'reviewed-call' }),
  'GET /office/applications/:id': to(READ.application),
  ...act('/office/applications/:id/find-eligible', READ.application, 'POST /applications/:id/find-eligible'),
  ...act('/office/applications/:id/find-ineligible', READ.application, 'POST /applications/:id/find-ineligible'),
  'GET /office/recommendations/:id': to(READ.recommendation),
  'POST /office/recommendations/:id/recompute': to('POST /recommendations/:id/recompute'),
  ...act('/office/recommendations/:id/send', READ.recommendation, 'POST /recommendations/:id/send'),
  'POST /office/conflicts/new': to('POST /conflicts', { of: 'none' }),
  'GET /office/agreements/:id': to(READ.agreement),
  ...act('/office/agreements/:id/countersign', READ.agreement, 'POST /agreements/:id/countersign'),
  ...act('/office/agreements/:id/cancel', READ.agreement, 'POST /agreements/:id/cancel'),
  ...act('/office/agreements/:id/close', READ.agreement, 'POST /agreements/:id/close'),
  ...act('/office/agreements/:id/tranches/:trancheId/cancel', READ.tranche, 'POST /tranches/:id/cancel', ofTranche),
  'GET /office/reports/:id': to(READ.report),
  ...act('/office/reports/:id/accept', READ.report, 'POST /reports/:id/accept'),
  ...act('/office/reports/:id/send-back', READ.report, 'POST /reports/:id/send-back'),
  ...act('/office/publications/:id/publish', 'GET /publications', 'POST /publications/:id/publish', {
    of: 'publication',
  }),
  ...act('/office/publications/:id/widen', 'GET /publications', 'POST /publications/:id/widen', { of: 'publication' }),
  'POST /office/contributions/new': to('POST /contributions'),
  ...act('/office/contributions/:id/cancel', 'GET /contributions', 'POST /contributions/:id/cancel', {
    of: 'contribution',
  }),

  'GET /board/:id': to(READ.recommendation),
  ...verbs('GET /board/:id/:decision', 'decision', ['agree', 'return', 'approve'], () => to(READ.recommendation)),
  ...verbs('POST /board/:id/:decision', 'decision', ['agree', 'return', 'approve'], (verb) =>
    to(`POST /recommendations/:id/${verb}`),
  ),

  'GET /finance/account-changes/:id': to(READ.change),
  ...verbs('GET /finance/account-changes/:id/:verb', 'verb', ['confirm', 'agree', 'refuse'], () => to(READ.change)),
  ...verbs('POST /finance/account-changes/:id/:verb', 'verb', ['confirm', 'agree', 'refuse'], (verb) =>
    to(`POST /account-changes/:id/${verb}`),
  ),
  'GET /finance/tranches/:id': to(READ.tranche),
  ...verbs('GET /finance/tranches/:id/:verb', 'verb', ['certify', 'approve', 'return', 'release'], () =>
    to(READ.tranche),
  ),
  ...verbs('POST /finance/tranches/:id/:verb', 'verb', ['certify', 'approve', 'return', 'release'], (verb) =>
    to(`POST /tranches/:id/${verb}`),
  ),
  'POST /finance/runs': to('POST /payment-runs'),
  'GET /finance/runs/:id': to(READ.run),
  'GET /finance/runs/:id/file': to('GET /payment-runs/:id/file'),
  ...act('/finance/runs/:id/send', READ.run, 'POST /payment-runs/:id/send'),
  ...act('/finance/runs/:id/settle', READ.run, 'POST /payment-runs/:id/settle'),
  ...act('/finance/contributions/:id/deposit', 'GET /contributions', 'POST /contributions/:id/deposit', {
    of: 'contribution',
  }),

  'GET /audit/records/:type/:id': { of: 'none', params: { type: 'application', id: NO_ID }, besides: [404] },
  'GET /audit/grants/:id': to(READ.agreement),

  'POST /account/delegations': to('POST /delegations', { unversioned: true }),
  'POST /account/delegations/:id/end': to('POST /delegations/:id/revoke'),
  'POST /admin/people/add': to('POST /people'),
  ...people('grant-role'),
  ...people('revoke-role'),
  ...people('disable'),
  ...people('end-sessions'),
  ...people('invite-again'),
  ...people('cancel-invitation'),
  'POST /admin/erasures/order': to('POST /erasures', { of: 'none' }),
  ...act('/admin/erasures/requests/:id/refuse', 'GET /erasure-requests', 'POST /erasure-requests/:id/refuse', {
    of: 'erasure-request',
  }),
  ...verbs('GET /admin/erasures/:id/:verb', 'verb', ['confirm', 'cancel'], () =>
    to('GET /erasures', { of: 'erasure' }),
  ),
  ...verbs('POST /admin/erasures/:id/:verb', 'verb', ['confirm', 'cancel'], (verb) => to(`POST /erasures/:id/${verb}`)),

  ...verbs('GET /admin/lost-factors/:id/:verb', 'verb', ['vouch', 'confirm', 'refuse'], () =>
    to('GET /factor-resets', { of: 'factor-reset' }),
  ),
  ...verbs('POST /admin/lost-factors/:id/:verb', 'verb', ['vouch', 'confirm', 'refuse'], (verb) =>
    to(`POST /factor-resets/:id/${verb}`),
  ),

  // who has not just given a password is sent to where they should be
  'GET /sign-in/lost-factor': { besides: [303] },
  'POST /sign-in/lost-factor': { carriedOut: true },
  // a form is no report of a browser
  'POST /csp-reports': { besides: [415] },
  'POST /sign-in': { besides: [401] },
  'POST /sign-out': { carriedOut: true },
  'POST /register': to('POST /people/register'),
  // who is not asked for a factor is sent to where they should be
  'GET /sign-in/factor': { besides: [303] },
  'POST /sign-in/factor': { besides: [303, 401] },
  'GET /account/confirm-identity': { besides: [303] },
  'POST /account/confirm-identity': { besides: [303, 401] },
  'GET /account': { besides: [303] },
  'POST /account/letter': {},
  'GET /account/:purpose': ['confirm', 'reset'].map((purpose) => ({ of: 'none', params: { purpose } })),
  'POST /account/:purpose': [
    to('POST /people/confirm', { of: 'none', params: { purpose: 'confirm' } }),
    to('POST /people/accept', { of: 'none', params: { purpose: 'accept' } }),
    to('POST /account/reset-password', { of: 'none', params: { purpose: 'reset' } }),
    to('POST /account/keep-factors', { of: 'none', params: { purpose: 'keep-factors' } }),
  ],
  'POST /account/change-password': to('POST /account/change-password'),
  'POST /account/change-address': to('POST /account/change-address'),
  'POST /account/erasure': to('POST /account/erasure/ask'),
  'POST /account/erasure/withdraw': to('POST /account/erasure/withdraw', { besides: [404] }),
  'POST /account/export': to('POST /account/export'),
  // without an identity provider its addresses are unknown
  'POST /sign-in/provider': { besides: [404] },
  'GET /sign-in/provider/answer': { besides: [404] },
  'GET /account/security/provider': to('GET /identity', { besides: [404] }),
  'POST /account/security/provider': { besides: [404] },
  'POST /account/security/provider/remove': to('POST /identity/remove', { besides: [404] }),
  'POST /account/notices/read': { carriedOut: true },
  'POST /account/notices/:id/read': to('POST /notices/:id/read', { unversioned: true, carriedOut: true }),
  'POST /account/notices/settings': { carriedOut: true },
  'POST /account/security/totp': { carriedOut: true },
  'POST /account/security/totp/confirm': {},
  'POST /account/security/totp/remove': { carriedOut: true },
  'POST /account/security/recovery-codes': { carriedOut: true },
  'POST /account/security/passkeys': to('POST /factors/passkeys'),
  'GET /account/security/passkeys/:id': to('GET /factors', { of: 'passkey' }),
  'POST /account/security/passkeys/:id/rename': to('POST /factors/passkeys/:id/rename', {
    unversioned: true,
    carriedOut: true,
  }),
  'POST /account/security/passkeys/:id/remove': to('POST /factors/passkeys/:id/remove', {
    unversioned: true,
    carriedOut: true,
  }),
  'POST /account/sessions/end-others': { carriedOut: true },
  'POST /account/sessions/:id/end': to('POST /sessions/:id/end', { unversioned: true, carriedOut: true }),
  'POST /account/tokens': to('POST /access-tokens'),
  'POST /account/tokens/:id/revoke': to('POST /access-tokens/:id/revoke', { unversioned: true, carriedOut: true }),
  'POST /verify': {},

  // what the portal answers of itself, as every service does
  'POST /dead-letters/:eventId/redrive': { of: 'none', params: { eventId: NO_ID }, besides: [404] },
  'GET /acts/:service/mine': { of: 'none', params: { service: 'portal' } },
  'GET /acts/:service/waiting': { of: 'none', params: { service: 'portal' } },
  'GET /acts/:service/:type/:id': {
    of: 'none',
    params: { service: 'portal', type: 'person', id: NO_ID },
    besides: [404],
  },
};

/** The page's sample; undefined when neither its address nor a form asks for one. Throws, with what to add, when one is missing. */
export function pageSamplesOf(name: string): readonly PageSample[] {
  const found = PAGES[name];
  if (found !== undefined) return Array.isArray(found) ? (found as PageSample[]) : [found as PageSample];
  if (name.startsWith('GET ') && !name.includes(':')) return [{}];
  throw new Error(
    `${name} has no sample: say in PAGES of test/matrix/page-samples.ts which route of the API it stands for`,
  );
}
