// For a host without the launcher (docker-compose.yml, deploy/helm): schemas, roles, keys (the signer's in a folder of
// its own) and migrations, then the address of each service's database in KEYS_DIRECTORY/<service>.env, readable by the
// services' user alone. Safe to run again, and before every new version.
import fs from 'node:fs';
import path from 'node:path';
import { databaseName } from './engines.mjs';
import { createKeys, createSignerKeys } from './keys.mjs';
import { inOwnProcess } from './own-process.mjs';
import { provision, serviceUrl } from './provision.mjs';
import { SERVICES } from './services.mjs';

const adminUrl = process.env.DATABASE_URL;
const keys = process.env.KEYS_DIRECTORY;
const signer = process.env.SIGNER_DIRECTORY;
if (!adminUrl || !keys) {
  process.stderr.write('DATABASE_URL (the owner of the database) and KEYS_DIRECTORY must be set.\n');
  process.exit(2);
}
const database = databaseName();
for (const name of ['files', 'log']) fs.mkdirSync(path.join(keys, '..', name), { recursive: true, mode: 0o700 });
createKeys(keys);
// where the signer has a host of its own it makes its keys there (provision-signer.mjs)
if (signer) createSignerKeys(signer, keys);
await provision(adminUrl, database);
await inOwnProcess('migrate.mjs', { adminUrl, database, services: SERVICES });
for (const service of SERVICES) {
  const file = path.join(keys, `${service}.env`);
  fs.writeFileSync(file, `DATABASE_URL=${serviceUrl(adminUrl, database, service)}\n`, { mode: 0o600 });
}
