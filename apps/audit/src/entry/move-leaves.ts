import { QueryFailedError } from 'typeorm';
import { decodeFrontier, growFrontier } from '#tlog/frontier';
import type { Log } from '../log/log.ts';
import type { Head, LeaderSession } from './leader-session.ts';
import { sequence, type StreamEnd, type WaitingLeaf } from './sequence.rules.ts';

/** What one round did. `looked` = new leaves looked at; `hashes` = leaf hashes of the new entries, in order. */
export interface Round {
  readonly looked: number;
  readonly hashes: readonly Buffer[];
  readonly refused: readonly { readonly eventId: string; readonly reason: string }[];
}

interface Row {
  readonly id: string;
  readonly event_id: string;
  readonly standing: 'new' | 'waiting';
  readonly stream: string;
  readonly stream_seq: string;
  readonly prev: string | null;
  readonly hash: string;
  readonly recorded: string | null;
  readonly last_seq: string | null;
  readonly last_hash: string | null;
}

/**
 * The new leaves of which this is true, oldest first, and those that wait in the same streams, each with what its stream
 * and its place have already. LIMIT 1, where there is one at most, makes that a look into an index for each leaf: the
 * planner would else join the whole log.
 */
const windowOf = (wanted: string): string => `
  WITH fresh AS (SELECT * FROM pending_leaf WHERE standing = 'new' AND ${wanted} ORDER BY id LIMIT $1),
  patient AS (
    SELECT * FROM pending_leaf WHERE standing = 'waiting' AND stream IN (SELECT stream FROM fresh)
    ORDER BY stream_seq LIMIT $1
  ), p AS (SELECT * FROM fresh UNION ALL SELECT * FROM patient),
  reached AS (
    SELECT stream, latest.stream_seq, latest.leaf_hash FROM (SELECT DISTINCT stream FROM p) AS met, LATERAL (
      SELECT stream_seq, leaf_hash FROM entry e WHERE e.stream = met.stream ORDER BY stream_seq DESC LIMIT 1
    ) latest
  )
  SELECT p.id, p.event_id, p.standing, encode(p.stream, 'hex') AS stream, p.stream_seq, encode(p.prev, 'hex') AS prev,
    encode(p.leaf_hash, 'hex') AS hash, encode(there.leaf_hash, 'hex') AS recorded,
    reached.stream_seq AS last_seq, encode(reached.leaf_hash, 'hex') AS last_hash
  FROM p LEFT JOIN reached USING (stream) LEFT JOIN LATERAL (
    SELECT leaf_hash FROM entry e
    WHERE p.stream_seq <= reached.stream_seq AND e.stream = p.stream AND e.stream_seq = p.stream_seq LIMIT 1
  ) there ON true
  ORDER BY p.id`;

export const OLDEST = windowOf('true');
/** Asked apart, and not by a parameter that may be null: the plan for all would suit neither. */
const CERTAIN = windowOf('leaf_hash = $2');

/** One statement takes the rows out of one table and puts them into the other: never in both, never in neither. */
const MOVE = `
  WITH place AS (SELECT * FROM unnest($2::bigint[]) WITH ORDINALITY AS o (id, n)),
  gone AS (DELETE FROM pending_leaf WHERE id = ANY ($2::bigint[]) RETURNING id, event_id, stream, stream_seq, leaf),
  added AS (
    INSERT INTO entry (idx, event_id, stream, stream_seq, leaf)
    SELECT $1::bigint + place.n - 1, event_id, stream, stream_seq, leaf FROM gone JOIN place USING (id) ORDER BY place.n
    RETURNING 1)
  SELECT count(*)::int AS moved FROM added`;

/** A leaf that waited for exactly this place, and that this round did not see because too many wait, is looked at next. */
const LOOK_AGAIN = `
  UPDATE pending_leaf p SET standing = 'new' FROM unnest($1::text[], $2::bigint[]) AS reached (stream, seq)
  WHERE p.standing = 'waiting' AND p.stream = decode(reached.stream, 'hex') AND p.stream_seq = reached.seq`;
const LET_WAIT = `UPDATE pending_leaf SET standing = 'waiting' WHERE id = ANY ($1::bigint[]) AND standing = 'new'`;
const LET_GO = 'DELETE FROM pending_leaf WHERE id = ANY ($1::bigint[])';
const REFUSE = `UPDATE pending_leaf SET standing = 'refused', reason = $2 WHERE id = $1`;
const ELSEWHERE = 'its event is in the log at another place';
const REFUSE_ELSEWHERE = `
  UPDATE pending_leaf p SET standing = 'refused', reason = $1 FROM entry e
  WHERE p.standing = 'new' AND e.event_id = p.event_id AND e.leaf_hash <> p.leaf_hash
  RETURNING p.event_id`;

/**
 * Makes up to `limit` new leaves entries, in one transaction: the oldest first, each after its predecessor. Those that came
 * too early wait, those that are there already go, those that can never follow are refused and stay to be explained.
 * Nothing is appended behind a log's last leaf, and nothing before the first one of a log that was opened: it all stays new
 * for the log that follows. A crash leaves the whole round done or not done. `areThere`: leaves are known to wait.
 */
export async function moveLeaves(session: LeaderSession, limit: number, { areThere = false } = {}): Promise<Round> {
  if (!areThere && !(await anyWait(session))) return NOTHING;
  try {
    return await session.transaction(async () => {
      // no log ends meanwhile: whoever ends one holds the head, too
      const head = await session.head();
      return head.isComplete ? NOTHING : moveOldest(session, limit, head);
    });
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    return session.transaction(() => refuseElsewhere(session));
  }
}

/** No service sends an event in two places; so that is not looked for in every round, the constraint tells. */
function isElsewhere(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'entry_event_key'
  );
}

async function refuseElsewhere(session: LeaderSession): Promise<Round> {
  const rows = await session.read<{ event_id: string }>(REFUSE_ELSEWHERE, [ELSEWHERE]);
  return { ...NOTHING, refused: rows.map((row) => ({ eventId: row.event_id, reason: ELSEWHERE })) };
}

async function anyWait(session: LeaderSession): Promise<boolean> {
  const [any] = await session.read("SELECT FROM pending_leaf WHERE standing = 'new' LIMIT 1");
  return any !== undefined;
}

const NOTHING: Round = { looked: 0, hashes: [], refused: [] };

async function moveOldest(session: LeaderSession, limit: number, head: Head): Promise<Round> {
  const only = head.size === 0 ? head.log.firstLeaf : null;
  const rows = await (only === null ? session.read<Row>(OLDEST, [limit]) : session.read<Row>(CERTAIN, [limit, only]));
  const { ready, waiting, there, refused } = sequence(rows.map(leafOf), endsOf(rows));
  const fitting = upTo(head.log, ready);
  const hashes = fitting.length === 0 ? [] : await append(session, head, fitting);
  // otherwise all that wait in these streams were seen
  if (rows.filter(({ standing }) => standing === 'waiting').length === limit) await lookAgain(session, fitting);
  await setAside(session, waiting, LET_WAIT);
  await setAside(session, there, LET_GO);
  for (const { leaf, reason } of refused) await session.read(REFUSE, [leaf.id, reason]);
  const eventOf = new Map(rows.map((row) => [row.id, row.event_id]));
  const told = refused.map(({ leaf, reason }) => ({ eventId: eventOf.get(leaf.id)!, reason }));
  return { looked: rows.filter(({ standing }) => standing === 'new').length, hashes, refused: told };
}

/** The leaves up to the log's last one; all of them while it is not among them. */
function upTo({ lastLeaf }: Log, ready: readonly WaitingLeaf[]): readonly WaitingLeaf[] {
  const last = ready.findIndex(({ hash }) => hash === lastLeaf?.toString('hex'));
  return last < 0 ? ready : ready.slice(0, last + 1);
}

async function append(session: LeaderSession, head: Head, ready: readonly WaitingLeaf[]): Promise<Buffer[]> {
  const edge = decodeFrontier(head.size, head.frontier);
  const begin = head.log.placeOf(head.size);
  const hashes = ready.map(({ hash }) => Buffer.from(hash, 'hex'));
  const { frontier } = growFrontier(edge, hashes);
  const [{ moved }] = (await session.read(MOVE, [begin, ready.map(({ id }) => id)])) as [{ moved: number }];
  if (moved !== ready.length) throw new Error(`${ready.length} leaves were ready, ${moved} moved`);
  await session.moveHead(head.log, frontier);
  return hashes;
}

async function lookAgain(session: LeaderSession, entered: readonly WaitingLeaf[]): Promise<void> {
  const next = new Map(entered.map(({ stream, seq }) => [stream, seq + 1]));
  await session.read(LOOK_AGAIN, [[...next.keys()], [...next.values()]]);
}

async function setAside(session: LeaderSession, leaves: readonly WaitingLeaf[], sql: string): Promise<void> {
  if (leaves.length > 0) await session.read(sql, [leaves.map(({ id }) => id)]);
}

const leafOf = (row: Row): WaitingLeaf => ({
  id: row.id,
  stream: row.stream,
  seq: Number(row.stream_seq),
  prev: row.prev,
  hash: row.hash,
  recorded: row.recorded,
});

function endsOf(rows: readonly Row[]): Map<string, StreamEnd> {
  const reached = rows.filter(({ last_seq }) => last_seq !== null);
  return new Map(reached.map((row) => [row.stream, { nextSeq: Number(row.last_seq) + 1, lastHash: row.last_hash }]));
}
