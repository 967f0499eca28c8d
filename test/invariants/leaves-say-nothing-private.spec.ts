import { describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { eventContracts } from '#contracts/events';
import { defineEvent, examplePayload, payloadProblems, type EventContract } from '#contracts/events/define-event';
import { id, open, text } from '#contracts/events/fields';
import { pseudonymOf } from '#platform/record/pseudonym';
import { recordEvent } from '#platform/record/record-event';
import { tracesIn } from '#test/support/traces';

const contracts: readonly EventContract[] = eventContracts;

/**
 * Kinds whose values are numbers, times, words that the rulebook lists, or what a log has published of itself in a form
 * without a space; none can hold a person's name or an account.
 */
const SAYS_LITTLE =
  /^(list of )?(integer|flag|instant|day|hash|vkey|origin|name of a log|signed note|amount|currency|public address|record number|one of [\w, .-]+)( or null)?$/;
/** What the fund itself publishes: the money a call has to give. The amount of one grant stays sealed. */
const PUBLISHED_AMOUNTS = ['budget'];
/** Hashes of published content. The hash of anything else can be tried against guesses, so it is sealed. */
const PUBLISHED_HASHES = ['rulesHash', 'rankingHash', 'checkerHash', 'decisionLeaf'].concat(
  // a draw publishes everything that it follows from; a commitment hides its scores behind 256 random bits
  ['chainHash', 'partyHashes', 'announcementHash', 'poolHash', 'randomness', 'seed', 'orderHash', 'commitment'],
);

let canaries = 0;

/** The like of an example value with a mark of its own, as its contract allows it; `marks` learns them. */
function marked(example: unknown, marks: Set<string>): unknown {
  const mark = (value: string): string => {
    marks.add(value);
    return value;
  };
  const count = ++canaries;
  if (typeof example === 'number') return Number(mark(String(740_000_000 + count)));
  if (Array.isArray(example)) return example.map((each) => marked(each, marks));
  if (typeof example === 'object' && example !== null)
    return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, marked(value, marks)]));
  if (typeof example !== 'string' || /^[A-Z]{3}$/.test(example)) return example;
  if (/^[0-9a-f]{8}-/.test(example)) return mark(randomUUID());
  if (/^[0-9a-f]{64}$/.test(example)) return mark(randomBytes(32).toString('hex'));
  if (/^\d{4}-\d\d-\d\d$/.test(example)) return mark(`19${10 + (count % 90)}-07-13`);
  if (/^\d{4}-\d\d-\d\dT/.test(example)) return mark(`19${10 + (count % 90)}-07-13T05:06:07.089Z`);
  if (/^\d+\.\d\d$/.test(example)) return mark(`${740_000_000 + count}.00`);
  return mark(`canary-of-${count}-x`);
}

/** The leaf of an event with marked private fields, made by the code of every service, and the marks. */
async function aMarkedLeaf(contract: EventContract): Promise<{ leaf: string; marks: Set<string> }> {
  const marks = new Set<string>();
  const payload = Object.fromEntries(
    Object.entries(examplePayload(contract)).map(([name, value]) => [
      name,
      contract.fields[name]!.exposure === 'open' ? value : marked(value, marks),
    ]),
  );
  expect(payloadProblems(contract, payload)).toEqual([]);
  const person = { id: randomUUID(), name: 'canary-of-a-person', recordId: randomUUID(), request: randomUUID() };
  const principal = { personId: randomUUID(), name: 'canary-of-a-principal' };
  for (const each of [...Object.values(person), ...Object.values(principal)]) marks.add(each);
  const stream = [{ stream: randomBytes(16), next_seq: '0', last_hash: null }];
  // a database that has the record's stream and takes what is written
  const tx = {
    query: async (sql: string) => (sql.startsWith('SELECT') ? stream : []),
    queryRunner: { connect: async () => ({ holdBack: () => {} }) },
  } as unknown as EntityManager;
  const setting = {
    service: 'portal',
    rulebook: { lifecycles: [], events: [contract], subscriptions: {}, permissions: new Map(), rows: [], routes: [] },
    pseudonyms: (scope: string, personId: string) => pseudonymOf(Buffer.alloc(32, 1), scope, personId),
  } as const;
  const recorded = await recordEvent(tx, setting, {
    eventId: randomUUID(),
    subject: { type: contract.name.split('.')[0]!, id: person.recordId },
    name: contract.name,
    payload,
    actor: {
      personId: person.id,
      name: person.name,
      roles: ['secretariat'],
      actsFor: [{ ...principal, role: 'secretariat' }],
    },
    role: 'secretariat',
    now: new Date('2026-11-22T04:00:00.000Z'),
    requestId: person.request,
  });
  return { leaf: recorded.leaf, marks };
}

/** The open fields that could tell more than the fund publishes. */
function tooOpen({ name, fields }: EventContract): string[] {
  return Object.entries(fields)
    .filter(([, { exposure }]) => exposure === 'open')
    .filter(
      ([field, { kind }]) =>
        !SAYS_LITTLE.test(kind) ||
        (/^(list of )?amount/.test(kind) && !PUBLISHED_AMOUNTS.includes(field)) ||
        (/^(list of )?hash/.test(kind) && !PUBLISHED_HASHES.includes(field)),
    )
    .map(([field, { kind }]) => `${name}.${field}: ${kind}`);
}

describe('the leaf of an event', () => {
  it.each(contracts.map((contract) => [`${contract.name} (version ${contract.version})`, contract] as const))(
    'of %s holds nothing of its private fields, in no form, and nothing of who acted',
    async (_, contract) => {
      const { leaf, marks } = await aMarkedLeaf(contract);
      // six of who acted for whom, and one or more of each private field
      const hidden = Object.values(contract.fields).filter(({ exposure }) => exposure !== 'open').length;
      expect(marks.size).toBeGreaterThanOrEqual(6 + hidden);
      expect(tracesIn(leaf, marks)).toEqual([]);
      const { sd, onBehalfOf } = JSON.parse(leaf);
      expect([sd.length % 4, onBehalfOf]).toEqual([0, expect.stringMatching(/^secretariat:[\w-]{22}$/)]);
    },
  );

  it.each(contracts.map((contract) => [`${contract.name} (version ${contract.version})`, contract] as const))(
    'of %s shows openly only what can hold no name, no account and no words',
    (_, contract) => expect(tooOpen(contract)).toEqual([]),
  );

  it('is caught when a private field stands in it, as it is or as a hash', async () => {
    const leaky = defineEvent('note.leaked', 1, { noteId: id, holder: open(text(40)) }) as EventContract;
    expect(tooOpen(leaky)).toEqual(['note.leaked.holder: text of at most 40']);
    const { leaf } = await aMarkedLeaf(leaky);
    expect(tracesIn(leaf, ['Some words', 'Other words'])).toEqual(['Some words']);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(
        tracesIn(`{"x":"${Buffer.from('MD24AG000225100013104168').toString(form)}"}`, ['MD24AG000225100013104168']),
      ).toHaveLength(1);
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(tracesIn(`{"fileHash":"${sha256}"}`, ['abc'])).toEqual(['abc']);
  });
});
