// `npm test`: the checks, then every test on a PostgreSQL and a Redis of its own; never on those of a running system.
// `npm test -- WORDS...` runs only Jest, with the words as its filter. Last line: "N passed, N failed, N skipped".
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { claim, release } from './claim.mjs';
import { CHECKS, runCheck } from './checks.mjs';
import { inOwnProcess } from './own-process.mjs';
import { DATA, ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';

/** A state folder nobody else is using: .data/test, or .data/test-2 while another run has that one, and so on. */
export function claimFolder(name) {
  for (let number = 1; ; number++) {
    const folder = path.join(DATA, number === 1 ? name : `${name}-${number}`);
    if (claim(folder)) return folder;
  }
}

/** With a filter, the Chromium that worked last time is taken without trying it again. */
async function chromiumEnvironment({ remembered }) {
  const { findChromium, rememberedChromium } = await import('./chromium.mjs');
  if (remembered && rememberedChromium()) return { CHROMIUM_PATH: rememberedChromium() };
  const { file, reason, note } = await step('find a Chromium', async () => {
    const found = await findChromium();
    return { ...found, note: found.file ?? `none: ${found.reason}` };
  });
  if (!file) say(`  the browser journeys will be skipped: ${reason ?? note}`);
  return file ? { CHROMIUM_PATH: file } : { CHROMIUM_MISSING: reason };
}

function jest(args, environment, resultFile) {
  fs.rmSync(resultFile, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--enable-source-maps'];
  const program = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--ci', '--passWithNoTests', '--json', `--outputFile=${resultFile}`, ...args];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, program, ...options], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test', ...environment },
      // with --outputFile nothing but Jest's own report goes to the terminal
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const forward = () => child.kill('SIGINT');
    process.once('SIGINT', forward).once('SIGTERM', forward);
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countOf(resultFile) {
  const result = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
  return {
    passed: result.numPassedTests,
    // a file that cannot even be loaded holds tests that did not pass
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    slowest: result.testResults
      .map(({ name, startTime, endTime }) => ({
        file: path.relative(ROOT, name),
        seconds: (endTime - startTime) / 1000,
      }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, 3),
  };
}

/** Runs Jest on engines of its own; { passed, failed, skipped }. */
async function runJest(args, environment) {
  const { startEngines } = await import('./engines.mjs');
  const folder = claimFolder('test');
  let engines;
  try {
    engines = await startEngines(folder);
    const resultFile = path.join(folder, 'jest.json');
    const code = await jest(
      args,
      {
        TEST_ADMIN_URL: engines.adminUrl,
        TEST_REDIS_URL: engines.redisUrl,
        TEST_STATE_DIRECTORY: folder,
        // different in every run, for names of databases and queues
        TEST_RUN: process.pid.toString(36),
        ...environment,
      },
      resultFile,
    );
    if (!fs.existsSync(resultFile)) return { passed: 0, failed: 1, skipped: 0, slowest: [] };
    const count = countOf(resultFile);
    if (code !== 0 && count.failed === 0) count.failed = 1;
    return count;
  } finally {
    await engines?.stop();
    release(folder);
  }
}

/** Jest's own flags (-t NAME, --watch) pass through as they are; words are paths. */
async function runAll(args, environment = {}) {
  const only = args.length > 0;
  const total = { passed: 0, failed: 0 };
  const note = (passed) => (passed ? total.passed++ : total.failed++);
  await step('build', () => inOwnProcess('build.mjs')).then(
    () => {},
    (error) => {
      say(error.message.replace(/^/gm, '    '));
      total.failed++;
    },
  );
  if (!only) for (const name of Object.keys(CHECKS)) note(await runCheck(name));
  const browser = await chromiumEnvironment({ remembered: only });
  const count = await runJest(args, { ...browser, ...environment });
  for (const { file, seconds } of count.slowest) if (seconds > 20) say(`  slow: ${file} took ${seconds.toFixed(0)} s`);
  const ran = count.passed + count.failed > 0;
  if (!ran) say('\nNo test ran.');
  const failed = total.failed + count.failed;
  say(`\n${total.passed + count.passed} passed, ${failed} failed, ${count.skipped} skipped`);
  return failed > 0 || !ran ? 1 : 0;
}

export const test = (args) => runAll(args);

/** Rewrites the golden files: runs only the specs with "golden" in their path, allowed to write. */
export const golden = (args) => runAll(args.length > 0 ? args : ['golden'], { UPDATE_GOLDEN: '1' });
