// The six services on engines that are already running: database, keys, migrations, processes. `npm start` calls
// startSystem(); tests that need a whole system run this file as a program:
//   node tools/system.mjs '{"stateDirectory":"...","adminUrl":"...","redisUrl":"...","database":"...","queuePrefix":"..."}'
// It prints one line of JSON when ready ({ url, ports, pids, logDirectory }) and ends with its stdin, so that a killed
// test leaves nothing behind.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKeys, createSignerKeys } from './keys.mjs';
import { inOwnProcess } from './own-process.mjs';
import { progressTo, step } from './progress.mjs';
import { provision } from './provision.mjs';
import { choosePorts, environmentOf, SERVICES, startServices, WITNESSES } from './services.mjs';
import { startWitnesses } from './witnesses.mjs';

/**
 * Brings the system up. Options: stateDirectory, adminUrl, redisUrl, database, queuePrefix, and optionally demo, single,
 * portalPort, firstPort, publicUrl, services, environment (more variables), onExit(member).
 * Returns { url, ports, environment, members, logDirectory, stop }.
 */
export async function startSystem(options) {
  const { stateDirectory, adminUrl, database, services = SERVICES, demo = true, single = false } = options;
  const logDirectory = path.join(stateDirectory, 'logs');
  for (const name of ['files', 'log']) {
    fs.mkdirSync(path.join(stateDirectory, name), { recursive: true, mode: 0o700 });
  }
  createKeys(path.join(stateDirectory, 'keys'));
  createSignerKeys(path.join(stateDirectory, 'signer'), path.join(stateDirectory, 'keys'));
  await step('prepare the database', () => provision(adminUrl, database));
  await step('run migrations', () => inOwnProcess('migrate.mjs', { adminUrl, database, services }));
  const ports = await choosePorts({ portalPort: options.portalPort, first: options.firstPort });
  const environment = { ...environmentOf({ ...options, ports, demo }), ...options.environment };
  const witnesses = await localWitnesses(options, services, ports, logDirectory);
  Object.assign(environment, witnesses?.environment);
  const running = await step(`start ${services.length} services${single ? ' in one process' : ''}`, () =>
    startServices({ environment, ports, logDirectory, single, services, onExit: options.onExit }),
  ).catch(async (error) => {
    await witnesses?.stop();
    throw error;
  });
  await witnesses?.follow(`${environment.AUDIT_URL}/log`);
  const members = [...running.members, ...(witnesses?.members ?? [])];
  const stop = async () => {
    await running.stop();
    await witnesses?.stop();
  };
  return { url: environment.PUBLIC_URL, ports, environment, logDirectory, members, stop };
}

/** The witnesses of this host, unless the operator names others. */
async function localWitnesses({ stateDirectory, onExit }, services, ports, logDirectory) {
  if (process.env.WITNESS_POLICY_FILE || !services.includes('audit')) return undefined;
  return step(`start ${WITNESSES.length} witnesses`, () =>
    startWitnesses({ stateDirectory, ports, logDirectory, onExit }),
  );
}

async function main(options) {
  progressTo(process.stderr);
  const system = await startSystem({ firstPort: 3200, portalPort: 3190, ...options });
  const pids = Object.fromEntries(system.members.map(({ name, pid }) => [name, pid]));
  const { url, ports, logDirectory, environment } = system;
  process.stdout.write(`${JSON.stringify({ url, ports, pids, logDirectory, environment })}\n`);
  let ending;
  const end = () => (ending ??= system.stop().then(() => process.exit(0)));
  process.stdin.on('end', end).on('error', end).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(JSON.parse(process.argv[2] ?? '{}')).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
