import { parseArgs } from 'node:util';
import { startWitness } from './witness-server.ts';

// A witness runs wherever Node does, away from the fund whose log it watches: no settings but these, no database, no Nest.
const USAGE = `Usage: node dist/apps/audit/src/witness/main.js --name NAME --directory FOLDER --logs FILE [--host 127.0.0.1] [--port 4000]
  --name       who cosigns, a URL without scheme, for ever: witness.example.org/w1
  --directory  holds the key and the memory; never restore it from a backup
  --logs       a file with the vkeys of the logs to follow, one a line (a fund's are at /log/keys)`;

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    directory: { type: 'string' },
    logs: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '4000' },
  },
});
const { name, directory, logs: logsFile, host } = values;
if (name === undefined || directory === undefined || logsFile === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
// key and memory are made by SQLite, which leaves their rights to us
process.umask(0o077);
const witness = await startWitness({ name, directory, logsFile, host, port: Number(values.port) }, () => new Date());
process.stdout.write(`${JSON.stringify({ url: witness.url, vkey: witness.vkey })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void witness.close().then(() => process.exit(0)));
