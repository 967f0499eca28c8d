// node_modules exactly as the lock file says. A stamp remembers what was installed, so that the second start does not ask.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { alone } from './claim.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { step } from './progress.mjs';

const STAMP = path.join(ROOT, 'node_modules/.stamp');

function fingerprint() {
  const lock = fs.readFileSync(path.join(ROOT, 'package-lock.json'));
  // always Node 24 and napi binaries: the platform is all that matters besides the lock
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function isInstalled() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8').trim() === fingerprint();
}

/** Our Node 24 comes without npm: the one that started us is run under it. Command, arguments and options of `spawn`. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function npm(args) {
  const [command, all, options] = npmCommand(args);
  return new Promise((resolve) => {
    const child = spawn(command, all, {
      cwd: ROOT,
      // errors only: its summary adds nothing to our line
      stdio: ['ignore', 'ignore', 2],
      ...options,
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function install() {
  // no package here needs its install script, and some phone home in it
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (await npm(['ci', ...quiet])) return;
  // an older npm may read the lock file differently; the versions in package.json are exact anyway
  if (await npm(['install', '--no-save', ...quiet])) return;
  throw new Error('The dependencies could not be installed: see the lines of npm above.');
}

/** Installs the dependencies unless they are there. */
export async function dependencies() {
  if (isInstalled()) return;
  await alone(path.join(CACHE, 'install'), async () => {
    if (isInstalled()) return;
    await step('install dependencies', install);
    fs.writeFileSync(STAMP, fingerprint());
  });
}

/** Notes that node_modules fits the lock file (after `npm run lock`, which has just installed it). */
export function stampDependencies() {
  fs.writeFileSync(STAMP, fingerprint());
}
