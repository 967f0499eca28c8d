// `npm run --silent verify -- ...`: runs the outsider's checker, dist/verify.mjs, with our stdin and stdout.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from './paths.mjs';
import { say } from './progress.mjs';

export async function verify(args) {
  const { buildVerifier } = await import('./build.mjs');
  await buildVerifier();
  const program = path.join(DIST, 'verify.mjs');
  if (!fs.existsSync(program)) {
    say('The checker has not been built: apps/verify/src/main.ts is missing.');
    return 1;
  }
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
