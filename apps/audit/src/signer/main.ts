import { runSigner } from './run-signer.ts';

const code = runSigner(process.argv.slice(2));
if (code !== undefined) process.exit(code);
