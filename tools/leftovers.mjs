// Processes that a killed `npm start` left behind: they are written down while it runs and ended by the next one.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './claim.mjs';

const fileOf = (directory) => path.join(directory, 'processes.json');

/** Writes down what runs: [{ name, pid, signal? }]; signal is the polite way to end it, SIGTERM unless told. */
export function writeDown(directory, processes) {
  const known = processes.filter(({ pid }) => pid).map((entry) => ({ ...entry, birth: birthOf(entry.pid) }));
  fs.writeFileSync(fileOf(directory), JSON.stringify(known), { mode: 0o600 });
}

function remembered(directory) {
  try {
    const entries = JSON.parse(fs.readFileSync(fileOf(directory), 'utf8'));
    return entries.filter(({ pid, birth }) => birth && birthOf(pid) === birth);
  } catch {
    return [];
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}

/** Ends what is left; with `keep`, all but those names. Returns the names ended. */
export async function endLeftovers(directory, { keep = [] } = {}) {
  const left = remembered(directory).filter(({ name }) => !keep.includes(name));
  for (const { pid, signal } of left) send(pid, signal ?? 'SIGTERM');
  const alive = () => left.filter(({ pid, birth }) => birthOf(pid) === birth);
  for (const until = Date.now() + 10_000; alive().length > 0 && Date.now() < until;) await sleep(50);
  for (const { pid } of alive()) send(pid, 'SIGKILL');
  while (alive().length > 0) await sleep(20);
  return left.map(({ name }) => name);
}
