// `rotate-bank-key`: every bank account and bank file comes under a new wrapping key while the fund runs; the old key is destroyed
// when nothing is under it any more. A killed run is finished by the next one.
import { rotateSealingKey } from '../sealing-keys.mjs';

export const usage = 'rotate-bank-key';

export const run = (args, connect) =>
  rotateSealingKey(args, connect, {
    service: 'disbursement',
    name: 'rotate-bank-key',
    command: 'rotateBankKey',
    what: 'every bank account and bank file',
  });
