// How much of the machine others use: a figure from a busy machine is no figure of ours.
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ticks that all CPUs have spent so far, and of them those with work; undefined where there is no /proc/stat. */
function ticks() {
  if (!fs.existsSync('/proc/stat')) return undefined;
  const [line] = fs.readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const counts = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { all, busy: all - counts[3] - counts[4] };
}

/** Before a benchmark starts anything: the share (0 to 1) of the CPUs that is in use; says so when it is much. */
export async function strangers() {
  const before = ticks();
  if (before === undefined) return undefined;
  await sleep(2_000);
  const after = ticks();
  const share = Number(((after.busy - before.busy) / (after.all - before.all)).toFixed(2));
  if (share > 0.2) {
    console.log(
      `  others use ${Math.round(share * 100)} % of the ${os.cpus().length} CPUs: times are longer than ours alone`,
    );
  }
  return share;
}
