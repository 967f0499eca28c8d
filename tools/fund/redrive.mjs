// `redrive`: events that a service could not handle lie in its dead_letter table; after the cause is mended they are
// sent through its queue again. The inbox makes a second delivery harmless.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../paths.mjs';
import { UsageError } from '../usage-error.mjs';

export const usage = 'redrive [SERVICE...]';

export async function run(args, connect) {
  const connection = connect();
  const unknown = args.find((name) => !connection.services.includes(name));
  if (unknown) throw new UsageError(`There is no service "${unknown}".`);
  const file = path.join(DIST, 'libs/platform/src/bus/redrive.js');
  const { redrive } = await import(pathToFileURL(file).href);
  for (const service of args.length > 0 ? args : connection.services) {
    const count = await redrive(connection.ownerUrlOf(service), connection.redisUrl, connection.queuePrefix, service);
    console.log(`${service}: ${count ?? 0} sent again`);
  }
  return 0;
}
