// `npm run screenshots [-- FOLDER]`: pictures of a running demo (`npm start`), wide and narrow, as the public and as one
// person of each role, into .data/screenshots. For reviews of look and feel; nothing is compared.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { ownerOf } from './claim.mjs';
import { DATA, ROOT } from './paths.mjs';
import { say, step } from './progress.mjs';
import { demoPeople } from './seed.mjs';

const PUBLIC = ['/', '/calls', '/grants', '/results', '/donors', '/how-we-decide', '/verify', '/sign-in'];
/** Where each role works (contract.md). */
const HOMES = {
  applicant: ['/apply', '/account'],
  secretariat: ['/office'],
  reviewer: ['/review'],
  trustee: ['/board'],
  'certifying-officer': ['/finance'],
  'approving-officer': ['/finance'],
  'releasing-officer': ['/finance'],
  donor: ['/donor'],
  auditor: ['/audit'],
};
const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };

async function picture(page, address, file) {
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage: true });
  return answer?.status() ?? 0;
}

async function visit({ browser, url, folder, name, paths, person, language }) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, locale: language ?? 'en' });
    if (person) {
      const { email, password } = person;
      const answer = await context.request.post(`${url}/api/session`, {
        data: { email, password },
        headers: { 'idempotency-key': `screenshots-${Date.now()}-${size}` },
      });
      if (!answer.ok()) say(`  ${email} cannot sign in: ${answer.status()}`);
    }
    const page = await context.newPage();
    for (const at of paths) {
      const file = path.join(folder, `${name}${at.replaceAll(/[/?=]/g, '-')}-${size}.png`);
      const status = await picture(page, `${url}${at}`, file);
      if (status >= 400 || status === 0) say(`  ${name} ${at}: ${status}`);
    }
    await context.close();
  }
}

export async function screenshots([target]) {
  const url = ownerOf(DATA)?.url;
  if (!url) {
    say('Start the demo first: npm start');
    return 1;
  }
  const { file, reason } = await findChromium();
  if (!file) {
    say(`No Chromium: ${reason}`);
    return 1;
  }
  const folder = path.resolve(target ?? path.join(DATA, 'screenshots'));
  fs.mkdirSync(folder, { recursive: true });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: file, args: ['--disable-dev-shm-usage'] });
  try {
    await step('public pages', () => visit({ browser, url, folder, name: 'public', paths: PUBLIC }));
    const arabic = PUBLIC.map((at) => `${at}?lang=ar`);
    await step('public pages in Arabic', () => visit({ browser, url, folder, name: 'arabic', paths: arabic }));
    const seen = new Set();
    for (const person of demoPeople()) {
      if (seen.has(person.role) || !HOMES[person.role]) continue;
      seen.add(person.role);
      await step(person.role, () =>
        visit({ browser, url, folder, name: person.role, paths: HOMES[person.role], person }),
      );
    }
  } finally {
    await browser.close();
  }
  say(`Pictures are in ${path.relative(ROOT, folder)}`);
  return 0;
}
