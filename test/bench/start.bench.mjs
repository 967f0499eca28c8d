// The second start of `npm start`: engines, build, migrations and six services on a state that is there. What the user
// types is what is run, in a state folder and on ports of its own. Beside it: a bare Nest and Fastify process, from its
// start to its first answer. Bound: 10 s.
import { spawn } from 'node:child_process';
import { startBare } from './support/bare.mjs';
import { ROOT } from '../../tools/paths.mjs';
import { ownFolder } from './support/fund.mjs';
import { line, report } from './support/report.mjs';
import { strangers } from './support/strangers.mjs';
import { median, rounded } from './support/statistics.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const BOUND_SECONDS = 10;
const state = ownFolder('start');
// engines of its own, as a newcomer has them
const { DATABASE_URL: _database, REDIS_URL: _redis, ...environment } = process.env;

/** Runs an npm command; returns { seconds, output }. */
function npm(...args) {
  const begun = performance.now();
  const child = spawn('npm', args, {
    cwd: ROOT,
    env: { ...environment, FUND_STATE_DIRECTORY: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`npm ${args.join(' ')} ended with ${code}:\n${output}`));
      resolve({ seconds: (performance.now() - begun) / 1000, output });
    });
  });
}

const start = () => npm('start', '--', '--detach', '--no-demo', '--port', '3600');
const stop = () => npm('stop');
const stepsOf = (output) => output.split('\n').filter((text) => /^ {2}\S.*: \d+\.\d s/.test(text));

async function bareStart() {
  const begun = performance.now();
  const bare = await startBare();
  await fetch(`${bare.url}/submissions`);
  const seconds = (performance.now() - begun) / 1000;
  await bare.stop();
  return seconds;
}

/** All six say that they are ready, at the address that was printed and at once. */
async function problemOf(output) {
  const url = /Ready in .*? (http:\/\/\S+)/.exec(output)?.[1];
  if (url === undefined) return 'no address was printed';
  const answer = await fetch(`${url}/health/ready`);
  return answer.ok ? '' : `the portal answered ${answer.status}`;
}

const busy = await strangers();
let problem = '';
const [starts, bareStarts] = [[], []];
try {
  const first = await start();
  await stop();
  for (let round = 0; round < ROUNDS; round++) {
    bareStarts.push(await bareStart());
    const second = await start();
    starts.push(second);
    problem ||= await problemOf(second.output);
    await stop();
  }
  const ordered = starts.toSorted((a, b) => a.seconds - b.seconds);
  const middle = ordered[Math.floor(ordered.length / 2)];
  const seconds = rounded(median(starts.map((each) => each.seconds)), 1);
  const bare = rounded(median(bareStarts));
  console.log(`  the steps of the median second start:\n${stepsOf(middle.output).join('\n')}`);
  line('', 'seconds');
  line('first start (empty state, everything installed)', rounded(first.seconds, 1));
  line('second start, median', seconds);
  line('baseline: bare Nest and Fastify to its first answer', bare);
  line('ratio', rounded(seconds / bare, 1));
  report({
    figures: {
      strangers: busy,
      firstSeconds: rounded(first.seconds, 1),
      secondSeconds: seconds,
      bareSeconds: bare,
      ratio: rounded(seconds / bare, 1),
    },
    bounds: [{ name: 'second start, all services ready', value: seconds, atMost: BOUND_SECONDS, unit: ' s' }],
    checks: [{ name: 'the portal is ready when the start says so', problem }],
  });
} catch (error) {
  await stop().catch(() => {});
  throw error;
}
