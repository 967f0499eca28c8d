// `repair-log`: after the database was restored from an old backup the public log is longer than its tables, and the audit
// service stands still. The missing entries are public: they come back from the log's own bundles, or from a mirror.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DIST } from '../paths.mjs';
import { settingsOf } from '../services.mjs';

export const usage = 'repair-log [--from FOLDER-OR-URL]';

const load = (file) => import(pathToFileURL(path.join(DIST, 'apps/audit/src/repair', file)).href);

export async function run(args, connect) {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
  const connection = connect();
  const settings = settingsOf(connection);
  const { repairLog } = await load('repair-log.command.js');
  const { from, to, streams } = await repairLog({
    databaseUrl: connection.serviceUrlOf('audit'),
    keysDirectory: settings.KEYS_DIRECTORY,
    from: values.from ?? settings.LOG_DIRECTORY,
    signerUrl: settings.SIGNER_URL,
  });
  if (from === to) {
    console.log(`Nothing is missing: the database has ${to} entries, as many as were signed.`);
    return 0;
  }
  // the records' next acts must follow what is in the log; what the records themselves lost is not public
  const { MOVE_STREAMS_ON, parametersOf } = await load('restore-entries.js');
  for (const service of connection.services) await connection.ask(service, MOVE_STREAMS_ON, parametersOf(streams));
  console.log(`Entries ${from} to ${to - 1} of the fund are back, and the log goes on by itself within 15 seconds.`);
  console.log(
    `They tell of acts on ${streams.length} records. If the services' tables were restored, too, these acts are missing ` +
      'there: bring them back from the WAL archive, or enter them again.',
  );
  return 0;
}
