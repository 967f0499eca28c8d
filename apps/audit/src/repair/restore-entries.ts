import { logNameIn } from '#contracts/log-name';
import { decodeFrontier, growFrontier } from '#tlog/frontier';
import { leafHash } from '#tlog/hashing';
import { arrivalOf, type Arrival } from '../entry/arrival.rules.ts';
import type { LeaderSession } from '../entry/leader-session.ts';
import { BEGIN_LOG, END_LOG, OPEN_LOG } from '../log/log.ts';
import { operatorAct, THE_LOG } from '../operator/operator-act.ts';
import type { ShownCheckpoint } from './signed-logs.ts';

/** Where a stream ends: what the record's next act must follow. */
export interface StreamEnd {
  readonly stream: Buffer;
  readonly nextSeq: number;
  readonly lastHash: Buffer;
}

/** The verified end of a log that the database lacks; all of it when the database does not know the log (`isNew`). */
export interface MissingPart {
  readonly origin: string;
  readonly isNew: boolean;
  readonly entries: readonly Uint8Array[];
  readonly checkpoint: ShownCheckpoint;
}

/** Entries in one statement. */
const CHUNK = 4_096;

const INSERT = `
  INSERT INTO entry (idx, event_id, stream, stream_seq, leaf)
  SELECT $1::bigint + n - 1, event_id, stream, stream_seq, leaf
  FROM unnest($2::uuid[], $3::bytea[], $4::bigint[], $5::bytea[]) WITH ORDINALITY AS e (event_id, stream, stream_seq, leaf, n)
  ORDER BY n`;

/** The next act on a record must follow the last that is in the log, not the last that is in the backup. */
export const MOVE_STREAMS_ON = `
  UPDATE stream_head h SET next_seq = e.next_seq, last_hash = e.last_hash
  FROM unnest($1::bytea[], $2::bigint[], $3::bytea[]) AS e (stream, next_seq, last_hash)
  WHERE h.stream = e.stream AND h.next_seq < e.next_seq`;

/**
 * Appends verified entries to the log's tables and records restore.performed, in one transaction. The backup forgot
 * under which event id an entry came, and no other service needs to know: the id is made from the leaf. `range`: the places
 * that are filled.
 */
export async function restoreEntries(
  session: LeaderSession,
  parts: readonly MissingPart[],
  range: { readonly from: number; readonly to: number },
): Promise<StreamEnd[]> {
  const streams = endsOf(parts.flatMap(({ entries }) => entries.map(arrivalOfEntry)));
  await session.transaction(async () => {
    for (const part of parts) {
      if (part.isNew) await openAgain(session, part);
      await append(session, part);
    }
    await session.read(MOVE_STREAMS_ON, parametersOf(streams));
    const act = await operatorAct(session.manager);
    await act.record({ type: 'restore', id: THE_LOG }, 'restore.performed', { payload: range });
  });
  return streams;
}

/** The log before has ended, with its last entry; the next one began with its own first. */
async function openAgain(session: LeaderSession, { origin, entries }: MissingPart): Promise<void> {
  const before = (await session.head()).log;
  await session.read(OPEN_LOG, [before.number, origin, logNameIn(origin), leafHash(entries[0]!)]);
  // the lead stays with this session: nobody else writes meanwhile
  await session.read(BEGIN_LOG);
}

async function append(session: LeaderSession, { entries, checkpoint }: MissingPart): Promise<void> {
  const { log, ...head } = await session.head();
  const leaves = entries.map(arrivalOfEntry);
  let frontier = decodeFrontier(head.size, head.frontier);
  for (let start = 0; start < leaves.length; start += CHUNK) {
    const chunk = leaves.slice(start, start + CHUNK);
    await session.read(INSERT, [log.placeOf(frontier.size), ...columnsOf(chunk)]);
    frontier = growFrontier(
      frontier,
      chunk.map(({ leaf }) => leafHash(leaf)),
    ).frontier;
    await session.moveHead(log, frontier);
  }
  // the backup may be older than the freeze
  const end = entries.at(-1);
  if (log.lastLeaf === null && end !== undefined && isEnd(end))
    await session.read(END_LOG, [log.number, leafHash(end)]);
  const insert = 'INSERT INTO checkpoint (size, root, note) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING';
  await session.read(insert, [log.placeOf(checkpoint.size), Buffer.from(checkpoint.root), checkpoint.note]);
}

/** Whether the last entry that was signed of a log is the one by which we ended it. */
function isEnd(entry: Uint8Array): boolean {
  const { type, source } = JSON.parse(Buffer.from(entry).toString()) as { type?: unknown; source?: unknown };
  return type === 'log.frozen' && source === 'audit';
}

/** The parameters of MOVE_STREAMS_ON. */
export function parametersOf(streams: readonly StreamEnd[]): unknown[] {
  return [
    streams.map(({ stream }) => stream),
    streams.map(({ nextSeq }) => nextSeq),
    streams.map(({ lastHash }) => lastHash),
  ];
}

function arrivalOfEntry(entry: Uint8Array): Arrival {
  const leaf = Buffer.from(entry).toString();
  const { stream, seq } = JSON.parse(leaf) as { stream: string; seq: number };
  return arrivalOf({ eventId: idOf(leafHash(entry)), stream, seq, leaf });
}

/** A UUID of version 8 (RFC 9562 section 5.8) from the first 16 bytes of a leaf hash. */
function idOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function columnsOf(leaves: readonly Arrival[]): unknown[] {
  return [
    leaves.map(({ eventId }) => eventId),
    leaves.map(({ stream }) => stream),
    leaves.map(({ seq }) => seq),
    leaves.map(({ leaf }) => leaf),
  ];
}

function endsOf(leaves: readonly Arrival[]): StreamEnd[] {
  const ends = new Map<string, StreamEnd>();
  for (const { stream, seq, leaf } of leaves)
    ends.set(stream.toString('hex'), { stream, nextSeq: seq + 1, lastHash: leafHash(leaf) });
  return [...ends.values()];
}
