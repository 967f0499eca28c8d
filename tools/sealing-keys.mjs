// What the commands that rotate a sealing key have in common: the service's own command is called with its database and the
// fund's keys directory, and the operator is told what to do with the backup.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DIST } from './paths.mjs';
import { settingsOf } from './services.mjs';

/** `command` is an exported function of apps/<service>/src/operator/<name>.command.ts; `what` is under the key that is left. */
export async function rotateSealingKey(args, connect, { service, name, command, what }) {
  parseArgs({ args });
  const connection = connect();
  const file = path.join(DIST, `apps/${service}/src/operator/${name}.command.js`);
  const { [command]: rotate } = await import(pathToFileURL(file).href);
  const { KEYS_DIRECTORY: keys } = settingsOf(connection);
  const number = await rotate(connection.serviceUrlOf(service), keys);
  console.log(`Key ${number} wraps the key of ${what} now; no older one is left.`);
  console.log(
    'Copy the keys directory into its backup. Keep its older copy as long as backups of the database from before.',
  );
  return 0;
}
