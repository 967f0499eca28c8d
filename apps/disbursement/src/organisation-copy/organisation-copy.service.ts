import { Injectable } from '@nestjs/common';
import type { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';

type OrganisationEvent = EventEnvelope<'organisation.registered'> | EventEnvelope<'organisation.corrected'>;
type MemberEvent = EventEnvelope<
  'organisation.member-joined' | 'organisation.member-changed' | 'organisation.member-removed'
>;

/**
 * Takes the events of an organisation in any order: a name, and what somebody is in the organisation, give way to a
 * later event only. The two lists of the organisation follow from its members.
 */
@Injectable()
export class OrganisationCopyService {
  /** The person who registers an organisation is its legal representative; one who corrects it was a member before. */
  async follow(act: Act, { name, payload, seq }: OrganisationEvent): Promise<void> {
    const { organisationId } = payload;
    await hold(act, organisationId);
    await act.tx.query(
      `INSERT INTO organisation_copy AS known (id, name, country, member_ids, representative_ids, seq)
       VALUES ($1, $2, $3, '{}', '{}', $4)
       ON CONFLICT (id) DO UPDATE SET
         name = CASE WHEN excluded.seq >= known.seq THEN excluded.name ELSE known.name END,
         country = CASE WHEN excluded.seq >= known.seq THEN excluded.country ELSE known.country END,
         seq = greatest(known.seq, excluded.seq)`,
      [organisationId, payload.name, payload.country, seq],
    );
    if (name === 'organisation.registered')
      await note(act, organisationId, payload.memberId, 'legal-representative', seq);
    await tally(act, organisationId);
  }

  async followMember(act: Act, { name, payload, seq }: MemberEvent): Promise<void> {
    const { organisationId, memberId, position } = payload;
    await hold(act, organisationId);
    await note(act, organisationId, memberId, name === 'organisation.member-removed' ? 'gone' : position, seq);
    await tally(act, organisationId);
  }
}

/** One event of an organisation after the other, also while its row is not there yet. */
async function hold(act: Act, organisationId: string): Promise<void> {
  await act.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [organisationId]);
}

async function note(act: Act, organisationId: string, personId: string, position: string, seq: number): Promise<void> {
  await act.tx.query(
    `INSERT INTO organisation_member_copy AS known (organisation_id, person_id, position, seq) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, person_id) DO UPDATE SET position = excluded.position, seq = excluded.seq
     WHERE excluded.seq > known.seq`,
    [organisationId, personId, position, seq],
  );
}

async function tally(act: Act, organisationId: string): Promise<void> {
  await act.tx.query(
    `UPDATE organisation_copy SET
       member_ids = ARRAY(SELECT person_id FROM organisation_member_copy WHERE organisation_id = $1 AND position <> 'gone'),
       representative_ids = ARRAY(
         SELECT person_id FROM organisation_member_copy WHERE organisation_id = $1 AND position = 'legal-representative')
     WHERE id = $1`,
    [organisationId],
  );
}
