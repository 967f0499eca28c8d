// `npm run bench [-- NAME...]`: runs test/bench/*.bench.mjs (all, or those whose name contains NAME) one after the
// other, each in a process of its own, on a PostgreSQL and a Redis of their own. A benchmark prints its figures and
// exits 1 when it was too slow or wrong; the last line of JSON it prints goes into test/bench/results.json, beside what
// the others said last.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { release } from './claim.mjs';
import { startEngines } from './engines.mjs';
import { inOwnProcess } from './own-process.mjs';
import { ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';
import { claimFolder } from './test.mjs';

const FOLDER = path.join(ROOT, 'test/bench');
const RESULTS = path.join(FOLDER, 'results.json');

function runOne(file, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', path.join(FOLDER, file)], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', () => resolve({ ok: false }));
    child.on('close', (code) => resolve({ ok: code === 0, result: lastJson(text) }));
  });
}

function lastJson(text) {
  for (const line of text.trimEnd().split('\n').reverse()) {
    try {
      const value = JSON.parse(line);
      if (typeof value === 'object') return value;
    } catch {
      // a line for people
    }
  }
  return undefined;
}

/** What the benchmarks that there still are have said last. */
function resultsOf(files) {
  const { results = {} } = fs.existsSync(RESULTS) ? JSON.parse(fs.readFileSync(RESULTS, 'utf8')) : {};
  return Object.fromEntries(Object.entries(results).filter(([name]) => files.includes(`${name}.bench.mjs`)));
}

export async function bench(names) {
  const all = fs.existsSync(FOLDER) ? fs.globSync('*.bench.mjs', { cwd: FOLDER }).sort() : [];
  const chosen = all.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
  if (chosen.length === 0) {
    say(`No benchmark${names.length > 0 ? ` named ${names.join(', ')}` : ''}. There are: ${all.join(', ') || 'none'}`);
    return 1;
  }
  await step('build', () => inOwnProcess('build.mjs'));
  const folder = claimFolder('bench');
  let engines;
  const kept = resultsOf(all);
  const results = {};
  let failed = 0;
  try {
    engines = await startEngines(folder);
    const environment = {
      TEST_ADMIN_URL: engines.adminUrl,
      TEST_REDIS_URL: engines.redisUrl,
      TEST_STATE_DIRECTORY: folder,
    };
    for (const file of chosen) {
      say(`\n${file}`);
      const { ok, result } = await runOne(file, environment);
      results[file.replace(/\.bench\.mjs$/, '')] = { ok, ...result };
      if (!ok) failed++;
    }
  } finally {
    await engines?.stop();
    release(folder);
  }
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version };
  const text = JSON.stringify({ machine, results: { ...kept, ...results } }, null, 2);
  fs.writeFileSync(RESULTS, `${text}\n`);
  say(`\n${chosen.length - failed} within their bounds, ${failed} not`);
  return failed > 0 ? 1 : 0;
}
