// Finding a Redis (or Valkey) program. No npm package ships one, so after PATH comes a private unpack of the
// distribution's own package into .cache/redis: it needs no root and changes nothing on the system.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { alone } from './claim.mjs';
import { CACHE } from './paths.mjs';
import { step } from './progress.mjs';

const UNPACKED = path.join(CACHE, 'redis');

/** Runs a command; its output, or undefined when it failed. Asynchronous, so that it overlaps `npm ci`. */
function output(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.resume();
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? text : undefined));
  });
}

/** Usable means: starts, and is Redis >= 6.2 or any Valkey (streams and commands BullMQ needs). */
function usable(file, environment = {}) {
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8', env: { ...process.env, ...environment } });
  const [, major, minor] = answer.stdout?.match(/v=(\d+)\.(\d+)/) ?? [];
  if (answer.status !== 0 || !major) return undefined;
  if (Number(major) < 6 || (Number(major) === 6 && Number(minor) < 2)) return undefined;
  return { file, environment, version: `${/valkey/i.test(answer.stdout) ? 'Valkey' : 'Redis'} ${major}.${minor}` };
}

function unpackedBinary() {
  const root = path.join(UNPACKED, 'root');
  const [file] = fs.globSync('usr/bin/{redis,valkey}-server', { cwd: root });
  if (!file) return undefined;
  const libraries = fs.globSync('usr/lib/*-linux-*', { cwd: root }).map((folder) => path.join(root, folder));
  return usable(path.join(root, file), { LD_LIBRARY_PATH: libraries.join(':') });
}

/** Downloads redis-server and what it depends on with apt, as whoever we are, and unpacks it into .cache/redis. */
async function unpackPrivately() {
  const draft = `${UNPACKED}.partial`;
  fs.rmSync(draft, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs', 'root'])
    fs.mkdirSync(path.join(draft, folder), { recursive: true });
  // our own lists and cache, no locks: root's apt is neither needed nor disturbed
  const own = [
    '-qq',
    ...[
      'APT::Sandbox::User=',
      `Dir::State::lists=${draft}/lists`,
      `Dir::Cache=${draft}/cache`,
      'Debug::NoLocking=1',
    ].flatMap((setting) => ['-o', setting]),
  ];
  const debs = {
    cwd: path.join(draft, 'debs'),
    env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
  };
  await output('apt-get', [...own, 'update'], debs);
  for (const wanted of ['redis-server', 'valkey-server']) {
    const list = await output('apt-get', [...own, 'install', '--no-install-recommends', '--print-uris', wanted], debs);
    const names = (list ?? '')
      .split('\n')
      .map((line) => line.split(' ')[1]?.replace(/_.*/, ''))
      .filter(Boolean);
    if (names.length === 0 || (await output('apt-get', [...own, 'download', ...names], debs)) === undefined) continue;
    for (const deb of fs.readdirSync(debs.cwd)) await output('dpkg-deb', ['-x', deb, '../root'], debs);
    for (const folder of ['lists', 'cache', 'debs'])
      fs.rmSync(path.join(draft, folder), { recursive: true, force: true });
    fs.rmSync(UNPACKED, { recursive: true, force: true });
    fs.renameSync(draft, UNPACKED);
    return unpackedBinary();
  }
  return undefined;
}

const fromPath = () => usable('redis-server') ?? usable('valkey-server');

/** Package managers that may install for everybody, tried only where they exist and, on Linux, only as root. */
async function installForAll() {
  const recipes = [
    ['apt-get', ['install', '-y', '--no-install-recommends', 'redis-server']],
    ['apk', ['add', '--no-cache', 'redis']],
    ['dnf', ['install', '-y', 'redis']],
    ['pacman', ['-S', '--noconfirm', 'redis']],
    ['brew', ['install', 'redis']],
  ];
  for (const [command, args] of recipes) {
    if (command !== 'brew' && process.getuid?.() !== 0) continue;
    await output(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (fromPath()) return fromPath();
  }
  return undefined;
}

async function fetchBinary() {
  return step(
    'fetch a private Redis',
    () =>
      // two first runs at once must not unpack over each other
      alone(path.join(CACHE, 'redis-claim'), async () => {
        const privately = unpackedBinary() ?? (process.platform === 'linux' ? await unpackPrivately() : undefined);
        return privately ?? (await installForAll());
      }),
    { quiet: false },
  );
}

/** { file, environment, version } of a program that runs here; throws a sentence that says what to do. */
export async function findRedis() {
  const found = fromPath() ?? unpackedBinary() ?? (await fetchBinary());
  if (found) return found;
  throw new Error(
    'No Redis >= 6.2 or Valkey found, and none could be fetched. Install redis-server or valkey-server, or set REDIS_URL.',
  );
}
