// Leaves as the fund's services send them, made up in numbers: records of ten acts each, every leaf after its predecessor.
import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../dist/libs/kernel/src/canonical-json.js';
import { eventIdAt } from '../../../dist/libs/platform/src/record/event-id.js';

const ACTS = 10;
const digests = () => Array.from({ length: 4 }, () => randomBytes(32).toString('base64url')).sort();
const leafHash = (text) => hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(text)]), 'buffer');

/** `count` (a multiple of ten) arrivals in an order of the services' own: all first acts, then all second acts ... */
export function arrivals(count) {
  const records = Array.from({ length: count / ACTS }, () => ({ stream: randomBytes(16), prev: null }));
  return Array.from({ length: ACTS }, (_, seq) => records.map((record) => next(record, seq))).flat();
}

function next(record, seq) {
  const { stream, prev } = record;
  const leaf = canonicalJson({
    v: 1,
    type: 'application.submitted',
    stream: stream.toString('base64url'),
    seq,
    ...(prev !== null && { prev: prev.toString('base64url') }),
    at: '2026-11-21T22:15:03.123Z',
    source: 'applications',
    actor: 'applicant:AAAAAAAAAAAAAAAAAAAAAA',
    sd: digests(),
    open: { requested: { amount: '18000.00', currency: 'USD' } },
  });
  record.prev = leafHash(leaf);
  return { eventId: eventIdAt(new Date()), stream, seq, prev, leaf: Buffer.from(leaf) };
}

/** The arguments of an INSERT ... SELECT FROM unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bytea[]). */
export const columnsOf = (rows) => [
  rows.map(({ eventId }) => eventId),
  rows.map(({ stream }) => stream),
  rows.map(({ seq }) => seq),
  rows.map(({ prev }) => prev),
  rows.map(({ leaf }) => leaf),
];
