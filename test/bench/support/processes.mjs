// What the kernel says of a process (Linux: /proc). Other systems have no such figures; the benchmarks say so.
import fs from 'node:fs';

const TICKS_PER_SECOND = 100;

export const hasProc = () => fs.existsSync('/proc/self/smaps_rollup');

/** CPU seconds (user and system) that a process has used so far; 0 when it is gone. */
export function cpuSeconds(pid) {
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

/** { rss, pss } of a process in MB: PSS counts a page that n processes share as 1/n, so sums are honest. */
export function memoryOf(pid) {
  const text = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)[1]) / 1024;
  return { rss: megabytes('Rss'), pss: megabytes('Pss') };
}
