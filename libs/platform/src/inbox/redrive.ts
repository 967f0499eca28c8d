import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ServiceName } from '#contracts/services';
import { Queues, type Job } from '../bus/queues.ts';
import { RedisLink } from '../bus/redis-link.ts';

interface Kept {
  readonly eventId: string;
  readonly name: string;
  readonly message: object;
}

/** A fresh id each time: an id that Redis still knows would be ignored. */
export function redriveJob({ eventId, name, message }: Kept): Job {
  return { id: `redrive.${eventId}.${randomUUID()}`, name, data: message };
}

/**
 * Puts every dead letter of a service back into its queue; `npm run fund -- redrive`. Returns how many. A row goes when
 * the service has handled its message; what fails again stays, with the new error.
 */
export async function redrive(
  databaseUrl: string,
  redisUrl: string,
  queuePrefix: string,
  service: ServiceName,
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  const link = new RedisLink(redisUrl);
  const queues = new Queues(link, queuePrefix);
  await client.connect();
  try {
    const { rows } = await client.query<Kept>(
      'SELECT event_id AS "eventId", name, message FROM dead_letter ORDER BY at',
    );
    if (rows.length > 0) await queues.add(service, rows.map(redriveJob));
    return rows.length;
  } finally {
    await queues.close();
    link.close();
    await client.end();
  }
}
