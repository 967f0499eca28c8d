import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import 'reflect-metadata';
import pg from 'pg';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { provision, serviceUrl, ownerUrl } from './provisioning.ts';

/** Any fixed number: the Jest workers take turns at making a template. */
const LOCK = 4_710_242;

export interface TestDatabase {
  /** For the service's own role, as in production. */
  readonly url: string;
  /** For the owner of the tables: to look, and to break things. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export function adminUrl(): string {
  const url = process.env.TEST_ADMIN_URL;
  if (url === undefined) throw new Error('TEST_ADMIN_URL is not set: run specs by `npm test -- <path>`');
  return url;
}

/** A database of its own for one spec file: a copy of this service's migrated template, made in about 50 ms. */
export async function aDatabase(database: ServiceDatabase): Promise<TestDatabase> {
  const name = `t_${database.service}_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const template = await templateOf(admin, database);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    url: serviceUrl(adminUrl(), name, database.service),
    ownerUrl: ownerUrl(adminUrl(), name, database.service),
    drop: () => asAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The name says what the template holds, so that a changed migration gets a new one and an unchanged one is kept. */
async function templateOf(admin: pg.Client, database: ServiceDatabase): Promise<string> {
  const files = fs
    .globSync([`apps/${database.service}/src/database/**/*.ts`, 'libs/platform/src/database/**/*.ts'])
    .sort();
  // the classes too: a fixture service keeps its migrations in its spec
  const texts = [...files.map((file) => fs.readFileSync(file, 'utf8')), ...database.migrations.map(String)];
  const name = `template_${database.service}_${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12)}`;
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await makeTemplate(admin, name, database);
  return name;
}

/** Under another name until it is complete: a killed run leaves no half template. */
async function makeTemplate(admin: pg.Client, name: string, database: ServiceDatabase): Promise<void> {
  const draft = `${name}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await provision(adminUrl(), draft);
  const dataSource = await dataSourceFor(database, ownerUrl(adminUrl(), draft, database.service)).initialize();
  await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
