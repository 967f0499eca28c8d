// `seed`: fills the running demo fund, if that has not been done.
import { seedOnce } from '../seed.mjs';
import { environmentOf } from '../services.mjs';
import { UsageError } from '../usage-error.mjs';

export const usage = 'seed';

export async function run(args, connect) {
  if (args.length > 0) throw new UsageError(`Unexpected: ${args.join(' ')}`);
  const connection = connect();
  if (!connection.ports) throw new Error('The seed needs a running "npm start": it goes through its public API.');
  if (!connection.demo) throw new Error('This is not a demo fund: it gets no invented people.');
  await seedOnce({
    stateDirectory: connection.stateDirectory,
    system: { ports: connection.ports, environment: environmentOf(connection) },
  });
  return 0;
}
