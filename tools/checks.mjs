// The checks a change must pass before any test runs: format, lint, directions, focused tests, types, lock file.
// Each answers undefined when all is well, else the text to show.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { completeLock } from './complete-lock.mjs';
import { inOwnProcess } from './own-process.mjs';
import { ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';

const bin = (file) => path.join(ROOT, 'node_modules', file);

/** Runs a Node program; undefined when it succeeded, else everything it said. */
function node(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : text || `exit code ${code}`));
  });
}

const prettier = (mode) =>
  node([
    bin('prettier/bin/prettier.cjs'),
    mode,
    '.',
    '--log-level=warn',
    '--cache',
    '--cache-strategy=content',
    '--cache-location=.cache/prettier',
  ]);
const folders = () =>
  ['apps', 'libs', 'test', 'tools', 'deploy'].filter((name) => fs.existsSync(path.join(ROOT, name)));
const isSpec = (file) => /\.(spec|e2e-spec)\.tsx?$/.test(file);

/** A belt beside the linter's no-focused-tests: one `.only` would silently switch off every other test of its file. */
function focusedTests() {
  const found = [];
  for (const file of fs.globSync('{apps,libs,test}/**/*.{ts,tsx}', { cwd: ROOT }).filter(isSpec)) {
    const lines = fs.readFileSync(path.join(ROOT, file), 'utf8').split('\n');
    lines.forEach((line, at) => {
      if (/\b(test|it|describe)\s*\.(only|concurrent\.only)\b|\bf(it|describe)\s*\(/.test(line))
        found.push(`${file}:${at + 1}: ${line.trim()}`);
    });
  }
  return found.length > 0 ? `These tests switch off all others of their file:\n${found.join('\n')}` : undefined;
}

async function types() {
  const compiler = bin('typescript/bin/tsc');
  const projects = ['tsconfig.json'];
  // browser code is checked apart, with the DOM and without Node
  if (fs.globSync('apps/portal/{islands,src/islands}/**/*.ts', { cwd: ROOT }).length > 0)
    projects.push('apps/portal/tsconfig.islands.json');
  const answers = await Promise.all(
    projects.map((project) => node([compiler, '--noEmit', '--pretty', 'false', '-p', project])),
  );
  return answers.filter(Boolean).join('\n') || undefined;
}

/** package.json and the lock file agree, and complete-lock has nothing to add. */
function lockFile() {
  const read = (name) => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8'));
  const [wanted, locked] = [read('package.json'), read('package-lock.json').packages['']];
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (JSON.stringify(wanted[kind] ?? {}) !== JSON.stringify(locked[kind] ?? {}))
      return `package-lock.json does not fit the ${kind} of package.json. Run "npm run lock".`;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-lock-'));
  try {
    fs.copyFileSync(path.join(ROOT, 'package-lock.json'), path.join(folder, 'package-lock.json'));
    completeLock(folder);
    const same = fs
      .readFileSync(path.join(folder, 'package-lock.json'))
      .equals(fs.readFileSync(path.join(ROOT, 'package-lock.json')));
    return same ? undefined : 'package-lock.json lacks packages of other platforms. Run "npm run lock".';
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export const CHECKS = {
  format: { title: 'format (prettier)', run: () => prettier('--check') },
  lint: { title: 'lint (oxlint)', run: () => node([bin('oxlint/bin/oxlint'), '--deny-warnings', ...folders()]) },
  directions: {
    title: 'import directions (dependency-cruiser)',
    run: () =>
      node([
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        ...folders().filter((name) => ['apps', 'libs'].includes(name)),
      ]),
  },
  focused: { title: 'no focused tests', run: async () => focusedTests() },
  types: { title: 'types (tsc)', run: types },
  lock: { title: 'lock file', run: async () => lockFile() },
};

/** Runs one check with its line of progress; true when it passed. */
export async function runCheck(name) {
  const { title, run } = CHECKS[name];
  let complaint;
  await step(title, async () => {
    complaint = await run();
    return { note: complaint ? 'FAILED' : undefined };
  });
  if (complaint) say(complaint.trimEnd().replace(/^/gm, '    '));
  return !complaint;
}

/** Runs the named checks; exit code 1 when one failed. */
export async function runChecks(names) {
  let failed = 0;
  for (const name of names) if (!(await runCheck(name))) failed++;
  return failed > 0 ? 1 : 0;
}

export async function format() {
  const complaint = await prettier('--write');
  if (complaint) say(complaint);
  return complaint ? 1 : 0;
}

export async function buildOnce() {
  await step('build', () => inOwnProcess('build.mjs'));
}
