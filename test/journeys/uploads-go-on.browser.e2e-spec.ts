import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoCallRules } from '#test/builders/call-rules';
import { aBreakableLine, type BreakableLine } from '#test/support/breakable-line';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import { TusClient } from '#test/support/tus-client';
import { aWholeFund, LIMITLESS, type WholeFund } from '#test/support/whole-fund';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import { Wire } from './bad-input-wire.ts';
import { email, password } from './cast.ts';

const PIECE = 64 * 1024;
const UPLOADS = 50;
const SIZE = 300_000;
/** Printed: what was cut where can be cut there again. */
const SEED = Number(process.env['UPLOAD_SEED'] ?? randomInt(2 ** 31));

let fund: WholeFund;
let line: BreakableLine;
let applicant: FundClient;
let cookie: string;
let application: string;

/** A PDF with what no other has. */
function aPdf(bytes: number): Buffer {
  const [head, tail] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\n%%EOF\n')];
  return Buffer.concat([
    head,
    Buffer.from(
      randomBytes(bytes)
        .toString('hex')
        .slice(0, bytes - head.length - tail.length),
    ),
    tail,
  ]);
}
const TITLES = { certificate: 'Certificate of registration', plan: 'Plan of work', accounts: 'Accounts of 2025' };
const REPLACE = `Replace the file: ${TITLES.certificate}`;
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** The same numbers for the same seed (Lehmer's generator with Park and Miller's multiplier). */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

beforeAll(async () => {
  fund = await aWholeFund('uploads', { environment: LIMITLESS });
  line = await aBreakableLine(fund.url);
  const file = path.join(fund.stateDirectory, 'password');
  fs.writeFileSync(file, password('administrator'));
  const who = ['--email', email('administrator'), '--name', 'Administrator', '--role', 'administrator'];
  await fund.operator('user', 'add', ...who, '--password-file', file);
  const account = (member: string) => ({ email: email(member), password: password(member) });
  const administrator = await FundClient.signedIn(fund.url, account('administrator'));
  await administrator.post('/people', {
    email: email('office'),
    name: 'Office',
    roles: ['secretariat', 'focal-point'],
  });
  const office = await FundClient.accepted(fund.url, account('office'));
  applicant = await FundClient.registered(fund.url, { ...account('grantee'), name: 'Grantee' });
  await applicant.post('/organisations', {
    name: 'House on the hill',
    country: 'GH',
    city: 'Tema',
    registrationNumber: 'U-1',
    registeredOn: '2015-03-12',
    mission: 'Shelter and legal help.',
  });
  const documents = Object.entries(TITLES).map(([kind, title]) => ({
    kind,
    title,
    required: kind === 'certificate',
    maximumBytes: 2 ** 23,
  }));
  const call = await office.post('/calls', {
    title: 'A call with large documents',
    summary: 'Shelter, health care and legal help.',
    opensAt: DemoClock.instant(-1),
    deadline: DemoClock.instant(30, true),
    timeZone: 'Africa/Accra',
    rules: { ...demoCallRules(), documents },
  });
  await office.post(`/calls/${call.id}/publish`, { version: call.version });
  application = (await applicant.post('/applications', { callId: call.id })).id;
  const session = await new Wire(fund.url).post('/api/session', account('grantee'));
  cookie = session.headers['set-cookie']![0]!.split(';')[0]!;
}, 180_000);
afterAll(async () => {
  Wire.hangUp();
  await line?.close();
  await fund?.stop();
}, 60_000);

const storedHash = async (of = 'certificate'): Promise<string | undefined> => {
  const { documents }: Answer = await applicant.get(`/applications/${application}`);
  return documents.find(({ kind }: { kind: string }) => kind === of)?.sha256;
};

describe('a document that is sent in pieces', () => {
  it(`arrives whole, sending one piece again at most, when the line breaks at any of ${UPLOADS} places`, async () => {
    const number = numbersFrom(SEED);
    const client = new TusClient(line.url, cookie, PIECE);
    const costs: number[] = [];
    let breaks = 0;
    for (let at = 0; at < UPLOADS; at += 1) {
      const content = aPdf(SIZE);
      let place: number | undefined = number(SIZE);
      const sending = await client.send(application, content, {
        kind: 'certificate',
        between: () => {
          if (place !== undefined) line.breakAfter(place);
          place = undefined;
        },
      });
      const attached = await client.finish(application, 'certificate', sending.id, randomUUID());
      expect([at, attached.status, await storedHash()]).toEqual([at, 200, hashOf(content)]);
      costs.push(sending.sent - SIZE);
      breaks += sending.breaks;
    }
    process.stdout.write(
      `uploads: seed ${SEED}, ${breaks} breaks, at most ${Math.max(...costs)} of ${PIECE} bytes again\n`,
    );
    expect(breaks).toBeGreaterThan(UPLOADS * 0.9);
    expect(Math.max(...costs)).toBeLessThanOrEqual(PIECE);
  }, 300_000);

  it('goes on where it was when the service is killed in the middle of it', async () => {
    const content = aPdf(SIZE);
    const client = new TusClient(fund.url, cookie, PIECE);
    let again: Promise<number> | undefined;
    const { id, breaks } = await client.send(application, content, {
      kind: 'certificate',
      between: (offset) => {
        if (offset < SIZE / 2 || again !== undefined) return;
        process.kill(fund.pids.applications, 'SIGKILL');
        again = fund.restart('applications');
      },
    });
    await again;
    expect(breaks).toBeGreaterThan(0);
    expect((await client.finish(application, 'certificate', id, randomUUID())).status).toBe(200);
    expect(await storedHash()).toBe(hashOf(content));
  }, 60_000);
});

describeInBrowser('on a line that breaks', (browser) => {
  let grantee: Visitor;
  beforeAll(async () => {
    grantee = await browser.somebody('a grantee', line.url);
    await grantee.comesWith(cookie);
  }, 60_000);
  afterAll(() => grantee?.leaves());
  beforeEach(() => line.mend());

  /** Chooses a file for a document and presses its button; the page may stay. */
  async function sends(kind: keyof typeof TITLES, buffer: Buffer, name = `${kind}.pdf`): Promise<void> {
    const form = grantee.page.locator(`form[action$="/documents/${kind}"]`);
    await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await form.locator('button').click();
  }

  it('a person reads that it broke, and the document arrives by itself', async () => {
    const content = aPdf(4_000_000);
    await grantee.visit(`/apply/${application}/documents`);
    line.breakAfter(1_500_000, true);
    await sends('certificate', content, 'large.pdf');
    await grantee.sees(/The connection is broken\. What has arrived is kept/);
    line.mend();
    await grantee.page.getByText('large.pdf', { exact: true }).waitFor({ timeout: 40_000 });
    expect(await storedHash()).toBe(hashOf(content));
    await grantee.sees('Safe on our server');
  }, 90_000);

  const hashes = (): Promise<(string | undefined)[]> => Promise.all(Object.keys(TITLES).map(storedHash));

  it('several documents go one after the other, and the page goes on when all are through', async () => {
    const contents = [aPdf(2_000_000), aPdf(1_000_000), aPdf(300_000)];
    await grantee.visit(`/apply/${application}/documents`);
    line.breakAfter(1_000_000, true);
    await sends('certificate', contents[0]!);
    await sends('plan', contents[1]!);
    await sends('accounts', contents[2]!);
    await grantee.sees(/Sent as soon as the file before it is through/);
    await grantee.sees(/The connection is broken/);
    line.mend();
    for (const kind of ['certificate', 'plan', 'accounts'])
      await grantee.page.getByText(`${kind}.pdf`, { exact: true }).waitFor({ timeout: 40_000 });
    expect(await hashes()).toEqual(contents.map(hashOf));
  }, 90_000);

  it('one that is refused is said at its document, and takes no other along', async () => {
    const [plan, accounts] = [aPdf(500_000), aPdf(300_000)];
    await grantee.visit(`/apply/${application}/documents`);
    line.breakAfter(500_000, true);
    await sends('certificate', Buffer.alloc(1_000_000, 'no PDF '));
    await sends('plan', plan);
    await sends('accounts', accounts);
    line.mend();
    await grantee.page.getByText('Taken in.').nth(1).waitFor({ timeout: 40_000 });
    await grantee.sees(/To correct: This kind of file is not accepted/);
    expect((await hashes()).slice(1)).toEqual([hashOf(plan), hashOf(accounts)]);
    const certificate = aPdf(200_000);
    await sends('certificate', certificate);
    await grantee.page.getByText('Taken in.').first().waitFor({ state: 'detached', timeout: 40_000 });
    expect((await hashes())[0]).toBe(hashOf(certificate));
  }, 90_000);

  it('pressing again while it is being taken in sends nothing twice', async () => {
    const content = aPdf(300_000);
    const { page } = grantee;
    const begun: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/uploads')) begun.push(request.url());
    });
    await page.route('**/documents/certificate', async (route) => {
      await new Promise((later) => setTimeout(later, 1_500));
      await route.continue();
    });
    await grantee.visit(`/apply/${application}/documents`);
    await page
      .locator('form[action$="/documents/certificate"]')
      .evaluate((form: { requestSubmit(): void } & EventTarget) =>
        form.addEventListener('submit', () => setInterval(() => form.requestSubmit(), 100), { once: true }),
      );
    await sends('certificate', content);
    await page.waitForURL('**/documents#documents.certificate', { timeout: 40_000 });
    await page.unroute('**/documents/certificate');
    expect([begun.length, await storedHash()]).toEqual([1, hashOf(content)]);
  }, 90_000);

  it('a person without scripts sends it as ever', async () => {
    const plain = await browser.somebody('without scripts', fund.url, { javaScript: false });
    await plain.comesWith(cookie);
    const content = aPdf(200_000);
    await plain.visit(`/apply/${application}/documents`);
    await plain.attach(REPLACE, { name: 'plain.pdf', mimeType: 'application/pdf', bytes: content });
    await plain.press('Upload the file');
    await plain.sees('plain.pdf');
    expect(await storedHash()).toBe(hashOf(content));
    await plain.leaves();
  }, 60_000);
});
