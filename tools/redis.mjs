// A private Redis for the queues: REDIS_URL if given, else our own process on the loopback with a password.
// It may be killed or flushed at any time; the outbox in PostgreSQL sends again what was lost.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './claim.mjs';
import { freePort } from './ports.mjs';
import { step } from './progress.mjs';
import { findRedis } from './redis-binary.mjs';

/** Does a Redis with our password answer on `port`? Its process id if so, 'loading' while it still reads its log. */
function ask(port, password) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    let answer = '';
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => finish(undefined));
    socket.on('error', () => finish(undefined));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\nINFO server\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk;
      if (/^-LOADING/m.test(answer)) finish('loading');
      if (/^-/m.test(answer)) finish(undefined);
      const pid = answer.match(/process_id:(\d+)/)?.[1];
      if (/\+PONG/.test(answer) && pid) finish(Number(pid));
    });
  });
}

function readNote(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** The settings go through a file that only we can read: arguments are visible to everybody in `ps`. */
function writeSettings(folder, port, password) {
  const file = path.join(folder, 'redis.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir "${folder}"`,
    `requirepass ${password}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

async function launch({ folder, password, noteFile }) {
  const { file, environment, version } = await findRedis();
  for (let attempt = 0; attempt < 10; attempt++) {
    const port = await freePort(56_379);
    const log = fs.openSync(path.join(folder, 'redis.log'), 'a');
    const child = spawn(file, [writeSettings(folder, port, password)], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...environment },
    });
    fs.closeSync(log);
    child.on('error', () => {});
    child.unref();
    fs.writeFileSync(noteFile, JSON.stringify({ port, password, version }), { mode: 0o600 });
    while (child.exitCode === null && child.signalCode === null) {
      const pid = await ask(port, password);
      if (typeof pid === 'number') return { pid, port, version, started: pid === child.pid };
      await sleep(20);
    }
    // most likely another program took the port between our look and its bind: try the next one
    await sleep(100);
  }
  const tail = fs.readFileSync(path.join(folder, 'redis.log'), 'utf8').split('\n').slice(-12).join('\n');
  throw new Error(`Redis did not start in ${folder}. Its last words:\n${tail}`);
}

async function startOrAdopt(folder) {
  const noteFile = path.join(folder, 'redis.json');
  const note = readNote(noteFile);
  // one that is still loading must be waited for: a second server on the same log would ruin it
  for (let answer = note.port && 'loading'; answer === 'loading'; await sleep(50)) {
    answer = await ask(note.port, note.password);
    if (typeof answer === 'number') return { ...note, pid: answer, started: false };
  }
  const password = note.password ?? randomBytes(24).toString('hex');
  return { ...(await launch({ folder, password, noteFile })), password };
}

async function stopServer(pid) {
  for (const [signal, patience] of [
    ['SIGTERM', 10_000],
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
 * Gives a Redis for `stateDirectory`: { url, pid, started, stop }. `stop()` ends it only if this call started it;
 * the owner of the folder may `stop({ adopted: true })` what an earlier run left behind.
 */
export async function startRedis({ stateDirectory }) {
  if (process.env.REDIS_URL) {
    return { url: process.env.REDIS_URL, started: false, stop: async () => {}, note: 'REDIS_URL' };
  }
  const folder = path.join(stateDirectory, 'redis');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = await step('start Redis', () => startOrAdopt(folder), { quiet: true });
  return {
    url: `redis://:${server.password}@127.0.0.1:${server.port}`,
    pid: server.pid,
    started: server.started,
    note: `${server.version} on port ${server.port}${server.started ? '' : ', was still running'}`,
    stop: async ({ adopted = false } = {}) => {
      if (server.started || adopted) await stopServer(server.pid);
    },
  };
}
