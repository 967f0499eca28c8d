// `npm run dev`: the system under `node --watch`. A changed file is compiled alone; only the services that import it
// start again, because node follows the graph of ES modules.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, compile, forget, isSource } from './build.mjs';
import { startEngines } from './engines.mjs';
import { bundleIslands } from './islands.mjs';
import { createKeys, createSignerKeys } from './keys.mjs';
import { migrate } from './migrate.mjs';
import { DATA, DIST, ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';
import { provision } from './provision.mjs';
import { builtServices, choosePorts, COMPANIONS, environmentForCompanion, environmentOf } from './services.mjs';
import { claimFolder } from './test.mjs';

/** Editors write a file in several steps: the same modification time is handled once. */
function watchSources() {
  const seen = new Map();
  const changed = async (file) => {
    const stat = fs.statSync(path.join(ROOT, file), { throwIfNoEntry: false });
    if (!stat) return forget(file);
    if (seen.get(file) === stat.mtimeMs) return;
    seen.set(file, stat.mtimeMs);
    if (/[\\/]islands[\\/]/.test(file)) await bundleIslands();
    else if (isSource(file)) await compile(file);
  };
  for (const folder of ['apps', 'libs']) {
    fs.watch(path.join(ROOT, folder), { recursive: true }, (_event, name) => {
      if (!name || !/\.tsx?$/.test(name)) return;
      changed(path.join(folder, name)).catch((error) => say(String(error.message ?? error)));
    });
  }
}

/** The command: stays until Ctrl-C. */
export async function dev() {
  const stateDirectory = claimFolder('dev');
  const [engines] = await Promise.all([startEngines(stateDirectory), step('build', build)]);
  const { adminUrl, redisUrl } = engines;
  await provision(adminUrl, 'fund');
  const { built, missing } = builtServices();
  await step('run migrations', () => migrate(adminUrl, 'fund', { services: built }));
  if (missing.length > 0) say(`  not written yet: ${missing.join(', ')}`);
  createKeys(path.join(stateDirectory, 'keys'));
  createSignerKeys(path.join(stateDirectory, 'signer'), path.join(stateDirectory, 'keys'));
  const ports = await choosePorts();
  const settings = { ports, adminUrl, redisUrl, database: 'fund', queuePrefix: 'dev', stateDirectory, demo: true };
  const environment = { ...process.env, ...environmentOf(settings) };
  delete environment.DATABASE_URL;
  watchSources();
  const children = built.map((service) => {
    const script = path.join(DIST, 'apps', service, 'src/main.js');
    const flags = ['--watch', '--watch-preserve-output', '--enable-source-maps'];
    return spawn(process.execPath, [...flags, script], { cwd: ROOT, env: environment, stdio: 'inherit' });
  });
  for (const [name, script] of Object.entries(COMPANIONS)) {
    const env = environmentForCompanion(name, environment);
    children.push(spawn(process.execPath, [path.join(DIST, script)], { cwd: ROOT, env, stdio: 'inherit' }));
  }
  say(
    `\nThe portal will be at http://localhost:${ports.portal} (state in ${path.relative(ROOT, stateDirectory)}; ${path.relative(ROOT, DATA)} is untouched)`,
  );
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.on('exit', resolve))));
  await engines.stop();
}
