// The demo fund: deploy/seed/seed.mjs walks through the public API like anybody else, once per local state.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';

const SEED = path.join(ROOT, 'deploy/seed');

/** deploy/seed/people.json: [{ name, role, also?, email, password }]; `also`: roles besides. */
export function demoPeople() {
  const file = path.join(SEED, 'people.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

function fingerprint() {
  const hash = createHash('sha256');
  const entries = fs.readdirSync(SEED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  for (const file of files)
    hash.update(path.relative(SEED, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs the seed against a ready system. Its output is shown: it takes a while and says what it does. */
function runSeed({ stateDirectory, system }) {
  const environment = {
    ...process.env,
    PORTAL_URL: `http://127.0.0.1:${system.ports.portal}`,
    CLOCK_OFFSET_FILE: system.environment.CLOCK_OFFSET_FILE,
    // the first administrator cannot come through the API; this is the program and its first arguments, as JSON
    FUND_COMMAND: JSON.stringify([process.execPath, path.join(ROOT, 'tools/fund.mjs')]),
    FUND_STATE_DIRECTORY: stateDirectory,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(SEED, 'seed.mjs')], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 1, 2],
    });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`The seed failed (${signal ?? `code ${code}`}).`)),
    );
  });
}

const begunFile = (stateDirectory) => path.join(stateDirectory, 'seeding');

/** Was a seed begun here and killed? A half-filled demo cannot be continued: its people exist already. */
export const isHalfSeeded = (stateDirectory) =>
  fs.existsSync(begunFile(stateDirectory)) && !fs.existsSync(path.join(stateDirectory, 'seeded'));

/** Seeds once; the marker holds the hash of the seed that was used. */
export async function seedOnce({ stateDirectory, system }) {
  if (!fs.existsSync(path.join(SEED, 'seed.mjs'))) return say('  demo fund: there is no deploy/seed/seed.mjs yet');
  const marker = path.join(stateDirectory, 'seeded');
  const now = fingerprint();
  if (!fs.existsSync(marker)) {
    fs.writeFileSync(begunFile(stateDirectory), '');
    await step('fill in the demo fund', () => runSeed({ stateDirectory, system }));
    fs.writeFileSync(marker, `${now}\n`);
    fs.rmSync(begunFile(stateDirectory));
  } else if (fs.readFileSync(marker, 'utf8').trim() !== now) {
    say('  The demo fund has a newer version: "npm start -- --fresh" shows it (and wipes what you entered).');
  }
}
