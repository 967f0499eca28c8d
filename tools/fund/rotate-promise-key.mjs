// `rotate-promise-key`: another key signs the promises of receipts, while the fund runs. What the old one has signed holds:
// its public half stays at /log/promise-keys.
import { parseArgs } from 'node:util';
import { alone, rotatePromiseKey } from '../rotate-shared-keys.mjs';
import { settingsOf } from '../services.mjs';

export const usage = 'rotate-promise-key';

export async function run(args, connect) {
  parseArgs({ args });
  const connection = connect();
  const { KEYS_DIRECTORY: keys } = settingsOf(connection);
  const count = await alone(connection, () => rotatePromiseKey(keys));
  console.log(
    `A new key signs the promises of receipts. /log/promise-keys shows ${count} keys; the old private one is gone.`,
  );
  console.log(
    'Copy the keys directory into its backup: without promise.public.pem no promise of before can be checked.',
  );
  return 0;
}
