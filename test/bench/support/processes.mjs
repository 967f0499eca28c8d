// What the kernel says of a process (Linux: /proc). Other systems have no such figures; the benchmarks say so.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const TICKS_PER_SECOND = 100;

export const hasProc = () => fs.existsSync('/proc/self/smaps_rollup');

/** CPU seconds (user and system) that a process has used so far; 0 when it is gone. */
function cpuSeconds(pid) {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

/** CPU seconds so far of each of `pids` (by name) and, as `postgres`, of the backends of `database`. */
export async function cpuOf(pids, pool, database) {
  const { rows } = await pool.query('SELECT pid FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [
    database,
  ]);
  const own = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]);
  return { ...Object.fromEntries(own), postgres: rows.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0) };
}

/**
 * { rss, pss, own } of a process in MB. PSS counts a page that n processes share as 1/n, whoever they are; `own` are
 * the pages that nobody else has.
 */
export function memoryOf(pid) {
  const text = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)[1]) / 1024;
  const own = megabytes('Private_Clean') + megabytes('Private_Dirty');
  return { rss: megabytes('Rss'), pss: megabytes('Pss'), own };
}

/** Asks a process to end and waits until it is gone. */
export async function ended(pid) {
  try {
    process.kill(pid, 'SIGTERM');
    for (;;) {
      await sleep(50);
      process.kill(pid, 0);
    }
  } catch {
    // gone
  }
}
