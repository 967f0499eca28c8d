import { undelivered } from '../../outbox.mjs';

export const name = 'every recorded event has reached every subscriber';

export async function check(connection) {
  const violations = [];
  for (const service of connection.services) {
    const { count, oldest } = await undelivered(connection, service);
    if (count > 0) violations.push(`${service} has ${count} undelivered, the oldest since ${oldest}`);
  }
  return violations;
}
