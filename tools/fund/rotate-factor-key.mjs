// `rotate-factor-key`: the secret of every app that makes codes comes under a new wrapping key while the fund runs; the old key is
// destroyed when nothing is under it any more. A killed run is finished by the next one.
import { rotateSealingKey } from '../sealing-keys.mjs';

export const usage = 'rotate-factor-key';

export const run = (args, connect) =>
  rotateSealingKey(args, connect, {
    service: 'portal',
    name: 'rotate-factor-key',
    command: 'rotateFactorKey',
    what: 'every secret of an app',
  });
