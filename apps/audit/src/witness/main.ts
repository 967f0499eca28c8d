import { clockOfTheMachine, readWitnessConfig, USAGE } from './config.ts';
import { startWitness } from './witness-server.ts';

// A witness runs wherever Node does, away from the fund whose log it watches: no settings but its arguments, no Nest.
const config = readWitnessConfig(process.argv.slice(2));
if (config === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
// key and memory are made by SQLite, which leaves their rights to us
process.umask(0o077);
const witness = await startWitness(config, clockOfTheMachine);
process.stdout.write(`${JSON.stringify({ url: witness.url, vkey: witness.vkey })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void witness.close().then(() => process.exit(0)));
