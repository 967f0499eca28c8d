import { Injectable } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';

type OrganisationEvent = EventEnvelope<'organisation.registered'> | EventEnvelope<'organisation.corrected'>;

/** Takes the events of an organisation in any order: members only come, and a name gives way to a later one only. */
@Injectable()
export class OrganisationCopyService {
  async follow(act: Act, { payload, seq }: OrganisationEvent): Promise<void> {
    await act.tx.query(
      `INSERT INTO organisation_copy AS known (id, name, country, member_ids, seq) VALUES ($1, $2, $3, ARRAY[$4::uuid], $5)
       ON CONFLICT (id) DO UPDATE SET
         name = CASE WHEN excluded.seq >= known.seq THEN excluded.name ELSE known.name END,
         country = CASE WHEN excluded.seq >= known.seq THEN excluded.country ELSE known.country END,
         member_ids = ARRAY(SELECT DISTINCT unnest(known.member_ids || excluded.member_ids)),
         seq = greatest(known.seq, excluded.seq)`,
      [payload.organisationId, payload.name, payload.country, payload.memberId, seq],
    );
  }
}
