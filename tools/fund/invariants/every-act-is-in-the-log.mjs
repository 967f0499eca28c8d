// The services' own records of their acts against the entries of the public log: what an administrator removed, invented
// or changed on either side shows here, whatever the queues and the log say of themselves.
import { setTimeout as sleep } from 'node:timers/promises';
import { undelivered } from '../../outbox.mjs';

export const name = 'every act is one entry of the public log, as it was recorded, and every entry is an act';

const ACTS = (services) =>
  services
    .map((each) => `SELECT '${each}' AS service, event_id, name, leaf_hash FROM ${each}.outbox`)
    .join(' UNION ALL ');

const STREAMS = (services) =>
  services
    .map((each) => `SELECT '${each}' AS service, record_type, stream, next_seq FROM ${each}.stream_head`)
    .join(' UNION ALL ');

/** Places that `repair-log` filled, as the log itself says: these entries came back without their event ids. */
const RESTORED = `
  SELECT (open ->> 'from')::bigint AS first, (open ->> 'to')::bigint AS behind
  FROM (SELECT convert_from(leaf, 'UTF8')::jsonb -> 'open' AS open FROM audit.outbox WHERE name = 'restore.performed') act`;

/** Restored entries are told by their leaves; an act that the backup lost is in the log alone. */
const DIFFERENT = (services) => `
  WITH restored AS (
    SELECT idx, leaf_hash FROM audit.entry JOIN (${RESTORED}) place ON idx >= place.first AND idx < place.behind)
  SELECT act.service, act.name, act.event_id AS recorded, entry.idx, encode(entry.stream, 'base64') AS stream
  FROM (${ACTS(services)}) act FULL JOIN audit.entry ON entry.event_id = act.event_id
  WHERE (act.event_id IS NULL AND entry.idx NOT IN (SELECT idx FROM restored))
     OR (entry.idx IS NULL AND act.leaf_hash NOT IN (SELECT leaf_hash FROM restored))
     OR entry.leaf_hash <> act.leaf_hash OR entry.leaf_hash <> sha256('\\x00'::bytea || entry.leaf)
  ORDER BY entry.idx, act.service LIMIT 100`;

const SHORT = (services) => `
  SELECT head.service, head.record_type, head.next_seq, count(entry.idx) AS entries
  FROM (${STREAMS(services)}) head LEFT JOIN audit.entry USING (stream)
  GROUP BY head.service, head.record_type, head.stream, head.next_seq
  HAVING count(entry.idx) <> head.next_seq ORDER BY 1, 2 LIMIT 100`;

export async function check(connection) {
  const { services } = connection;
  await untilSequenced(connection);
  const different = await connection.ask('audit', DIFFERENT(services));
  const short = await connection.ask('audit', SHORT(services));
  return [
    ...different.map(saysDifferent),
    ...short.map(
      ({ service, record_type, next_seq, entries }) =>
        `a ${record_type} of ${service} has had ${next_seq} acts, the log has ${entries}`,
    ),
  ];
}

/** What has just happened needs a moment to become an entry; what has not after 5 s is missing. */
async function untilSequenced(connection) {
  for (let waited = 0; waited < 5_000; waited += 100) {
    const open = await Promise.all(connection.services.map((service) => undelivered(connection, service)));
    const [{ count }] = await connection.ask(
      'audit',
      "SELECT count(*)::int AS count FROM pending_leaf WHERE standing = 'new'",
    );
    if (count + open.reduce((sum, each) => sum + each.count, 0) === 0) return;
    await sleep(100);
  }
}

function saysDifferent({ service, name: event, recorded, idx, stream }) {
  if (recorded === null) return `entry ${idx} of stream ${stream} is no act of any service`;
  if (idx === null) return `${event} ${recorded} of ${service} is not in the log`;
  return `entry ${idx} is not the ${event} that ${service} recorded`;
}
