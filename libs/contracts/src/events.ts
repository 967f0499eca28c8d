import type { PayloadOfFields } from './events/define-event.ts';
import { applicationEvents } from './events/application.events.ts';
import { auditEvents } from './events/audit.events.ts';
import { callEvents } from './events/call.events.ts';
import { delegationEvents } from './events/delegation.events.ts';
import { disbursementEvents } from './events/disbursement.events.ts';
import { drawEvents } from './events/draw.events.ts';
import { erasureEvents } from './events/erasure.events.ts';
import { factorResetEvents } from './events/factor-reset.events.ts';
import { organisationEvents } from './events/organisation.events.ts';
import { personEvents } from './events/person.events.ts';
import { reviewEvents } from './events/review.events.ts';
import { scoreEvents } from './events/score.events.ts';
import { transparencyEvents } from './events/transparency.events.ts';

/** Every event of the fund. The newest version of a name is the one that is emitted. */
export const eventContracts = [
  ...personEvents,
  ...delegationEvents,
  ...erasureEvents,
  ...factorResetEvents,
  ...organisationEvents,
  ...callEvents,
  ...applicationEvents,
  ...reviewEvents,
  ...drawEvents,
  ...scoreEvents,
  ...disbursementEvents,
  ...transparencyEvents,
  ...auditEvents,
] as const;

type AnyContract = (typeof eventContracts)[number];

export type EventName = AnyContract['name'];

/** The payload of an event by its name: `PayloadOf<'application.submitted'>`. */
export type PayloadOf<Name extends EventName> = PayloadOfFields<Extract<AnyContract, { name: Name }>['fields']>;

const names: ReadonlySet<string> = new Set(eventContracts.map(({ name }) => name));

export function isEventName(name: string): name is EventName {
  return names.has(name);
}
