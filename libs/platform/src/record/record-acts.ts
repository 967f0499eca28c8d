import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordActView, WaitingActsView } from '#contracts/api/acts';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '../act/reads.ts';
import type { Actor } from '../actor/actor.ts';
import { WAITING_FOR_LOG } from '../outbox/log-backlog.ts';

const OF_RECORD = `
  SELECT event_id AS "eventId", name, at, seq::integer AS seq, convert_from(leaf, 'UTF8') AS leaf, encode(leaf_hash, 'hex') AS "leafHash"
  FROM stream_head AS head JOIN outbox USING (stream) WHERE head.record_type = $1 AND head.record_id = $2 ORDER BY seq`;

const WAITING = `
  WITH waiting AS (${WAITING_FOR_LOG})
  SELECT (SELECT count(*) FROM waiting)::integer AS count, o.name, o.record_type AS "recordType",
    o.record_id AS "recordId", encode(o.leaf_hash, 'hex') AS "leafHash",
    greatest(0, floor(extract(epoch FROM clock_timestamp() - w.recorded_at)))::integer AS seconds
  FROM waiting AS w JOIN outbox AS o ON o.id = w.outbox_id ORDER BY w.outbox_id LIMIT 1`;

type OldestRow = { count: number } & NonNullable<WaitingActsView['oldest']>;

/** The acts of this service as auditors read them: from the outbox, whether or not the public log has them. */
@Injectable()
export class RecordActs {
  constructor(private readonly dataSource: DataSource) {}

  /** Every act of one record, oldest first. Refuses not-found for a record without acts: there is no such record. */
  @Reads('act.read')
  async ofRecord(_actor: Actor, type: string, id: string): Promise<RecordActView[]> {
    const rows: (Omit<RecordActView, 'at'> & { at: Date })[] = isUuid(id)
      ? await this.dataSource.query(OF_RECORD, [type, id])
      : [];
    if (rows.length === 0) throw notFound('record');
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /** How many acts the public log has not confirmed yet, and the first of them. */
  @Reads('act.read')
  async waiting(_actor: Actor): Promise<WaitingActsView> {
    const [row]: OldestRow[] = await this.dataSource.query(WAITING);
    if (row === undefined) return { count: 0, oldest: null };
    const { count, ...oldest } = row;
    return { count, oldest };
  }
}
