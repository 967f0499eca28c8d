// `npm run screenshots [-- FOLDER]`: pictures of every page of a running demo (`npm start`), found by following all links
// as the public and as one person of each role: on a desk, on a phone, in Arabic and in the dark. One page of each kind.
// Pages to which no link leads are opened by hand, most by newcomers who are invented for it and stay in the demo; a
// contribution is promised for it and cancelled. Those of acts are pictured while tests lead people through funds of their own.
// FOLDER (.data/screenshots) gets an index.html to look at. For reviews of look and feel; nothing is compared.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { routesWithout } from '../test/journeys/page-routes.ts';
import { PAGES_BY_HAND, PAGES_OF_A_PLEDGE, STYLEGUIDE } from '../test/journeys/pages-by-hand.ts';
import { someNewcomers, someoneOf } from '../test/journeys/pages-newcomers.ts';
import { aPledge } from '../test/journeys/pages-payment.ts';
import { pagesReachable, patternOf, readerFor, SOME_RECORDS } from '../test/journeys/pages-reachable.ts';
import { demoPerson, READERS } from '../test/journeys/pages-readers.ts';
import { LIST_OF_ACTS, OF_ACTS, PICTURED } from '../test/journeys/pictures-of-acts.ts';
import { FundClient } from '../deploy/seed/client.mjs';
import { findChromium } from './chromium.mjs';
import { ownerOf } from './claim.mjs';
import { DATA, ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';

const STATE = path.resolve(process.env.FUND_STATE_DIRECTORY ?? DATA);

const BY_HAND = 'by-hand';
/** Roles whose pictures are taken at the same time. */
const SIDE_BY_SIDE = 2;

const folderOf = ({ says }) => says.replaceAll(' ', '-');

/** One page of each kind that this reader has, and the addresses that are no page but a file. */
async function pagesOf(reader, { home, own }) {
  const kinds = new Map();
  const reachable = await pagesReachable(reader, [home], (at) => own.test(at), SOME_RECORDS);
  for (const { address, html, status } of reachable) {
    // questions asked of a list show the same page again
    const [kind] = patternOf(address).split('?');
    if (html !== '' && status < 400 && own.test(address) && !kinds.has(kind))
      kinds.set(kind, { says: kind, status: 200, opens: ({ page, url }) => page.goto(url + address) });
  }
  return { pages: [...kinds.values()], files: reachable.filter(({ html }) => html === '') };
}

/** `missing` and `met` are added to: what could not be opened, and the addresses of what was. */
async function picture({ browser, reader, known, folder, role, pages, missing, met }) {
  const taken = pages.map(({ says }) => ({ kind: says, files: {} }));
  for (const [look, { width, language, theme }] of Object.entries(PICTURED)) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
    const cookies = [['lang', language], reader.cookie.split('=', 2)];
    for (const [name, value] of cookies) if (value) await context.addCookies([{ name, value, url: reader.url }]);
    const page = await context.newPage();
    for (const [place, { says, status, opens }] of pages.entries()) {
      const file = `${role}/${says.replaceAll(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${look}.png`;
      try {
        const answer = await opens({ page, url: reader.url, known });
        if (answer.status() !== status) throw new Error(String(answer.status()));
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
        taken[place].files[look] = file;
        if (answer.request().method() === 'GET') met.add(new URL(page.url()).pathname);
        for (const link of await page.locator('a[href*="/figures/"]').all()) met.add(await link.getAttribute('href'));
      } catch (error) {
        missing.push(`${role} ${says}, ${look}: ${error.message.split('\n')[0]}`);
      }
    }
    await context.close();
  }
  return taken;
}

/** Person after person, each signed in just before: what is shown once asks for a second factor that is fresh. */
async function picturesByHand({ url, taken, ...more }) {
  const newcomers = await someNewcomers(url);
  const pledge = await aPledge(await FundClient.signedIn(url, demoPerson('samuel@fund.example')));
  const known = { ...newcomers.known, ...pledge.known };
  const byHand = [...PAGES_BY_HAND, ...PAGES_OF_A_PLEDGE, STYLEGUIDE];
  try {
    for (const [who, pages] of Map.groupBy(byHand, ({ by }) => by)) {
      const reader = await readerFor(url, who === null ? null : someoneOf(newcomers, who));
      taken.push(...(await picture({ ...more, reader, known, role: BY_HAND, pages })));
    }
  } finally {
    await pledge.takeBack();
  }
  return { note: `${taken.length} pages` };
}

/** These picture the pages that only a fund in the midst of an act has, on their way through funds of their own. */
const PICTURING = 'journeys/(wrong-persons|an-account-changes|staff-sign-in-elsewhere)|passkeys.browser';

async function picturesOfActs({ folder, taken, met }) {
  const test = spawn(process.execPath, [path.join(ROOT, 'tools/bootstrap.mjs'), 'test', PICTURING], {
    cwd: ROOT,
    env: { ...process.env, PICTURES_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(test, 'exit');
  const list = path.join(folder, LIST_OF_ACTS);
  const lines = fs.existsSync(list) ? fs.readFileSync(list, 'utf8').trim().split('\n') : [];
  for (const page of lines.map((line) => JSON.parse(line))) {
    taken.push(page);
    met.add(page.address);
  }
  if (code !== 0) throw new Error(`npm test -- '${PICTURING}' failed (code ${code})`);
  return { note: `${taken.length} pages` };
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function indexOf(roles) {
  const cell = (file, look) => `<a href="${file}"><img src="${file}" alt="${look}" loading="lazy"></a>`;
  const row = ({ kind, files }) =>
    `<h3>${escaped(kind)}</h3><p>${Object.entries(files)
      .map(([look, file]) => cell(file, look))
      .join('')}</p>`;
  const part = ([role, taken]) => `<h2 id="${role}">${role} (${taken.length})</h2>${taken.map(row).join('')}`;
  return `<!doctype html><meta charset="utf-8"><title>Every page</title>
<style>body{font:15px system-ui;margin:2rem}p{display:flex;gap:1rem;align-items:start}img{block-size:16rem;border:1px solid #bbb}nav a{margin-inline-end:1rem}</style>
<nav>${[...roles.keys()].map((role) => `<a href="#${role}">${role}</a>`).join('')}</nav>${[...roles].map(part).join('')}`;
}

export async function screenshots([target]) {
  const url = ownerOf(STATE)?.url;
  if (!url) {
    say('Start the demo first: npm start');
    return 1;
  }
  const { file, reason } = await findChromium();
  if (!file) {
    say(`No Chromium: ${reason}`);
    return 1;
  }
  const folder = path.resolve(target ?? path.join(STATE, 'screenshots'));
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: file, args: ['--disable-dev-shm-usage'] });
  const [roles, missing, met] = [new Map(), [], new Set()];
  const begin = (role) => {
    roles.set(role, []);
    fs.rmSync(path.join(folder, role), { recursive: true, force: true });
    fs.mkdirSync(path.join(folder, role), { recursive: true });
  };
  const more = { browser, folder, missing, met };
  try {
    const waiting = [...READERS];
    for (const next of waiting) begin(folderOf(next));
    const takeTheNext = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const role = folderOf(next);
        await step(next.says, async () => {
          const reader = await readerFor(url, next.person);
          const { pages, files } = await pagesOf(reader, next);
          for (const { address } of files) met.add(address);
          roles.set(role, await picture({ ...more, reader, role, pages }));
          return { note: `${pages.length} pages` };
        });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeTheNext));
    for (const [role, picturesOfThem] of [
      [BY_HAND, picturesByHand],
      [OF_ACTS, picturesOfActs],
    ]) {
      begin(role);
      await step(role, () => picturesOfThem({ ...more, url, taken: roles.get(role) })).catch((error) =>
        missing.push(`${role}: ${error.message}`),
      );
    }
  } finally {
    await browser.close();
  }
  fs.writeFileSync(path.join(folder, 'index.html'), indexOf(roles));
  say(`Look at ${path.relative(ROOT, path.join(folder, 'index.html'))}`);
  for (const line of missing) say(`  could not be opened: ${line}`);
  for (const route of routesWithout(met)) say(`  no picture: ${route}`);
  return missing.length === 0 ? 0 : 1;
}
