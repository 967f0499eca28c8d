import type { EventName, PayloadOf } from '#contracts/events';
import type { LetterKind } from './letter-text.ts';

/** Whom an event concerns: everybody of the organisation in its payload, or the person in one of its fields. */
export type Readers = 'organisation' | { readonly person: string };

export interface Notice {
  readonly event: EventName;
  readonly tells: Readers;
  /** Its words in messages/<language>/letters.ts. */
  readonly kind: LetterKind;
  /** Path of the page where the rest is. */
  readonly page: string;
}

const ORGANISATION = 'organisation';
const APPLICATIONS = '/apply/applications';
const GRANTS = '/apply/grants';

/** What the fund tells whom, on one page. An event that has a row here has the portal in contracts/subscriptions.ts. */
export const NOTICES: readonly Notice[] = [
  row('application.submitted', ORGANISATION, 'application-submitted', APPLICATIONS),
  row('application.found-eligible', ORGANISATION, 'application-found-eligible', APPLICATIONS),
  row('application.found-ineligible', ORGANISATION, 'application-found-ineligible', APPLICATIONS),
  // the same words for all three: nobody reads of an award or its opposite before they have signed in
  row('application.awarded', ORGANISATION, 'application-decided', APPLICATIONS),
  row('application.reserved', ORGANISATION, 'application-decided', APPLICATIONS),
  row('application.declined', ORGANISATION, 'application-decided', APPLICATIONS),
  row('agreement.drafted', ORGANISATION, 'agreement-drafted', GRANTS),
  row('agreement.countersigned', ORGANISATION, 'agreement-countersigned', GRANTS),
  row('tranche.returned', ORGANISATION, 'tranche-returned', GRANTS),
  row('tranche.paid', ORGANISATION, 'tranche-paid', GRANTS),
  row('report.sent-back', ORGANISATION, 'report-sent-back', GRANTS),
  row('report.accepted', ORGANISATION, 'report-accepted', GRANTS),
  row('assessment.assigned', { person: 'reviewerId' }, 'assessment-assigned', '/review'),
];

/** The readers of a row must stand in the event's payload. */
type ReadersIn<Payload> =
  | (Payload extends { readonly organisationId: string } ? 'organisation' : never)
  | { readonly person: Extract<keyof Payload, string> };

function row<const Name extends EventName>(
  event: Name,
  tells: ReadersIn<PayloadOf<Name>>,
  kind: LetterKind,
  page: string,
): Notice {
  return { event, tells, kind, page };
}

/** The record an event is about: `tranche.paid` with its `trancheId` is `tranche:0c6e...`. */
export function recordOf(event: EventName, payload: Readonly<Record<string, unknown>>): string {
  const [type = ''] = event.split('.', 1);
  const field = `${type.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())}Id`;
  return `${type}:${String(payload[field])}`;
}
