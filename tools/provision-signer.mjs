// For a signer on a host of its own (deploy/helm): makes its keys in SIGNER_DIRECTORY once, and puts the public ones and the
// token into KEYS_DIRECTORY, which it shares with the services. Safe to run before every start.
import { createSignerKeys } from './keys.mjs';

const { SIGNER_DIRECTORY: signer, KEYS_DIRECTORY: keys } = process.env;
if (!signer || !keys) {
  process.stderr.write('SIGNER_DIRECTORY and KEYS_DIRECTORY must be set.\n');
  process.exit(2);
}
createSignerKeys(signer, keys);
