// The baseline of the bus: a BullMQ worker that inserts one row for each job. A program; its settings are in BARE (JSON):
// { redisUrl, prefix, databaseUrl }. Prints a line when it is ready; ends with its stdin.
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const { redisUrl, prefix, databaseUrl } = JSON.parse(process.env.BARE);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
const worker = new Worker(
  'bare',
  ({ data }) => pool.query('INSERT INTO bare_inbox (id, sent_at) VALUES ($1, $2)', [data.id, data.sentAt]),
  { connection, prefix, concurrency: 4 },
);
await worker.waitUntilReady();
process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
