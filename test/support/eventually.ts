import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until it does not throw, at most so many ms; then throws what it threw last. */
export async function eventually<T>(attempt: () => Promise<T> | T, patienceMs = 10_000): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(25);
    }
  }
}
