// The six services and the small processes beside them: their names, ports and environment, and how they are started,
// watched and stopped.
// Every variable is prefixed with the service's name, so that all six can also live in one process (--single).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';
import { serviceUrl } from './provision.mjs';

export const SERVICES = ['portal', 'applications', 'review', 'disbursement', 'transparency', 'audit'];
/** Processes of their own even with --single: what they know must not be in the memory of a service. */
export const COMPANIONS = { signer: 'apps/audit/src/signer/main.js' };
/** The local witnesses of tools/witnesses.mjs, by the names they have in the policy. */
export const WITNESSES = ['witness-1', 'witness-2'];
const FIRST_SERVICE_PORT = 3100;

/** Ports for all: the portal on `portalPort` or the next free one, the others in order from `first`. */
export async function choosePorts({ portalPort = 3000, first = FIRST_SERVICE_PORT } = {}) {
  const taken = new Set();
  const ports = {};
  for (const service of [...SERVICES, ...Object.keys(COMPANIONS), ...WITNESSES]) {
    ports[service] = await freePort(service === 'portal' ? portalPort : first, taken);
    taken.add(ports[service]);
  }
  return ports;
}

/**
 * The environment all services share; each reads only its own names. `options`: { ports, adminUrl, database, redisUrl,
 * queuePrefix, stateDirectory, demo, publicUrl }.
 */
export function environmentOf(options) {
  const { ports, adminUrl, database, redisUrl, queuePrefix, stateDirectory, demo } = options;
  const environment = {
    NODE_ENV: 'production',
    // some shells export HOST; the services listen on the loopback unless the operator says otherwise per service
    HOST: '127.0.0.1',
    REDIS_URL: redisUrl,
    QUEUE_PREFIX: queuePrefix,
    FILES_DIRECTORY: path.join(stateDirectory, 'files'),
    KEYS_DIRECTORY: path.join(stateDirectory, 'keys'),
    LOG_DIRECTORY: path.join(stateDirectory, 'log'),
    SIGNER_DIRECTORY: path.join(stateDirectory, 'signer'),
    SIGNER_PORT: String(ports.signer),
    SIGNER_URL: `http://127.0.0.1:${ports.signer}`,
    // a demonstration never writes to the people it invents; a fund without a mail server keeps its letters
    SMTP_HOST: demo ? '' : (process.env.SMTP_HOST ?? 'none'),
    DEMO: String(demo),
    PUBLIC_URL: options.publicUrl ?? `http://localhost:${ports.portal}`,
  };
  // the demo's clock may be moved to show a deadline pass; a real fund has no such file
  if (demo) environment.CLOCK_OFFSET_FILE = path.join(stateDirectory, 'clock-offset');
  // whoever looks around should not need an app for every role: only money shows what a second factor is for
  if (demo) environment.SECOND_FACTOR_ROLES = 'releasing-officer';
  for (const service of SERVICES) {
    const prefix = service.toUpperCase();
    environment[`${prefix}_PORT`] = String(ports[service]);
    environment[`${prefix}_DATABASE_URL`] = serviceUrl(adminUrl, database, service);
    if (service !== 'portal') environment[`${prefix}_URL`] = `http://127.0.0.1:${ports[service]}`;
  }
  return environment;
}

/** Where an operator's command finds folders and addresses: as `npm start` gave them, else from its own environment. */
export const settingsOf = (connection) => (connection.ports ? environmentOf(connection) : process.env);

/** What the process of `service` gets: the shared names and its own, never another service's database. */
function environmentFor(service, environment) {
  const foreign = (name) =>
    SERVICES.some((other) => other !== service && name === `${other.toUpperCase()}_DATABASE_URL`);
  const own = Object.entries({ ...process.env, ...environment }).filter(([name]) => !foreign(name));
  // ours are the services' addresses; the operator's own engine addresses stay with the launcher
  return Object.fromEntries(own.filter(([name]) => name !== 'DATABASE_URL'));
}

/** A companion gets its own names and nothing else: no database, no queue, no key of a service. */
export function environmentForCompanion(name, environment) {
  const own = Object.entries(environment).filter(([key]) => key === 'HOST' || key.startsWith(`${name.toUpperCase()}_`));
  return Object.fromEntries(own);
}

/** The services whose compiled main.js exists; while the tree grows, the others are reported as missing. */
export function builtServices() {
  const has = (service) => fs.existsSync(path.join(DIST, 'apps', service, 'src/main.js'));
  return { built: SERVICES.filter(has), missing: SERVICES.filter((service) => !has(service)) };
}

export function launch(name, script, environment, logDirectory, args = []) {
  fs.mkdirSync(logDirectory, { recursive: true });
  const logFile = path.join(logDirectory, `${name}.log`);
  const log = fs.openSync(logFile, 'a');
  // a small young generation: memory matters more than throughput on the small hosts this runs on
  const flags = ['--enable-source-maps', '--max-semi-space-size=4'];
  const child = spawn(process.execPath, [...flags, script, ...args], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', log, log],
    // its own process group: Ctrl-C reaches us alone, and we stop the services in order
    detached: true,
  });
  fs.closeSync(log);
  return { name, child, pid: child.pid, logFile };
}

const hasEnded = ({ child }) => child.exitCode !== null || child.signalCode !== null;
const lastWords = (file) => fs.readFileSync(file, 'utf8').split('\n').slice(-25).join('\n');

export async function untilReady(service, port, member) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (hasEnded(member))
      throw new Error(`${service} ended while starting. ${member.logFile} ends:\n${lastWords(member.logFile)}`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
    } catch {
      // not listening yet
    }
    await sleep(50);
  }
  throw new Error(`${service} was not ready after 60 s. ${member.logFile} ends:\n${lastWords(member.logFile)}`);
}

export async function stopAll(members, patience = 10_000) {
  for (const member of members) if (!hasEnded(member)) member.child.kill('SIGTERM');
  const until = Date.now() + patience;
  while (members.some((member) => !hasEnded(member)) && Date.now() < until) await sleep(20);
  for (const member of members) if (!hasEnded(member)) member.child.kill('SIGKILL');
  while (members.some((member) => !hasEnded(member))) await sleep(10);
}

/**
 * Starts the services and waits until each says it is ready. Returns { members, stop }; `onExit(member)` is called
 * when one ends by itself. Nothing is restarted: a fund that limps should be seen to limp.
 */
export async function startServices({ environment, ports, logDirectory, single = false, services = SERVICES, onExit }) {
  let stopping = false;
  const members = single
    ? [
        launch(
          'single',
          path.join(ROOT, 'tools/single.mjs'),
          { ...process.env, ...environment, SINGLE_SERVICES: services.join(',') },
          logDirectory,
        ),
      ]
    : services.map((service) =>
        launch(
          service,
          path.join(DIST, 'apps', service, 'src/main.js'),
          environmentFor(service, environment),
          logDirectory,
        ),
      );
  // the log is theirs
  const companions = Object.entries(services.includes('audit') ? COMPANIONS : {}).map(([name, script]) =>
    launch(name, path.join(DIST, script), environmentForCompanion(name, environment), logDirectory),
  );
  const stop = async () => {
    stopping = true;
    await stopAll(members);
    // after the services: the log's last leaves are still signed
    await stopAll(companions);
  };
  for (const member of [...members, ...companions]) {
    member.child.on('exit', () => !stopping && onExit?.(member));
    member.child.on('error', () => {});
  }
  try {
    await Promise.all([
      ...services.map((service, at) => untilReady(service, ports[service], single ? members[0] : members[at])),
      ...companions.map((companion) => untilReady(companion.name, ports[companion.name], companion)),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { members: [...members, ...companions], stop };
}
