import { lifecycles } from '#contracts/lifecycles';
import { recordedEvents } from '#contracts/recorded-events';
import type { ServiceName } from '#contracts/services';
import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';

/** What the log records of itself and of its witnesses: acts without a lifecycle, on records named as their events are. */
const OF_THE_LOG: readonly string[] = Object.entries(recordedEvents)
  .filter(([, owner]) => owner === 'audit')
  .map(([event]) => event.slice(0, event.indexOf('.')));

/** Every kind of record whose acts are listed. */
export const RECORD_TYPES: ReadonlySet<string> = new Set([
  ...lifecycles.map(({ lifecycle }) => lifecycle.name),
  ...OF_THE_LOG,
]);

/** The service that keeps the acts of a record type; undefined for any other word. */
export function ownerOf(type: string): ServiceName | undefined {
  if (OF_THE_LOG.includes(type)) return 'audit';
  return lifecycles.find(({ lifecycle }) => lifecycle.name === type)?.owner;
}

/** "Application", "Payment run". */
export function typeName(t: T, type: string): string {
  return t(`auditor.type.${type}` as MessageKey);
}

/** Where every act of a record stands, with its proofs. */
export const actsPage = (type: string, id: string): string => `/audit/records/${type}/${id}`;

/** Where the whole way of a grant stands, from its call to the public record. */
export const grantPage = (agreementId: string): string => `/audit/grants/${agreementId}`;

const OFFICERS_PAGES: ReadonlyMap<string, (id: string) => string> = new Map([
  ['application', (id) => `/office/applications/${id}`],
  ['assessment', (id) => `/review/assessments/${id}`],
  ['recommendation', (id) => `/board/${id}`],
  ['agreement', (id) => `/office/agreements/${id}`],
  ['payment-run', (id) => `/finance/runs/${id}`],
]);

/** The page that the officers of a record see; undefined where auditors may open none. */
export const officersPage = (type: string, id: string): string | undefined => OFFICERS_PAGES.get(type)?.(id);
