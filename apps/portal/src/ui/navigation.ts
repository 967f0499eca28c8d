import type { MessageKey } from '../messages/catalogue.ts';

/** Who the page is for; decides the navigation, the density and the way out. */
export const AUDIENCES = [
  'public',
  'applicant',
  'reviewer',
  'secretariat',
  'board',
  'finance',
  'donor',
  'auditor',
  'administrator',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Place {
  /** Stable name that a page gives as `current`. */
  readonly id: string;
  readonly href: string;
  readonly name: MessageKey;
}

const place = (id: string, href: string, name: MessageKey): Place => ({ id, href, name });

/** Ordered by an administrator and confirmed by another person, often of the secretariat. */
const ERASURES = place('erasures', '/admin/erasures', 'frame.nav.erasures');

/** Who has lost their second factor waits here for somebody's word. */
const LOST_FACTORS = place('lost-factors', '/admin/lost-factors', 'frame.nav.lostFactors');

/** For administrators and auditors. */
const SECURITY = place('security', '/admin/security-events', 'frame.nav.security');

/** Seven words at most: the navigation wraps on a phone and never hides. */
export const NAVIGATION: Readonly<Record<Audience, readonly Place[]>> = {
  public: [
    place('home', '/', 'frame.nav.home'),
    place('calls', '/calls', 'frame.nav.calls'),
    place('grants', '/grants', 'frame.nav.grants'),
    place('results', '/results', 'frame.nav.results'),
    place('decide', '/how-we-decide', 'frame.nav.decide'),
  ],
  applicant: [
    place('tasks', '/apply', 'frame.nav.tasks'),
    place('calls', '/calls', 'frame.nav.calls'),
    place('applications', '/apply/applications', 'frame.nav.applications'),
    place('grants', '/apply/grants', 'frame.nav.grants'),
    place('organisation', '/apply/organisation', 'frame.nav.organisation'),
  ],
  reviewer: [
    place('tasks', '/review', 'frame.nav.reviews'),
    place('conflicts', '/review/conflicts', 'frame.nav.conflicts'),
    place('guide', '/review/guide', 'frame.nav.guide'),
  ],
  secretariat: [
    place('tasks', '/office', 'frame.nav.tasks'),
    place('calls', '/office/calls', 'frame.nav.calls'),
    place('applications', '/office/applications', 'frame.nav.applications'),
    place('review', '/office/recommendations', 'frame.nav.review'),
    place('grants', '/office/agreements', 'frame.nav.grants'),
    place('contributions', '/office/contributions', 'frame.nav.contributions'),
    ERASURES,
  ],
  board: [
    place('tasks', '/board', 'frame.nav.tasks'),
    place('calls', '/calls', 'frame.nav.calls'),
    place('grants', '/grants', 'frame.nav.grants'),
    place('decide', '/how-we-decide', 'frame.nav.decide'),
  ],
  finance: [
    place('payments', '/finance', 'frame.nav.payments'),
    place('runs', '/finance/runs', 'frame.nav.runs'),
    place('contributions', '/finance/contributions', 'frame.nav.contributions'),
    place('ledger', '/finance/ledger', 'frame.nav.ledger'),
  ],
  donor: [
    place('contribution', '/donor', 'frame.nav.contribution'),
    place('grants', '/grants', 'frame.nav.grants'),
    place('results', '/results', 'frame.nav.results'),
  ],
  auditor: [
    place('log', '/audit', 'frame.nav.log'),
    place('records', '/audit/records', 'frame.nav.records'),
    place('samples', '/audit/sample', 'frame.nav.samples'),
    place('ledger', '/finance/ledger', 'frame.nav.ledger'),
    SECURITY,
    place('decide', '/how-we-decide', 'frame.nav.decide'),
  ],
  administrator: [
    place('people', '/admin/people', 'frame.nav.people'),
    LOST_FACTORS,
    ERASURES,
    SECURITY,
    place('decide', '/how-we-decide', 'frame.nav.decide'),
  ],
};

export const FOOTER: readonly Place[] = [
  place('decide', '/how-we-decide', 'frame.footer.decide'),
  place('data', '/open-data', 'frame.footer.data'),
  place('log', '/log/status', 'frame.footer.log'),
  place('verify', '/verify', 'frame.footer.verify'),
  place('accessibility', '/accessibility', 'frame.footer.accessibility'),
  place('privacy', '/privacy', 'frame.footer.privacy'),
  place('exit', '/leave-quickly', 'help.exit.footer'),
  place('contact', '/contact', 'frame.footer.contact'),
];

const COMPACT: readonly Audience[] = ['secretariat', 'finance', 'auditor', 'reviewer', 'administrator'];

/** Staff work in tables and get the dense pages; applicants, trustees, donors and the public get the airy ones. */
export function isCompact(audience: Audience): boolean {
  return COMPACT.includes(audience);
}
