// What the outbox of a service still owes: a delivery is done when the subscriber's inbox has the event.
import { hasTable } from './connection.mjs';

/** { count, oldest } of the open deliveries of `service`; oldest is an ISO instant or undefined. */
export async function undelivered(connection, service) {
  if (!(await hasTable(connection, service, 'outbox_delivery'))) return { count: 0, oldest: undefined };
  const [row] = await connection.ask(
    service,
    `SELECT count(*)::int AS count, min(outbox.at) AS oldest
     FROM outbox_delivery JOIN outbox ON outbox.id = outbox_id WHERE delivered_at IS NULL`,
  );
  return { count: row.count, oldest: row.oldest?.toISOString() };
}
