import { Injectable } from '@nestjs/common';
import type { Act } from '../act/act.ts';
import { ActSetting } from '../act/act-setting.ts';
import { disclosureTable } from '../record/record-event.ts';
import { newestContract } from '../rulebook/rulebook.ts';

export interface ConfirmedErasure {
  readonly erasureId: string;
  /** The person or organisation; stands nowhere after this. */
  readonly subjectId: string;
  readonly ground: string;
}

interface Forgotten {
  readonly events: readonly string[];
  readonly erased: number;
  readonly keptByLaw: number;
}

interface Concerned {
  readonly event_id: string;
  readonly name: string;
}

/**
 * Makes the public log forget one person or organisation, as far as this service's acts go: every event whose record it
 * is, or one of whose sealed fields names it, loses salts and values (audit.md section 3, "Erasure"). The leaves stay,
 * so tree, streams and proofs hold; their digests match nothing any more. Records of payments are left out: the law says
 * to keep them.
 */
@Injectable()
export class Erasure {
  constructor(private readonly setting: ActSetting) {}

  /** Erases, records `data.erased` and answers the events that were erased. Doing it twice does nothing more. */
  async carryOut(act: Act, { erasureId, subjectId, ground }: ConfirmedErasure): Promise<readonly string[]> {
    const { events, erased, keptByLaw } = await this.forget(act, subjectId);
    const payload = { erasureId, service: this.setting.service, ground, erased, keptByLaw };
    // in a stream of its own: that of the erasure is its order's and its confirmation's
    await act.record({ type: 'data', id: erasureId }, 'data.erased', { payload });
    return events;
  }

  /** The same without an order, for who never had an account: nothing is recorded. */
  async forget(act: Act, subjectId: string): Promise<Forgotten> {
    const { service, rulebook } = this.setting;
    const concerned = await concernedEvents(act, disclosureTable(service), subjectId);
    const kept = concerned.filter(({ name }) => newestContract(rulebook, name).keptByLaw);
    const events = concerned.filter((event) => !kept.includes(event)).map((event) => event.event_id);
    const [{ erased }]: [{ erased: string }] = await act.tx.query(
      `SELECT ${service}_disclosure.erase($1::uuid[]) AS erased`,
      [events],
    );
    // what is still under way keeps its payload until it has arrived; the daily sweep takes it then
    await act.tx.query(
      `UPDATE outbox o SET payload = '{}' WHERE event_id = ANY ($1::uuid[]) AND NOT EXISTS (
         SELECT FROM outbox_delivery d WHERE d.outbox_id = o.id AND d.delivered_at IS NULL)`,
      [events],
    );
    return { events, erased: Number(erased), keptByLaw: kept.length };
  }
}

function concernedEvents(act: Act, disclosures: string, subjectId: string): Promise<Concerned[]> {
  return act.tx.query(
    `SELECT event_id, name FROM outbox WHERE record_id = $1::uuid
     UNION SELECT o.event_id, o.name FROM ${disclosures} d JOIN outbox o USING (event_id) WHERE d.value = to_jsonb($1::text)`,
    [subjectId],
  );
}
