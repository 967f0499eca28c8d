// A database for the fund: one schema and one login role per service. Tables belong to the owner (the account of the
// admin URL, which runs the migrations); a service's role may only use its own schema, and nobody reads another's. Beside
// each lies <service>_disclosure: what opens the public log, to be erased row by row.
import { createHmac } from 'node:crypto';
import pg from 'pg';

const SERVICE_SCHEMAS = ['portal', 'applications', 'review', 'disbursement', 'transparency', 'audit'];
/** Any fixed number: whoever provisions in this cluster waits here, because roles belong to the whole cluster. */
const LOCK = 4_710_241;

const identifier = (name) => `"${name.replaceAll('"', '""')}"`;
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
export const roleOf = (service) => `fund_${service}`;

/** Derived from the owner's password, so that nothing has to be stored and every tool knows it. */
function passwordOf(adminUrl, role) {
  return createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(role)
    .digest('hex');
}

function urlFor(adminUrl, database, { service, role }) {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (role) {
    url.username = role;
    url.password = passwordOf(adminUrl, role);
  }
  const settings = [...(service ? [`-csearch_path=${service}`] : []), ...(role ? [] : ['-capp.roles=system'])];
  url.searchParams.set('options', settings.join(' '));
  return url.href;
}

/** The address of `database` for `service` under its own role, restricted to its schema. */
export const serviceUrl = (adminUrl, database, service) =>
  urlFor(adminUrl, database, { service, role: roleOf(service) });

/**
 * The address of `database` for its owner, working in the schema of `service`: for migrations and invariants. Row-level
 * security holds for owners too, so it says that it is the system; a service's role has to say who acts.
 */
export const ownerUrl = (adminUrl, database, service) => urlFor(adminUrl, database, { service });

async function connected(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function roleStatements(adminUrl, existing) {
  return SERVICE_SCHEMAS.map(roleOf).map((role) => {
    const verb = existing.has(role) ? 'ALTER' : 'CREATE';
    return `${verb} ROLE ${role} LOGIN PASSWORD ${literal(passwordOf(adminUrl, role))};`;
  });
}

function schemaStatements(database) {
  const perService = SERVICE_SCHEMAS.flatMap((schema) => {
    const role = roleOf(schema);
    return [
      `CREATE SCHEMA IF NOT EXISTS ${schema};`,
      `CREATE SCHEMA IF NOT EXISTS ${schema}_disclosure;`,
      `GRANT USAGE ON SCHEMA ${schema}, ${schema}_disclosure TO ${role};`,
      `ALTER ROLE ${role} IN DATABASE ${identifier(database)} SET search_path = ${schema};`,
      // migrations run as the owner and take away again what a service must not do
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${role};`,
    ];
  });
  return ['REVOKE ALL ON SCHEMA public FROM PUBLIC;', ...perService];
}

/**
 * Makes `database` ready for migrations; may be called again at any time and by several processes at once.
 * Returns { created }: whether the database is new.
 */
export async function provision(adminUrl, database) {
  return connected(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const roles = await admin.query(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'fund\\_%'`);
    await admin.query(roleStatements(adminUrl, new Set(roles.rows.map((row) => row.rolname))).join('\n'));
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${identifier(database)}`);
    await connected(urlFor(adminUrl, database, {}), (client) => client.query(schemaStatements(database).join('\n')));
    // the lock goes with the connection
    return { created: rowCount === 0, note: rowCount === 0 ? 'new database' : undefined };
  });
}
