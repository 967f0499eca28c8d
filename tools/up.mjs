// `npm start`: engines, build, database, services, demo fund; then it stays until Ctrl-C or `npm stop`.
// State lives in .data/ (or FUND_STATE_DIRECTORY); one run at a time owns it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claim, describeClaim, ownerOf, release } from './claim.mjs';
import { databaseName, startEngines } from './engines.mjs';
import { outside } from './engine-user.mjs';
import { endLeftovers, writeDown } from './leftovers.mjs';
import { inOwnProcess } from './own-process.mjs';
import { DATA, ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';
import { demoPeople, isHalfSeeded, seedOnce } from './seed.mjs';
import { startSystem } from './system.mjs';

export const STATE = path.resolve(process.env.FUND_STATE_DIRECTORY ?? DATA);
const USAGE = 'Usage: npm start [-- --port N] [--fresh] [--single] [--no-demo] [--detach]';

function parse(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3000' },
      fresh: { type: 'boolean', default: false },
      single: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      detach: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port number`);
  return { ...values, port, demo: !values['no-demo'] };
}

/** Wipes our state, but not the folders inside it that another run owns (tests keep theirs there). */
async function wipe() {
  await endLeftovers(STATE);
  if (process.getuid?.() === 0) fs.rmSync(outside(STATE), { recursive: true, force: true });
  for (const name of fs.readdirSync(STATE)) {
    const entry = path.join(STATE, name);
    if (name !== 'owner.json' && !ownerOf(entry)) fs.rmSync(entry, { recursive: true, force: true });
  }
  if (process.env.DATABASE_URL) say('  DATABASE_URL is yours: --fresh leaves that database as it is');
}

const alreadyRunning = (owner) =>
  say(
    `Already running${owner.url ? ` at ${owner.url}` : ', not ready yet'} (process ${owner.pid}). "npm stop" ends it.`,
  );

const withEveryRole = ({ role, also = [], ...person }) => ({ ...person, role: [role, ...also].join(', ') });

function printPeople(people) {
  if (people.length === 0) return;
  const rows = [{ role: 'ROLE', name: 'NAME', email: 'E-MAIL', password: 'PASSWORD' }, ...people.map(withEveryRole)];
  const width = (key) => Math.max(...rows.map((row) => String(row[key]).length));
  const [role, name, email] = ['role', 'name', 'email'].map(width);
  say('\nDemo people (they exist only in this demo):');
  for (const row of rows) {
    say(`  ${String(row.role).padEnd(role)}  ${row.name.padEnd(name)}  ${row.email.padEnd(email)}  ${row.password}`);
  }
  for (const { name: who, totp } of people.filter((person) => person.totp)) {
    say(`  ${who} moves money and also gives a code. Secret for the app: ${totp}`);
    say(`    or ask for one here: node deploy/seed/code.mjs ${totp}`);
  }
}

/** What `npm run fund` and the seed need to find this system; secrets inside, so only for us. */
function writeConnection(details) {
  fs.writeFileSync(path.join(STATE, 'connection.json'), JSON.stringify(details, null, 2), { mode: 0o600 });
}

async function bringUp(options, stops) {
  if (options.fresh) await step('wipe the local state', wipe);
  else if (options.demo && !process.env.DATABASE_URL && isHalfSeeded(STATE)) {
    say('  the demo fund was only half filled when it was ended; it begins anew');
    await step('wipe the local state', wipe);
  }
  const left = await endLeftovers(STATE, { keep: ['postgres', 'redis'] });
  if (left.length > 0) say(`  ended what a killed run left behind: ${left.join(', ')}`);
  const [engines] = await Promise.all([
    startEngines(STATE).then((started) => {
      stops.push(started.stop);
      return started;
    }),
    step('build', () => inOwnProcess('build.mjs')),
  ]);
  if (stops.isStopping) return undefined;
  const engineProcesses = [
    { name: 'postgres', pid: engines.postgres.pid, signal: 'SIGINT' },
    { name: 'redis', pid: engines.redis.pid },
  ];
  writeDown(STATE, engineProcesses);
  const connection = {
    adminUrl: engines.adminUrl,
    redisUrl: engines.redisUrl,
    database: databaseName(),
    queuePrefix: 'fund',
    stateDirectory: STATE,
    demo: options.demo,
  };
  const system = await startSystem({
    ...connection,
    single: options.single,
    portalPort: options.port,
    onExit: ({ name, child, logFile }) =>
      say(
        `\n${name} has ended (${child.signalCode ?? `code ${child.exitCode}`}). Its log: ${path.relative(ROOT, logFile)}`,
      ),
  });
  stops.push(system.stop);
  if (stops.isStopping) return undefined;
  writeDown(STATE, [...system.members.map(({ name, pid }) => ({ name, pid })), ...engineProcesses]);
  writeConnection({ ...connection, ports: system.ports, url: system.url });
  if (options.demo) await seedOnce({ stateDirectory: STATE, system });
  return system;
}

/** Everything in reverse order. */
async function undo(stops) {
  while (stops.length > 0) await stops.pop()();
}

async function takeDown(stops) {
  await undo(stops);
  fs.rmSync(path.join(STATE, 'processes.json'), { force: true });
  release(STATE);
}

async function startHere(options) {
  if (!claim(STATE)) return alreadyRunning(ownerOf(STATE) ?? {});
  const stops = [];
  let stopped;
  const untilStopped = new Promise((resolve) => (stopped = resolve));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopped((stops.isStopping = true)));
  const begun = performance.now();
  try {
    const bringing = bringUp(options, stops);
    const system = await Promise.race([bringing, untilStopped.then(() => undefined)]);
    if (!system) {
      // a signal while starting: end what runs, wait until the start has noticed, end what it began meanwhile
      await undo(stops);
      await bringing.catch(() => {});
    } else {
      if (system.ports.portal !== options.port) say(`\nPort ${options.port} is taken: using ${system.ports.portal}.`);
      if (options.demo) printPeople(demoPeople());
      else if (system.environment.SMTP_HOST === 'none')
        say('\nLetters wait in the database until SMTP_HOST names a mail server (docs/operations/letters.md).');
      say(`\nReady in ${((performance.now() - begun) / 1000).toFixed(1)} s: ${system.url}   (Ctrl-C stops everything)`);
      describeClaim(STATE, { url: system.url, ready: true });
      await untilStopped;
    }
    say('\nStopping ...');
  } finally {
    await takeDown(stops);
  }
  say('Stopped.');
}

/** Runs the same start in the background and shows its progress until it is ready. */
async function startDetached(args) {
  const owner = ownerOf(STATE);
  if (owner) return alreadyRunning(owner);
  fs.mkdirSync(STATE, { recursive: true });
  // outside the folders that --fresh wipes
  const logFile = path.join(ROOT, '.cache', `start-${process.pid}.log`);
  const log = fs.openSync(logFile, 'w+');
  const rest = args.filter((argument) => argument !== '--detach');
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...rest], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  let shown = 0;
  const show = () => {
    const text = fs.readFileSync(logFile, 'utf8');
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  while (child.exitCode === null && child.signalCode === null) {
    show();
    if (ownerOf(STATE)?.ready) break;
    await sleep(100);
  }
  show();
  fs.rmSync(logFile, { force: true });
  return child.exitCode ?? 0;
}

/** The command. Returns the exit code. */
export async function start(args) {
  let options;
  try {
    options = parse(args);
  } catch (error) {
    say(`${error.message}\n${USAGE}`);
    return 2;
  }
  return (await (options.detach ? startDetached(args) : startHere(options))) ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  start(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      say(`\n${process.env.DEBUG ? error.stack : (error.message ?? error)}`);
      process.exit(1);
    },
  );
}
