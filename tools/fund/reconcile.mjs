// `reconcile`: how many deliveries each service still owes to others, and since when the oldest waits.
import { undelivered } from '../outbox.mjs';

export const usage = 'reconcile';

export async function run(args, connect) {
  const connection = connect();
  let open = 0;
  for (const service of connection.services) {
    const { count, oldest } = await undelivered(connection, service);
    open += count;
    console.log(`${service}: ${count} undelivered${oldest ? `, the oldest since ${oldest}` : ''}`);
  }
  return open === 0 ? 0 : 1;
}
