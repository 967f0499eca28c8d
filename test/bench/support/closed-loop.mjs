// A closed loop: as many senders as `concurrency`, each with one kept connection, each sends its next when answered.
import { Line } from './line.mjs';
import { percentile } from './statistics.mjs';

/**
 * Sends every job with `send(line, job)`; returns { perSecond, p50, p95, answers } with times in ms and the answers in
 * the order of the jobs. The lines are opened (and warmed by `warm`) before the clock starts.
 */
export async function closedLoop(url, jobs, send, { concurrency = 8, warm } = {}) {
  const lines = Array.from({ length: concurrency }, () => new Line(url));
  if (warm !== undefined) await Promise.all(lines.map(warm));
  const answers = [];
  const times = [];
  let next = 0;
  const sender = async (line) => {
    for (let at = next++; at < jobs.length; at = next++) {
      const begun = performance.now();
      answers[at] = await send(line, jobs[at]);
      times.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(lines.map(sender));
  const seconds = (performance.now() - begun) / 1000;
  for (const line of lines) line.close();
  return { perSecond: jobs.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95), answers };
}
