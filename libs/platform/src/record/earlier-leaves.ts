import type { EntityManager } from 'typeorm';

/** As many leaves as one act names that it rests on; more are listed first, see `Act.listLeaves`. */
export const MOST_REFS = 64;

const NEWEST = `
  SELECT DISTINCT ON (stream) encode(leaf_hash, 'hex') AS hash FROM stream_head AS head JOIN outbox USING (stream)
  WHERE head.record_type = $1 AND head.record_id = ANY ($2::uuid[]) AND name = ANY ($3::text[])
  ORDER BY stream, seq DESC`;

const SINCE = `
  WITH told AS (
    SELECT name, seq, leaf_hash FROM stream_head AS head JOIN outbox USING (stream)
    WHERE head.record_type = $1 AND head.record_id = $2 AND name IN ($3, $4)
  )
  SELECT encode(leaf_hash, 'hex') AS hash FROM told
  WHERE name = $3 AND seq > (SELECT coalesce(max(seq), -1) FROM told WHERE name = $4) ORDER BY seq`;

interface Row {
  hash: string;
}

/** Hash of the newest leaf of a record among these events of this service; empty when there is none. */
export function newestLeaf(tx: EntityManager, type: string, id: string, ...names: string[]): Promise<string[]> {
  return newestLeaves(tx, type, [id], ...names);
}

/** Hashes (hexadecimal) of the newest leaf of each record among these events of this service. */
export async function newestLeaves(
  tx: EntityManager,
  type: string,
  ids: readonly string[],
  ...names: string[]
): Promise<string[]> {
  const rows: Row[] = await tx.query(NEWEST, [type, ids, names]);
  return rows.map(({ hash }) => hash);
}

/** Hashes of all leaves of one event of a record since the newest of another, oldest first. */
export async function leavesSince(
  tx: EntityManager,
  record: { readonly type: string; readonly id: string },
  name: string,
  since: string,
): Promise<string[]> {
  const rows: Row[] = await tx.query(SINCE, [record.type, record.id, name, since]);
  return rows.map(({ hash }) => hash);
}
