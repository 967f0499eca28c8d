// A fund of its own for a benchmark, on the engines that tools/bench.mjs has started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { ROOT } from '../../../tools/paths.mjs';
import { ownerUrl } from '../../../tools/provision.mjs';

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the benchmarks with npm run bench`);
  return value;
}

export const engines = () => ({ adminUrl: required('TEST_ADMIN_URL'), redisUrl: required('TEST_REDIS_URL') });

/** A folder for this benchmark below the run's state folder, empty. */
export function ownFolder(name) {
  const folder = path.join(required('TEST_STATE_DIRECTORY'), name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Starts the six services (or `services`), as separate processes or, with `single`, in one. Returns { url, ports, pids,
 * environment, database, operator(...args), pool(service), stop() }; the pools work as the owner of the tables.
 */
export async function startFund(name, { single = false, services, environment = {} } = {}) {
  const stateDirectory = ownFolder(`fund-${name}`);
  const run = process.pid.toString(36);
  const options = { ...engines(), stateDirectory, single, services, environment };
  Object.assign(options, { database: `bench_${name}_${run}`, queuePrefix: `bench-${name}-${run}`, demo: true });
  const system = spawn(process.execPath, ['tools/system.mjs', JSON.stringify(options)], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const started = await firstLine(system);
  fs.writeFileSync(path.join(stateDirectory, 'connection.json'), JSON.stringify(options));
  const pools = new Map();
  const poolOf = (service) => {
    const connectionString = ownerUrl(options.adminUrl, options.database, service);
    if (!pools.has(service)) {
      const pool = new pg.Pool({ connectionString, max: 2 });
      // an idle connection may be ended under us; the pool opens another
      pool.on('error', () => {});
      pools.set(service, pool);
    }
    return pools.get(service);
  };
  return {
    ...started,
    url: `http://127.0.0.1:${started.ports.portal}`,
    database: options.database,
    queuePrefix: options.queuePrefix,
    stateDirectory,
    pool: poolOf,
    operator: (...args) => operate(args, stateDirectory),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      system.stdin.end();
      await new Promise((resolve) => (system.exitCode === null ? system.once('exit', resolve) : resolve()));
    },
  };
}

async function firstLine(system) {
  let trouble = '';
  system.stderr.on('data', (chunk) => (trouble += chunk));
  const lines = createInterface({ input: system.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', (text) => resolve(JSON.parse(text)));
    system.once('exit', (code) => reject(new Error(`the fund did not start (code ${code}):\n${trouble}`)));
  });
}

/** `npm run fund -- ...` against this fund. */
function operate(args, stateDirectory) {
  const child = spawn(process.execPath, ['tools/fund.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, FUND_STATE_DIRECTORY: stateDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`fund ${args.join(' ')}:\n${text}`))));
  });
}

/** Adds a person with a role and signs them in on `person` (see line.mjs). */
export async function addStaff(fund, person, ...roles) {
  const file = path.join(fund.stateDirectory, 'password');
  const password = 'a long sentence of a benchmark';
  fs.writeFileSync(file, password, { mode: 0o600 });
  const email = `${roles[0]}@bench.example`;
  await fund.operator(
    'user',
    'add',
    '--email',
    email,
    '--name',
    roles[0],
    '--role',
    roles.join(),
    '--password-file',
    file,
  );
  await person.post('/session', { email, password });
  return person;
}

/** Waits until nothing is on its way any more: every delivery of `service` has arrived, or those to one subscriber. */
export async function untilDelivered(fund, service = 'applications', patienceMs = 120_000, subscriber = '%') {
  const until = Date.now() + patienceMs;
  const open = 'SELECT count(*)::int AS count FROM outbox_delivery WHERE delivered_at IS NULL AND subscriber LIKE $1';
  for (;;) {
    const { rows } = await fund.pool(service).query(open, [subscriber]);
    if (rows[0].count === 0) return;
    if (Date.now() > until) throw new Error(`${rows[0].count} events of ${service} have not arrived`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
