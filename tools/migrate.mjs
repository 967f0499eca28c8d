// Runs every service's migrations as the owner of the tables.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer } from './own-process.mjs';
import { DIST } from './paths.mjs';
import { say } from './progress.mjs';
import { ownerUrl } from './provision.mjs';
import { SERVICES } from './services.mjs';

const dataSourceFile = (service) => path.join(DIST, 'apps', service, 'src/database/data-source.js');

/** Migrates `services`; returns what was run: [{ service, names }]. A service without a data source is an error. */
export async function migrate(adminUrl, database, { services = SERVICES, silent = false } = {}) {
  const done = [];
  for (const service of services) {
    const file = dataSourceFile(service);
    if (!fs.existsSync(file)) throw new Error(`${service} has no database/data-source.ts (looked for ${file}).`);
    const { createDataSource } = await import(pathToFileURL(file).href);
    const dataSource = await createDataSource(ownerUrl(adminUrl, database, service)).initialize();
    try {
      const names = (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
      done.push({ service, names });
      if (!silent) for (const name of names) say(`  migrated ${service}: ${name}`);
    } finally {
      await dataSource.destroy();
    }
  }
  const count = done.reduce((sum, { names }) => sum + names.length, 0);
  return { done, note: count === 0 ? 'nothing new' : `${count} migrations` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await answer(({ adminUrl, database, services }) => migrate(adminUrl, database, { services }));
}
