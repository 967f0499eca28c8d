import type { WatchedTables } from '#test/support/watched-tables';

/** Every row of the fund, and of what changes while one only looks, all but the times at which it was used. */
export async function stateOf(tables: WatchedTables): Promise<Record<string, string>> {
  const { 'portal.access_token': _used, ...rows } = await tables.state();
  const kept = await tables.query<{ kept: string }>(
    `SELECT md5(string_agg(kept, '' ORDER BY kept)) AS kept FROM (
       SELECT concat(id, person_id, awaits_factor, factor_at) AS kept FROM portal.session
       UNION ALL SELECT concat(id, person_id, scopes::text, revoked_at) FROM portal.access_token) AS powers`,
  );
  return { ...rows, 'sessions and access tokens': kept[0]!.kept };
}

/** Tables that are not as they were. */
export const changes = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => after[table] !== before[table]);

/** Where two answers part. */
export function difference(known: string, unknown: string): string {
  const at = [...known].findIndex((letter, place) => letter !== unknown[place]);
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 80);
  return `says ${around(known)}, of what is not there ${around(unknown)}`;
}
