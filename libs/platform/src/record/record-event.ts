import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { disclosureText, type Disclosure } from '#tlog/disclosure';
import { payloadProblems, type EventContract, type Exposure } from '#contracts/events/define-event';
import type { ServiceName } from '#contracts/services';
import { principalIn, type Actor, type Principal } from '../actor/actor.ts';
import { sendWithNext } from '../database/steady-client.ts';
import { newestContract, recipientsOf, type Rulebook } from '../rulebook/rulebook.ts';
import { buildLeaf, type BuiltLeaf } from './leaf.ts';
import { lockStream, type Stream } from './stream.ts';

/** Pseudonym of a person, by the person's secret, within a scope. */
export type Pseudonyms = (scope: string, secret: string) => string;

interface Setting {
  readonly service: ServiceName;
  readonly rulebook: Rulebook;
  readonly pseudonyms: Pseudonyms;
}

/** The call that a record belongs to, and the version of its rules that was applied. */
export interface CallInForce {
  readonly callId: string;
  /** SHA-256 of the rules, hexadecimal; null while they are not published. */
  readonly rulesHash: string | null;
}

export interface NewEvent {
  readonly eventId: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly under?: CallInForce;
  readonly actor: Actor;
  readonly role: string;
  readonly now: Date;
  readonly requestId: string;
  readonly cause?: { readonly leafHash: string };
  /** Leaf hashes, hexadecimal. */
  readonly restsOn?: readonly string[];
}

/** What the public log was told of one event, and what opens its sealed fields: a receipt shows it. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly name: string;
  /** The canonical text of the leaf. */
  readonly leaf: string;
  /** Hexadecimal; the key of `/log/proof/<leaf hash>`. */
  readonly leafHash: string;
  /** Each opens one digest of the leaf. */
  readonly disclosures: readonly string[];
}

/**
 * Writes an event inside the acting transaction: locks the record's stream, builds the leaf after its predecessor, and
 * puts event, leaf, disclosures and one delivery per recipient into this service's tables. The lock orders the acts on
 * one record; acts on different records do not wait for each other.
 */
export async function recordEvent(tx: EntityManager, setting: Setting, event: NewEvent): Promise<RecordedEvent> {
  const contract = newestContract(setting.rulebook, event.name);
  const problems = payloadProblems(contract, event.payload);
  if (problems.length > 0) throw new Error(`${event.name} breaks its contract: ${problems.join('; ')}`);
  const stream = await lockStream(tx, event.subject);
  const principal = principalIn(event.actor, event.role);
  const leaf = buildLeaf(
    {
      type: event.name,
      stream: stream.id,
      seq: stream.nextSeq,
      ...(stream.lastHash !== null && { prev: stream.lastHash }),
      at: event.now,
      source: setting.service,
      actor: shownActor(setting, event, event.actor),
      ...(principal !== undefined && { onBehalfOf: shownActor(setting, event, principal) }),
      ...(event.under?.rulesHash && { rules: event.under.rulesHash }),
      ...(event.cause !== undefined && { cause: event.cause.leafHash }),
      ...(event.restsOn !== undefined && { restsOn: event.restsOn }),
      open: exposed(contract, 'open', event.payload),
      sealed: exposed(contract, 'sealed', event.payload),
    },
    randomBytes,
  );
  await store(tx, setting, event, { contract, stream, leaf, recipients: recipientsOf(setting.rulebook, event.name) });
  return {
    eventId: event.eventId,
    name: event.name,
    leaf: leaf.text,
    leafHash: leaf.hash.toString('hex'),
    disclosures: leaf.disclosures.map(disclosureText),
  };
}

// by call and not by its rules: two calls may have the same rules, and one call several versions of them
function shownActor({ service, pseudonyms }: Setting, { role, under }: NewEvent, person: Actor | Principal): string {
  // an actor who comes without a secret did not come through the portal: no session of a person stands behind
  const secret = person.pseudonymSecret ?? person.personId;
  if (secret !== null) return `${role}:${pseudonyms(under?.callId ?? service, secret)}`;
  return role === 'system' ? `system:${service}` : role;
}

function exposed(contract: EventContract, exposure: Exposure, payload: NewEvent['payload']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([field]) => contract.fields[field]?.exposure === exposure));
}

/** Where a service keeps what opens the log; see database/migrations/1700000000003-keep-disclosures-apart.ts. */
export const disclosureTable = (service: ServiceName): string => `${service}_disclosure.disclosure`;

// one statement, which travels with the next, at the latest with the COMMIT: an act costs one journey for its event;
// nextSeq and lastHash are safe because lockStream holds the row
const storeIn = (service: ServiceName): string => `
  WITH kept AS (
    INSERT INTO outbox (event_id, name, version, record_type, record_id, payload, at, stream, seq, leaf, request_id)
    VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11) RETURNING id
  ), head AS (
    UPDATE stream_head SET next_seq = $9::bigint + 1, last_hash = $12 WHERE stream = $8
  ), sealed AS (
    INSERT INTO ${disclosureTable(service)} (event_id, name, salt, value)
    SELECT $1, field ->> 'name', decode(field ->> 'salt', 'hex'), field -> 'value' FROM jsonb_array_elements($13) AS field
  )
  INSERT INTO outbox_delivery (outbox_id, subscriber) SELECT id, unnest(string_to_array($14, ' ')) FROM kept`;

interface Written {
  readonly contract: EventContract;
  readonly stream: Stream;
  readonly leaf: BuiltLeaf;
  readonly recipients: readonly string[];
}

async function store(
  tx: EntityManager,
  { service }: Setting,
  event: NewEvent,
  { contract, stream, leaf, recipients }: Written,
): Promise<void> {
  await sendWithNext(tx, storeIn(service), [
    event.eventId,
    event.name,
    String(contract.version),
    event.subject.type,
    event.subject.id,
    JSON.stringify(event.payload),
    event.now.toISOString(),
    stream.id,
    String(stream.nextSeq),
    Buffer.from(leaf.text),
    event.requestId,
    leaf.hash,
    JSON.stringify(leaf.disclosures.map(sealedField)),
    recipients.join(' '),
  ]);
}

const sealedField = ({ name, salt, value }: Disclosure): object => ({
  name,
  salt: Buffer.from(salt).toString('hex'),
  value,
});
