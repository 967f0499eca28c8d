import type { Act } from '#platform/act/act';

export interface NotedMember {
  readonly organisationId: string;
  readonly personId: string;
  readonly gone: boolean;
  readonly seq: number;
}

/** Notes what an event says of a member, unless a later one has come before it. */
export async function noteMember(act: Act, { organisationId, personId, gone, seq }: NotedMember): Promise<void> {
  await act.tx.query(
    `INSERT INTO organisation_member AS known (organisation_id, person_id, gone, seq) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, person_id) DO UPDATE SET gone = excluded.gone, seq = excluded.seq
     WHERE excluded.seq > known.seq`,
    [organisationId, personId, gone, seq],
  );
}
