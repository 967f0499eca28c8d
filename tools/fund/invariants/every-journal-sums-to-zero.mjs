import { hasTable } from '../../connection.mjs';

export const name = 'every journal sums to zero in each currency';

export async function check(connection) {
  if (!(await hasTable(connection, 'disbursement', 'posting'))) return ['disbursement has no table "posting"'];
  const rows = await connection.ask(
    'disbursement',
    `SELECT journal_id, currency, sum(amount_minor)::text AS total FROM posting
     GROUP BY journal_id, currency HAVING sum(amount_minor) <> 0 ORDER BY journal_id`,
  );
  return rows.map((row) => `journal ${row.journal_id} is off by ${row.total} minor units of ${row.currency}`);
}
