// `rotate-session-key`: another key makes the tokens of forms, kept forms and passkey challenges, while the fund runs. What the
// one before it made is still taken; what an older one made is not.
import { parseArgs } from 'node:util';
import { alone, rotateSessionKey } from '../rotate-shared-keys.mjs';
import { settingsOf } from '../services.mjs';

export const usage = 'rotate-session-key';

export async function run(args, connect) {
  parseArgs({ args });
  const connection = connect();
  const { KEYS_DIRECTORY: keys } = settingsOf(connection);
  await alone(connection, () => rotateSessionKey(keys));
  console.log(
    'A new key makes the tokens of forms. Forms drawn with the one before it are still taken, older ones are not.',
  );
  console.log('If somebody copied that one: run this again, when few people are filling in forms.');
  return 0;
}
