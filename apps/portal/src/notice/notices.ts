import type { EventName, PayloadOf } from '#contracts/events';
import type { GrantedRole, Role } from '#contracts/roles';
import type { LetterKind } from '../mail/letter-text.ts';

/** Everybody of the organisation in the event's payload, the people in some of its fields, or everybody of a role. */
export type Readers = 'organisation' | { readonly people: readonly string[] } | { readonly role: GrantedRole };

/** For each of these a person chooses letters at once or once a day. */
export const THEMES = ['applications', 'grants', 'reviews', 'duties'] as const;
export type Theme = (typeof THEMES)[number];
export type Pace = 'at-once' | 'daily';

/** Money that has moved and changes of an account are told at once, whatever somebody has chosen. */
export type When = Theme | 'always';

export interface Notice {
  readonly event: EventName;
  readonly tells: Readers;
  /** Its words in messages/<language>/letters.ts. Rows of people name it, so it is never renamed. */
  readonly kind: LetterKind;
  readonly when: When;
  /** Path of the page where the rest is. */
  readonly page: string;
}

/** Who chooses for a theme, and what holds until they do: who waits for us hears at once, who works here once a day. */
export const THEME_OF: Readonly<Record<Theme, { readonly roles: readonly Role[]; readonly pace: Pace }>> = {
  applications: { roles: ['applicant'], pace: 'at-once' },
  grants: { roles: ['applicant'], pace: 'at-once' },
  reviews: { roles: ['reviewer'], pace: 'at-once' },
  duties: {
    roles: ['secretariat', 'trustee', 'certifying-officer', 'approving-officer', 'releasing-officer', 'administrator'],
    pace: 'daily',
  },
};

const [ORGANISATION, APPLICATIONS, GRANTS] = ['organisation', '/apply/applications', '/apply/grants'] as const;
const ACCOUNTS = '/finance/account-changes';
const all = <R extends GrantedRole>(role: R) => ({ role }) as const;
const the = <const Fields extends readonly string[]>(...people: Fields) => ({ people }) as const;

/** What the fund tells whom, on one page. An event that has a row here has the portal in contracts/subscriptions.ts. */
export const NOTICES: readonly Notice[] = [
  row('application.submitted', ORGANISATION, 'application-submitted', 'applications', APPLICATIONS),
  row('application.withdrawn', ORGANISATION, 'application-withdrawn', 'applications', APPLICATIONS),
  row('application.found-eligible', ORGANISATION, 'application-found-eligible', 'applications', APPLICATIONS),
  row('application.found-ineligible', ORGANISATION, 'application-found-ineligible', 'applications', APPLICATIONS),
  // the same words for all three: nobody reads of an award or its opposite before they have signed in
  row('application.awarded', ORGANISATION, 'application-decided', 'applications', APPLICATIONS),
  row('application.reserved', ORGANISATION, 'application-decided', 'applications', APPLICATIONS),
  row('application.declined', ORGANISATION, 'application-decided', 'applications', APPLICATIONS),

  row('assessment.assigned', the('reviewerId'), 'assessment-assigned', 'reviews', '/review'),
  row('assessment.stepped-aside', all('secretariat'), 'assessment-stepped-aside', 'duties', '/office'),
  row('recommendation.sent', all('trustee'), 'recommendation-sent', 'duties', '/board'),
  row('recommendation.approved', all('secretariat'), 'recommendation-approved', 'duties', '/office/agreements'),

  row('agreement.drafted', ORGANISATION, 'agreement-drafted', 'grants', GRANTS),
  row('agreement.signed', all('secretariat'), 'agreement-signed', 'duties', '/office/agreements'),
  row('agreement.countersigned', ORGANISATION, 'agreement-countersigned', 'grants', GRANTS),
  row('agreement.cancelled', ORGANISATION, 'agreement-cancelled', 'grants', GRANTS),
  row('agreement.closed', ORGANISATION, 'agreement-closed', 'grants', GRANTS),
  // to every mailbox that we know, at once: whoever has taken over one of them cannot hide it from the others
  row('account-change.proposed', ORGANISATION, 'account-change-proposed', 'always', GRANTS),
  row('account-change.proposed', all('certifying-officer'), 'account-change-to-check', 'duties', ACCOUNTS),
  row('account-change.confirmed', all('approving-officer'), 'account-change-to-agree', 'duties', ACCOUNTS),
  row('account-change.agreed', ORGANISATION, 'account-change-agreed', 'always', GRANTS),
  row('account-change.refused', ORGANISATION, 'account-change-refused', 'always', GRANTS),
  row('account-change.withdrawn', ORGANISATION, 'account-change-withdrawn', 'always', GRANTS),
  row('account-change.took-effect', ORGANISATION, 'account-change-counts', 'always', GRANTS),
  row('tranche.requested', all('certifying-officer'), 'tranche-requested', 'duties', '/finance'),
  row('tranche.reset', all('certifying-officer'), 'tranche-requested', 'duties', '/finance'),
  row('tranche.returned', ORGANISATION, 'tranche-returned', 'grants', GRANTS),
  row('tranche.certified', all('approving-officer'), 'tranche-certified', 'duties', '/finance'),
  row('tranche.approved', all('releasing-officer'), 'tranche-approved', 'duties', '/finance'),
  row('tranche.cancelled', ORGANISATION, 'tranche-cancelled', 'grants', GRANTS),
  row('tranche.paid', ORGANISATION, 'tranche-paid', 'always', GRANTS),
  row('payment-run.sent', all('approving-officer'), 'payment-run-sent', 'always', '/finance/runs'),
  row('report.submitted', all('secretariat'), 'report-submitted', 'duties', '/office'),
  row('report.sent-back', ORGANISATION, 'report-sent-back', 'grants', GRANTS),
  row('report.accepted', ORGANISATION, 'report-accepted', 'grants', GRANTS),

  row('person.role-granted', the('personId'), 'roles-changed', 'always', '/account'),
  row('person.role-revoked', the('personId'), 'roles-changed', 'always', '/account'),
  row('factor-reset.asked', all('administrator'), 'factor-reset-waiting', 'always', '/admin/lost-factors'),
  row('factor-reset.vouched', all('secretariat'), 'factor-reset-second', 'always', '/admin/lost-factors'),
  row('erasure-request.asked', all('administrator'), 'erasure-requested', 'duties', '/admin/erasures'),
  row('delegation.given', the('principalId', 'delegateId'), 'delegation-given', 'always', '/account/delegations'),
  row('delegation.revoked', the('principalId', 'delegateId'), 'delegation-ended', 'always', '/account/delegations'),
  row('erasure.ordered', all('administrator'), 'erasure-ordered', 'duties', '/admin/erasures'),
];

/** The readers of a row must stand in the event's payload, unless a role is told. */
type ReadersIn<Payload> =
  | (Payload extends { readonly organisationId: string } ? 'organisation' : never)
  | { readonly people: readonly Extract<keyof Payload, string>[] }
  | { readonly role: GrantedRole };

function row<const Name extends EventName>(
  event: Name,
  tells: ReadersIn<PayloadOf<Name>>,
  kind: LetterKind,
  when: When,
  page: string,
): Notice {
  return { event, tells, kind, when, page };
}

/** The record an event is about: `tranche.paid` with its `trancheId` is `tranche:0c6e...`. */
export function recordOf(event: EventName, payload: Readonly<Record<string, unknown>>): string {
  const [type = ''] = event.split('.', 1);
  const field = `${type.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())}Id`;
  return `${type}:${String(payload[field])}`;
}

/** The themes that somebody of these roles hears of. */
export function themesOf(roles: readonly Role[]): Theme[] {
  return THEMES.filter((theme) => THEME_OF[theme].roles.some((role) => roles.includes(role)));
}
