// How the operator's commands find the fund: DATABASE_URL (the owner's account) and REDIS_URL where they are set, else
// the note that `npm start` keeps in its state folder.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { databaseName } from './engines.mjs';
import { DATA } from './paths.mjs';
import { ownerUrl, serviceUrl } from './provision.mjs';
import { SERVICES } from './services.mjs';

const STATE = path.resolve(process.env.FUND_STATE_DIRECTORY ?? DATA);

function note() {
  try {
    return JSON.parse(fs.readFileSync(path.join(STATE, 'connection.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * { adminUrl, database, redisUrl, queuePrefix, stateDirectory, ports?, url?, services, ownerUrlOf, serviceUrlOf, ask }.
 * `ask(service, sql, values)` runs one statement as the owner inside the schema of `service` and returns its rows.
 */
export function connect() {
  const kept = note();
  if (!kept && !process.env.DATABASE_URL) {
    throw new Error('No fund found: start it with "npm start", or set DATABASE_URL and REDIS_URL.');
  }
  const adminUrl = process.env.DATABASE_URL ?? kept.adminUrl;
  const database = process.env.DATABASE_URL ? databaseName() : kept.database;
  const ownerUrlOf = (service) => ownerUrl(adminUrl, database, service);
  return {
    stateDirectory: STATE,
    ...kept,
    adminUrl,
    database,
    redisUrl: process.env.REDIS_URL ?? kept?.redisUrl,
    queuePrefix: process.env.QUEUE_PREFIX ?? kept?.queuePrefix ?? 'fund',
    services: SERVICES,
    ownerUrlOf,
    serviceUrlOf: (service) => serviceUrl(adminUrl, database, service),
    ask: (service, sql, values) => ask(ownerUrlOf(service), sql, values),
  };
}

async function ask(connectionString, sql, values = []) {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database does not answer (${error.message}). Is the fund running?`, { cause: error });
  }
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Does the schema of `service` have the table `table`? Commands use it to say what is missing instead of failing. */
export async function hasTable(connection, service, table) {
  const sql = 'SELECT 1 FROM information_schema.tables WHERE table_schema = $1 AND table_name = $2';
  return (await connection.ask(service, sql, [service, table])).length > 0;
}
