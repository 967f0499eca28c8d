// Follows the log backwards, as an outsider may: from an act to the one before it in its record (`prev`) and to the acts
// it rests on (`refs`), until a published call is reached.
export const name = 'every act of a grant leads back to the call that was published';

const OF_A_GRANT =
  'application assessment recommendation decision agreement tranche report payment-run publication'.split(' ');

const LOST = `
  WITH RECURSIVE act AS MATERIALIZED (
    SELECT idx, leaf_hash, convert_from(leaf, 'UTF8')::jsonb AS leaf FROM entry
  ), link AS MATERIALIZED (
    SELECT idx, leaf_hash, decode(translate(before, '-_', '+/') || '=', 'base64') AS before
    FROM act, jsonb_array_elements_text(coalesce(leaf -> 'refs', '[]') || coalesce(leaf -> 'prev', '[]')) AS before
  ), led AS (
    SELECT idx, leaf_hash FROM act WHERE leaf ->> 'type' = 'call.published'
    UNION
    SELECT link.idx, link.leaf_hash FROM led JOIN link ON link.before = led.leaf_hash
  )
  SELECT idx, leaf ->> 'type' AS type FROM act
  WHERE split_part(leaf ->> 'type', '.', 1) = ANY ($1) AND idx NOT IN (SELECT idx FROM led)
  ORDER BY idx LIMIT 100`;

export async function check({ ask }) {
  const rows = await ask('audit', LOST, [OF_A_GRANT]);
  return rows.map(({ idx, type }) => `entry ${idx} (${type}) leads to no published call`);
}
