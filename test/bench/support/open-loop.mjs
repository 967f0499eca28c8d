// An open loop: something happens at its time, whether or not what happened before is finished.
import { setTimeout as sleep } from 'node:timers/promises';

/** Calls `act(number)` `perSecond` times a second for `seconds`; resolves with all results. */
export async function openLoop(perSecond, seconds, act) {
  const begun = performance.now();
  const results = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const early = begun + (number * 1000) / perSecond - performance.now();
    if (early > 0) await sleep(early);
    results.push(act(number));
  }
  return Promise.all(results);
}
