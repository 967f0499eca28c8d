// A Chromium for the journeys: CHROMIUM_PATH, an installed one, else the binary that the npm package
// @sparticuz/chromium carries, unpacked once into .cache/chromium. Each candidate is really started before it is used.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { alone } from './claim.mjs';
import { CACHE } from './paths.mjs';

const HOME = path.join(CACHE, 'chromium');
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...FIXED].find((file) => fs.existsSync(file));
}

/** Undefined when `file` starts and renders; else the reason why not. */
async function reasonAgainst(file) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath: file, args: ['--disable-dev-shm-usage'], timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<h1>ready</h1>');
    const text = await page.textContent('h1');
    await browser.close();
    return text === 'ready' ? undefined : `${file} starts but renders nothing`;
  } catch (error) {
    const lines = String(error.message).split('\n');
    return `${file} does not start: ${lines.find((line) => /error while loading|cannot|not found/i.test(line)) ?? lines[0]}`;
  }
}

/** Unpacks in a process of its own: the package writes to the temporary folder it finds in the environment. */
function unpack() {
  fs.mkdirSync(HOME, { recursive: true });
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.dirname(CACHE),
    encoding: 'utf8',
    // the name of the cloud makes the package unpack its libraries too (nss and so on), for hosts that lack them
    env: { ...process.env, TMPDIR: HOME, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (done.status !== 0)
    throw new Error(done.stderr.split('\n').find((line) => /Error/.test(line)) ?? 'unpacking failed');
  // one file to start: it brings the libraries and fonts that came along where the host has none
  const libraries = fs.globSync('al20*/lib', { cwd: HOME }).map((folder) => path.join(HOME, folder));
  const wrapper = (withLibraries) =>
    [
      '#!/bin/sh',
      `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH='${path.join(HOME, 'fonts')}'`,
      ...(withLibraries ? [`export LD_LIBRARY_PATH='${[...libraries, HOME].join(':')}'`] : []),
      `exec '${path.join(HOME, 'chromium')}' "$@"`,
    ].join('\n');
  fs.writeFileSync(path.join(HOME, 'start'), `${wrapper(false)}\n`, { mode: 0o755 });
  fs.writeFileSync(path.join(HOME, 'start-with-libraries'), `${wrapper(true)}\n`, { mode: 0o755 });
}

async function packaged() {
  const candidates = ['start', 'start-with-libraries'].map((name) => path.join(HOME, name));
  await alone(path.join(CACHE, 'chromium-claim'), async () => {
    if (!candidates.every((file) => fs.existsSync(file))) unpack();
  });
  const reasons = [];
  for (const file of candidates) {
    const reason = await reasonAgainst(file);
    if (!reason) return { file };
    reasons.push(reason);
  }
  return { reason: reasons.join('; ') };
}

const MEMORY = path.join(CACHE, 'chromium.txt');

/** The Chromium that worked last time, if it is still there. */
export function rememberedChromium() {
  const file = process.env.CHROMIUM_PATH ?? (fs.existsSync(MEMORY) ? fs.readFileSync(MEMORY, 'utf8').trim() : '');
  return file && fs.existsSync(file) ? file : undefined;
}

/** { file } of a Chromium that works here, or { reason } why there is none. */
export async function findChromium() {
  const found = await search();
  if (found.file) fs.writeFileSync(MEMORY, `${found.file}\n`);
  return found;
}

async function search() {
  const given = process.env.CHROMIUM_PATH ?? installed();
  const reasons = [];
  if (given) {
    const reason = await reasonAgainst(given);
    if (!reason) return { file: given };
    reasons.push(reason);
  }
  try {
    const { file, reason } = await packaged();
    if (file) return { file };
    reasons.push(reason);
  } catch (error) {
    reasons.push(`the packaged Chromium cannot be unpacked: ${error.message}`);
  }
  return { reason: reasons.join('; ') };
}
