import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const REPLACE = 'Replace the file: Certificate of registration';
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
  const documents = [
    { kind: 'certificate', title: 'Certificate of registration', required: true, maximumBytes: 2 ** 23 },
  ];
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

const storedHash = async (): Promise<string> => {
  const { documents }: Answer = await applicant.get(`/applications/${application}`);
  return documents[0].sha256;
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

  it('a person reads that it broke, and the document arrives by itself', async () => {
    const content = aPdf(4_000_000);
    await grantee.visit(`/apply/${application}/documents`);
    await grantee.attach(REPLACE, { name: 'large.pdf', mimeType: 'application/pdf', bytes: content });
    line.breakAfter(1_500_000, true);
    const { page } = grantee;
    await page.getByRole('button', { name: 'Upload the file' }).click();
    await grantee.sees(/The connection is broken\. What has arrived is kept/);
    line.mend();
    await page.getByText('large.pdf', { exact: true }).waitFor({ timeout: 40_000 });
    expect(await storedHash()).toBe(hashOf(content));
    await grantee.sees('Safe on our server');
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
