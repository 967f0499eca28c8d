import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordActView, WaitingActsView } from '#contracts/api/acts';
import type { ExportedAct } from '#contracts/api/portal';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { ActSetting } from '../act/act-setting.ts';
import { Reads } from '../act/reads.ts';
import type { Actor } from '../actor/actor.ts';
import { WAITING_FOR_LOG } from '../outbox/log-backlog.ts';
import { disclosureTable } from './record-event.ts';

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

/** As the erasure finds them: whose record the reader is, and whose sealed fields name them. */
const naming = (disclosures: string): string => `
  SELECT o.name AS act, o.at, o.record_type AS "recordType", o.record_id AS "recordId", encode(o.leaf_hash, 'hex') AS "leafHash"
  FROM outbox o WHERE o.record_id = $1::uuid
    OR o.event_id IN (SELECT event_id FROM ${disclosures} WHERE value = to_jsonb($1::text)) ORDER BY o.id`;

/** The acts of this service as auditors read them: from the outbox, whether or not the public log has them. */
@Injectable()
export class RecordActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
  ) {}

  /** Every act of one record, oldest first. Refuses not-found for a record without acts: there is no such record. */
  @Reads('act.read')
  async ofRecord(_actor: Actor, type: string, id: string): Promise<RecordActView[]> {
    const rows: (Omit<RecordActView, 'at'> & { at: Date })[] = isUuid(id)
      ? await this.dataSource.query(OF_RECORD, [type, id])
      : [];
    if (rows.length === 0) throw notFound('record');
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /** The acts here that name the reader; what they say beside that is not theirs alone. */
  @Reads('own-act.read')
  async naming({ personId }: Actor): Promise<ExportedAct[]> {
    const rows: (Omit<ExportedAct, 'at'> & { at: Date })[] = await this.dataSource.query(
      naming(disclosureTable(this.setting.service)),
      [personId],
    );
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
