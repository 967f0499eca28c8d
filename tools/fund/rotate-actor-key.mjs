// `rotate-actor-key`: the portal signs with another key who acts, while the fund runs; after a minute no service takes the old
// one. With `--now` after seconds, for a key that somebody copied: what is on its way just then may have to be sent again.
import { parseArgs } from 'node:util';
import { alone, rotateActorKey } from '../rotate-shared-keys.mjs';
import { settingsOf } from '../services.mjs';

export const usage = 'rotate-actor-key [--now]';

export async function run(args, connect) {
  const { values } = parseArgs({ args, options: { now: { type: 'boolean' } } });
  const connection = connect();
  const { KEYS_DIRECTORY: keys } = settingsOf(connection);
  console.log(`This takes ${values.now ? 'some seconds' : 'a minute'}. If it is interrupted, run it again.`);
  await alone(connection, () => rotateActorKey(keys, { atOnce: values.now }));
  console.log('A new key signs who acts; no service takes the old one.');
  return 0;
}
