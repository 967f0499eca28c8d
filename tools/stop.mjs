// `npm stop`: ends a running `npm start`, and what a killed one left behind.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerOf } from './claim.mjs';
import { endLeftovers } from './leftovers.mjs';
import { DATA } from './paths.mjs';
import { say } from './progress.mjs';

const STATE = path.resolve(process.env.FUND_STATE_DIRECTORY ?? DATA);

export async function stop() {
  const owner = ownerOf(STATE);
  if (owner) {
    process.kill(owner.pid, 'SIGTERM');
    const until = Date.now() + 40_000;
    while (ownerOf(STATE)?.pid === owner.pid && Date.now() < until) await sleep(50);
    if (ownerOf(STATE)?.pid === owner.pid) process.kill(owner.pid, 'SIGKILL');
  }
  const left = await endLeftovers(STATE);
  if (left.length > 0) say(`Ended what was left behind: ${left.join(', ')}.`);
  say(owner || left.length > 0 ? 'Stopped.' : 'Nothing is running.');
  return 0;
}
