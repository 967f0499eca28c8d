// Memory of an idle fund, 20 s after it was ready: all services together, as separate processes and in one. PSS shares
// out the pages that processes have in common (the Node binary), with strangers too; "alone" is what the host gives when
// no other Node runs: everybody's own pages, and the common ones once. It is never the smaller, so it is compared to the
// bounds: 900 MB as separate processes, 350 MB in one. Beside it: one bare Nest and Fastify process.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from './support/bare.mjs';
import { startFund } from './support/fund.mjs';
import { hasProc, memoryOf } from './support/processes.mjs';
import { line, report } from './support/report.mjs';
import { rounded } from './support/statistics.mjs';

const IDLE_MS = Number(process.env.BENCH_IDLE_MS ?? 20_000);
const BOUNDS = { separate: 900, single: 350 };

async function measured(pids) {
  const parts = Object.entries(pids).map(([name, pid]) => ({ name, ...memoryOf(pid) }));
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const common = Math.max(...parts.map(({ rss, own }) => rss - own));
  const [alone, pss, rss] = [sum('own') + common, sum('pss'), sum('rss')].map((value) => rounded(value, 0));
  return { alone, pss, rss, parts };
}

async function ofFund(name, options) {
  const fund = await startFund(name, options);
  try {
    await sleep(IDLE_MS);
    return await measured(fund.pids);
  } finally {
    await fund.stop();
  }
}

async function ofBare() {
  const bare = await startBare();
  try {
    await fetch(`${bare.url}/submissions`);
    await sleep(IDLE_MS);
    return await measured({ bare: bare.pid });
  } finally {
    await bare.stop();
  }
}

function show(title, { alone, pss, rss, parts }, baseline) {
  line(title, alone, pss, rss, baseline ? `x ${rounded(alone / baseline.alone, 1)}` : '');
  if (parts.length > 1)
    for (const part of parts) line(`  ${part.name}`, '', rounded(part.pss, 0), rounded(part.rss, 0));
}

if (!hasProc()) {
  console.log('  PSS is known on Linux only (/proc/<pid>/smaps_rollup): nothing was measured');
  report({ figures: { measured: false } });
} else {
  const bare = await ofBare();
  const separate = await ofFund('memory');
  const single = await ofFund('memory_single', { single: true });
  console.log(`  MB, ${IDLE_MS / 1000} s after ready`);
  line('', 'alone', 'PSS', 'RSS', 'to baseline');
  show('baseline: a bare Nest and Fastify process', bare);
  show('six services, separate processes', separate, bare);
  show('six services in one process (--single)', single, bare);
  const plain = ({ alone, pss, rss, parts }) => ({
    alone,
    pss,
    rss,
    parts: Object.fromEntries(parts.map((part) => [part.name, rounded(part.pss, 0)])),
  });
  report({
    figures: { bare: plain(bare), separate: plain(separate), single: plain(single) },
    bounds: [
      { name: 'separate processes', value: separate.alone, atMost: BOUNDS.separate, unit: ' MB' },
      { name: '--single', value: single.alone, atMost: BOUNDS.single, unit: ' MB' },
    ],
  });
}
