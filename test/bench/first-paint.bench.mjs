// When somebody on a bad line sees the form of thirty questions: 280 kb/s, 800 ms to every answer, a processor four times
// slower, an empty cache, in a real Chromium; the time is that of the largest contentful paint. Beside it, in turn, the
// same page as an application that runs in the browser, from the same components, built here. Both come from one server
// that compresses everything.
// Bounds: 3.2 s, and half of the time of the application.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';
import { ROOT } from '../../tools/paths.mjs';
import { errors, questions, SECTION, typed } from './support/form-of-thirty.mjs';
import { line, report } from './support/report.mjs';
import { median, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';

process.env.NODE_ENV = 'production';
const { createElement } = await import('react');
const { QuestionsPage } = await import('../../dist/apps/portal/src/pages/applicant/questions.js');
const { masked } = await import('../../dist/apps/portal/src/session/form-token.js');
const { lookSheet } = await import('../../dist/apps/portal/src/ui/look-sheet.js');
const { htmlOf } = await import('../../dist/apps/portal/src/web/page.js');
const { newVisitor } = await import('../../dist/apps/portal/src/web/visitor.js');

const ROUNDS = 5;
const LINE = { offline: false, latency: 800, downloadThroughput: 280_000 / 8, uploadThroughput: 280_000 / 8 };
const SLOWER = 4;
/** Nothing larger is painted any more. */
const SETTLED_MS = 1_500;
const BOUNDS = { ms: 3_200, ratio: 0.5 };

const application = { id: '1', version: 3, title: 'A roof and rights', callTitle: 'Call 2027', answers: {} };
const form = { application, section: SECTION, questions, typed, errors };
const sheet = lookSheet(ROOT);
const assets = path.join(ROOT, 'dist/assets');

function ourPage() {
  const islands = JSON.parse(fs.readFileSync(path.join(assets, 'manifest.json'), 'utf8'));
  const publicUrl = 'https://grants.example.org';
  const csrfOf = () => masked(new Uint8Array(48).fill(7));
  const house = { demo: false, publicUrl, sheet: sheet.href, islands, csrfOf };
  const session = { id: '1', person: { id: '1', name: 'An applicant', roles: ['applicant'] } };
  const visitor = newVisitor({ url: `/apply/1/${SECTION}`, headers: {}, id: '1' }, session, house);
  return htmlOf(createElement(QuestionsPage, { visitor, ...form }));
}

/** The application for the browser; of the messages it brings English only. */
async function singlePage() {
  const englishOnly = {
    name: 'english-only',
    setup({ onLoad }) {
      onLoad({ filter: /messages\/(ar|es|fr)\.ts$/ }, ({ path: file }) => {
        const name = { ar: 'arabic', es: 'spanish', fr: 'french' }[path.basename(file, '.ts')];
        return { contents: `export const ${name} = {};` };
      });
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/bench/support/single-page.jsx'],
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    plugins: [englishOnly],
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Everything both pages ask for, compressed once: { url, bytes(path), close() }. */
async function served(files) {
  const ready = new Map(Object.entries(files).map(([at, [type, body]]) => [at, { type, body: gzipSync(body) }]));
  const server = http.createServer((request, response) => {
    const file = ready.get(request.url);
    if (file === undefined) return void response.writeHead(404).end();
    const headers = { 'content-type': file.type, 'content-encoding': 'gzip', 'content-length': file.body.length };
    response.writeHead(200, headers).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    bytes: (addresses) => addresses.reduce((sum, at) => sum + ready.get(at).body.length, 0),
    close: () => server.close(),
  };
}

/** ms to the largest contentful paint, and how many of the questions stand on the page. */
async function seen(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.waitForSelector('h1', { timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
  const paint = await page.evaluate(
    `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`,
  );
  const fields = await page.locator('textarea').count();
  await context.close();
  return { paint, fields };
}

const { file, reason } = await findChromium();
if (!file) throw new Error(`there is no Chromium: ${reason}`);
const busy = await strangers();
const script = await singlePage();
const [html, css, js, json] = ['text/html; charset=utf-8', 'text/css', 'text/javascript', 'application/json'];
const islands = fs.readdirSync(assets).filter((name) => name.endsWith('.js'));
const server = await served({
  '/ours': [html, ourPage()],
  [sheet.href]: [css, sheet.css],
  ...Object.fromEntries(islands.map((name) => [`/assets/${name}`, [js, fs.readFileSync(path.join(assets, name))]])),
  '/single': [
    html,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Form</title><link rel="stylesheet" href="${sheet.href}"><script type="module" src="/single.js"></script></head><body></body></html>`,
  ],
  '/single.js': [js, script],
  '/form.json': [json, JSON.stringify({ ...form, sheet: sheet.href })],
});
const browser = await chromium.launch({ executablePath: file, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const baseline = await seen(browser, `${server.url}/single`);
    const own = await seen(browser, `${server.url}/ours`);
    rounds.push({ own, baseline, ratio: own.paint / baseline.paint });
  }
  const of = (pick) => rounded(median(rounds.map(pick)));
  const own = Math.round(of((each) => each.own.paint));
  const baseline = Math.round(of((each) => each.baseline.paint));
  const ratio = of((each) => each.ratio);
  line('', 'ours', 'baseline', 'ratio');
  line('largest contentful paint, ms', own, baseline, ratio);
  line(
    'bytes, compressed, before it',
    server.bytes(['/ours', sheet.href]),
    server.bytes(['/single', sheet.href, '/single.js', '/form.json']),
  );
  const incomplete = rounds
    .flatMap((each) => [each.own, each.baseline])
    .filter(({ fields }) => fields !== questions.length);
  report({
    figures: { strangers: busy, own, baseline, ratio, rounds: rounds.map((each) => rounded(each.ratio)) },
    bounds: [
      { name: 'largest contentful paint', value: own, atMost: BOUNDS.ms, unit: ' ms' },
      { name: 'share of the time of the application', value: ratio, atMost: BOUNDS.ratio },
    ],
    checks: [
      {
        name: 'every question stands on both pages',
        problem: incomplete.length === 0 ? '' : JSON.stringify(incomplete),
      },
    ],
  });
} finally {
  await browser.close();
  server.close();
}
