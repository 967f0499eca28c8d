import type { Role } from '#contracts/roles';
import type { Member } from './cast.ts';
import type { Known } from './step.ts';

/** Where an act of the thread stands on a page: its address and the words of its button. */
export interface ActOnPage {
  readonly address: (known: Known) => string;
  readonly button: string | RegExp;
}

const act = (address: (known: Known) => string, button: string | RegExp): ActOnPage => ({ address, button });

const assessmentOf = (member: string): ActOnPage =>
  act((known) => `/review/assessments/${known[`assessment of ${member}`]}`, 'Save and go on to sending');
const tranche = (verb: string): ActOnPage =>
  act((known) => `/finance/tranches/${known['tranche']}/${verb}`, new RegExp(`^${verb} USD`, 'i'));
const agreeing = act((known) => `/board/${known['recommendation']}/agree`, 'Agree to the list');

/** By the step of the thread. */
export const ACTS: Readonly<Record<string, ActOnPage>> = {
  'the secretariat drafts a call': act(() => '/office/calls/new', 'Save the draft'),
  'the secretariat publishes it': act((known) => `/office/calls/${known['call']}/publish`, 'Publish the call'),
  'an organisation registers': act(() => '/apply/organisation', 'Save the organisation'),
  'it starts an application': act((known) => `/apply/start?call=${known['slug']}`, 'Start the application'),
  'it answers the questions': act((known) => `/apply/${known['application']}/about`, 'Save and continue'),
  'it uploads its certificate': act((known) => `/apply/${known['application']}/documents`, 'Upload the file'),
  'it submits before the deadline': act((known) => `/apply/${known['application']}/check`, 'Send the application'),
  'the secretariat closes the call after the deadline': act(
    (known) => `/office/calls/${known['call']}/close`,
    'Close the call',
  ),
  'the secretariat finds it eligible, with reasons': act(
    (known) => `/office/applications/${known['application']}/find-eligible`,
    'Find it eligible',
  ),
  'the secretariat assigns three reviewers': act(
    (known) => `/office/calls/${known['call']}/assign`,
    'Assign the reviewers',
  ),
  'firstReviewer scores on the rubric': assessmentOf('firstReviewer'),
  'secondReviewer scores on the rubric': assessmentOf('secondReviewer'),
  'thirdReviewer scores on the rubric': assessmentOf('thirdReviewer'),
  'the secretariat ranks and drafts the recommendation': act(
    (known) => `/office/calls/${known['call']}`,
    'Make the ranking',
  ),
  'the secretariat sends it to the board': act(
    (known) => `/office/recommendations/${known['recommendation']}/send`,
    'Send it to the Board',
  ),
  'firstTrustee agrees': agreeing,
  'secondTrustee agrees': agreeing,
  'the board approves': act((known) => `/board/${known['recommendation']}/approve`, 'Approve the list'),
  'the grantee signs the agreement and gives its account': act(
    (known) => `/apply/grants/${known['agreement']}/sign`,
    'Sign the agreement',
  ),
  'the fund countersigns': act(
    (known) => `/office/agreements/${known['agreement']}/countersign`,
    'Countersign the agreement',
  ),
  'grantee: request the tranche': act(
    (known) => `/apply/grants/${known['agreement']}/tranches/${known['tranche']}/request`,
    /^Request USD/,
  ),
  'certifying: certify the tranche': tranche('certify'),
  'approving: approve the tranche': tranche('approve'),
  'releasing: release the tranche': tranche('release'),
  'the payment file is made': act(() => '/finance/runs/new?currency=USD', /^Build the run of USD/),
  'the payment file is sent': act((known) => `/finance/runs/${known['run']}/send`, /^Mark USD/),
  'the payment is marked as paid': act((known) => `/finance/runs/${known['run']}/settle`, /^Enter USD/),
  'the grantee reports': act((known) => `/apply/reports/${known['report']}`, 'Save and check'),
  'the secretariat accepts the report': act(
    (known) => `/office/reports/${known['report']}/accept`,
    'Accept the report',
  ),
  'the secretariat publishes the grant': act(
    (known) => `/office/publications/${known['publication']}/publish`,
    'Publish at this level',
  ),
};

const beside = (by: Member, path: string): { readonly by: Member; readonly address: (known: Known) => string } => ({
  by,
  address: (known) => path.replaceAll(/:(\w+)/g, (_, name: string) => known[name]!),
});

/** What else somebody could do at a step of the thread, and nobody does: pages that no other state of the fund has. */
export const BESIDE: Readonly<Record<string, readonly ReturnType<typeof beside>[]>> = {
  'the secretariat closes the call after the deadline': [beside('grantee', '/apply/:application/withdraw')],
  'the secretariat finds it eligible, with reasons': [
    beside('secretariat', '/office/applications/:application/find-ineligible'),
  ],
  'the fund countersigns': [beside('secretariat', '/office/agreements/:agreement/cancel')],
  'grantee: request the tranche': [beside('secretariat', '/office/agreements/:agreement/tranches/:tranche/cancel')],
  'approving: approve the tranche': [beside('approving', '/finance/tranches/:tranche/return')],
  'the secretariat accepts the report': [beside('secretariat', '/office/reports/:report/send-back')],
  'the secretariat publishes the grant': [beside('secretariat', '/office/agreements/:agreement/close')],
};

/** A page and those who may open it; of applicants only the one whose organisation it is. */
export interface RolePage {
  readonly says: string;
  readonly address: (known: Known) => string;
  readonly for: readonly Role[];
  /** Every applicant has one of their own at this address. */
  readonly eachTheirOwn?: true;
}

const OFFICE: readonly Role[] = ['secretariat', 'auditor'];
const FINANCE: readonly Role[] = ['certifying-officer', 'approving-officer', 'releasing-officer', ...OFFICE];
const page = (address: string, roles: readonly Role[], more: Partial<RolePage> = {}): RolePage => ({
  says: address,
  address: (known) => address.replaceAll(/:(\w+(?: of \w+)?)/g, (_, name: string) => known[name]!),
  for: roles,
  ...more,
});

/** Every page that is not everybody's; `:name` is an id that the thread has learnt. */
export const ROLE_PAGES: readonly RolePage[] = [
  page('/office', OFFICE),
  page('/office/calls', OFFICE),
  page('/office/calls/new', ['secretariat']),
  page('/office/calls/:call', OFFICE),
  page('/office/applications', OFFICE),
  page('/office/applications/:application', OFFICE),
  page('/office/recommendations', OFFICE),
  page('/office/recommendations/:recommendation', OFFICE),
  page('/office/conflicts/new', ['secretariat']),
  page('/office/agreements', OFFICE),
  page('/office/agreements/:agreement', OFFICE),
  page('/office/reports', OFFICE),
  page('/office/reports/:report', OFFICE),
  page('/office/publications', OFFICE),
  page('/office/contributions', OFFICE),
  page('/office/contributions/new', ['secretariat']),
  page('/board', ['trustee', 'auditor']),
  page('/board/:recommendation', ['trustee', 'auditor']),
  page('/review', ['reviewer']),
  page('/review/conflicts', ['reviewer']),
  page('/review/conflicts/new', ['reviewer']),
  page('/review/guide', ['reviewer', ...OFFICE]),
  page('/finance', FINANCE),
  page('/finance/tranches/:tranche', FINANCE),
  page('/finance/runs', FINANCE),
  page('/finance/runs/new?currency=USD', ['releasing-officer']),
  page('/finance/runs/:run', FINANCE),
  page('/finance/contributions', FINANCE),
  page('/finance/ledger', FINANCE),
  page('/audit', ['auditor']),
  page('/audit/records', ['auditor']),
  page('/admin/people', ['administrator', 'auditor']),
  page('/admin/people/add', ['administrator']),
  page('/apply', ['applicant'], { eachTheirOwn: true }),
  page('/apply/applications', ['applicant'], { eachTheirOwn: true }),
  page('/apply/grants', ['applicant'], { eachTheirOwn: true }),
  page('/apply/organisation', ['applicant'], { eachTheirOwn: true }),
  page('/apply/:application', ['applicant']),
  page('/apply/:application/receipt', ['applicant']),
  page('/apply/:application/receipt.json', ['applicant']),
  page('/apply/grants/:agreement', ['applicant']),
  page('/apply/reports/:report', ['applicant']),
];
