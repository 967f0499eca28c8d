import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A record's place in the public log. */
export interface Stream {
  /** 16 random bytes: outsiders see that acts belong to one record, not to which. */
  readonly id: Buffer;
  readonly nextSeq: number;
  readonly lastHash: Buffer | null;
}

interface Row {
  stream: Buffer;
  next_seq: string;
  last_hash: Buffer | null;
}

const LOCK = `SELECT stream, next_seq, last_hash FROM stream_head WHERE record_type = $1 AND record_id = $2 FOR UPDATE`;
const BEGIN = `INSERT INTO stream_head (record_type, record_id, stream) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
  RETURNING stream, next_seq, last_hash`;

/** The stream of a record, begun if it has none; its row stays locked until the transaction ends. */
export async function lockStream(tx: EntityManager, { type, id }: { type: string; id: string }): Promise<Stream> {
  const [found]: Row[] = await tx.query(LOCK, [type, id]);
  if (found !== undefined) return streamOf(found);
  const [begun]: Row[] = await tx.query(BEGIN, [type, id, randomBytes(16)]);
  // nothing came back: another transaction began it and has committed, so now it is there
  return begun === undefined ? lockStream(tx, { type, id }) : streamOf(begun);
}

const streamOf = (row: Row): Stream => ({ id: row.stream, nextSeq: Number(row.next_seq), lastHash: row.last_hash });
