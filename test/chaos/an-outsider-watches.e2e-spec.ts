import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPrivateKey, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { canonicalJson } from '#kernel/canonical-json';
import { signerKey } from '#tlog/signer-key';
import { bundlePath } from '#tlog/tile-path';
import { adminUrl } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { WatchedTables } from '#test/support/watched-tables';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import { Outsider } from '../../apps/verify/test/log-folder.ts';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';
import { apply, correct, mixedActs, openCall, type Applicant } from './mixed-acts.ts';

// the demo fund after 10,000 acts, and an outsider with the shipped checker: every line below is what they read

const FLIPS = 20;
/** A minute, and what it takes to see that nothing is heard any more. */
const STANDSTILL_MS = 80_000;
const ACTS = 10_000;

let fund: WholeFund;
let administrator: WatchedTables;
let applicants: Applicant[];
let state: string;

beforeAll(async () => {
  fund = await aWholeFund('watched');
  await fund.operator('seed');
  administrator = await WatchedTables.of(fund);
  state = path.join(fund.stateDirectory, 'state-of-the-outsider');
}, 180_000);
afterAll(async () => {
  await administrator?.close();
  await fund?.stop();
}, 30_000);

const people = JSON.parse(fs.readFileSync('deploy/seed/people.json', 'utf8')) as {
  readonly role: string;
  readonly organisation?: string;
  readonly email: string;
  readonly password: string;
}[];
/** Somebody of the demo, by their role or by their organisation. */
const demo = (is: string): Promise<FundClient> =>
  FundClient.signedIn(
    fund.url,
    people.find(({ role, organisation }) => role === is || organisation === is)!,
  );
const status = async (): Promise<Answer> => (await fetch(`${fund.url}/log/status`)).json();
const text = async (address: string): Promise<string> => (await fetch(`${fund.url}${address}`)).text();

/** What the checker says; of what is wrong, its one line. */
async function verify(command: string, of: string, ...more: string[]): Promise<string> {
  const vkeys = (await text('/log/keys')).trim().split('\n');
  const args = [command, of, ...vkeys.flatMap((vkey) => ['--vkey', vkey]), ...more];
  return programOutput(['dist/verify.mjs', ...args]).catch(({ message }: Error) =>
    message.split('\n').slice(1).join(' '),
  );
}
const log = (...more: string[]): Promise<string> => verify('log', `${fund.url}/log`, ...more);
const workflow = (): Promise<string> => verify('workflow', `${fund.url}/log`);

async function quiet(): Promise<void> {
  await administrator.settled();
  await eventually(async () => expect(await status()).toMatchObject({ pending: 0, fault: null }), 60_000);
}

describe('an outsider who watches the demo fund', () => {
  it(`finds it right after ${ACTS} mixed acts, and every payment on two approvals of a decision on revealed scores`, async () => {
    applicants = await mixedActs(fund, await demo('secretariat'), ACTS);
    await quiet();
    const types = await administrator.query<{ type: string; acts: number }>(
      `SELECT convert_from(leaf, 'UTF8')::jsonb ->> 'type' AS type, count(*)::int AS acts FROM audit.entry GROUP BY 1`,
    );
    expect(types.reduce((sum, { acts }) => sum + acts, 0)).toBeGreaterThanOrEqual(ACTS);
    expect(types.length).toBeGreaterThan(40);
    expect(await log('--state', state)).toMatch(/^right: \S+ has \d+ entries/);
    expect(await workflow()).toMatch(/^right: .* without a gap; 3 payments released, each by three people/);
    expect(await fund.operator('verify')).toContain('All invariants hold.');
  }, 600_000);

  it('finds every flipped bit of what is published', async () => {
    const files = fs
      .globSync('tile/**/*', { cwd: logFolder(), withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.p'))
      .map(({ parentPath, name }) => path.join(parentPath, name));
    // a tile of hashes and a bundle of entries for each 256
    expect(files.length).toBeGreaterThanOrEqual(2 * Math.floor(ACTS / 256));
    for (let flip = 0; flip < FLIPS; flip++) {
      const file = files[Math.floor((flip * files.length) / FLIPS)]!;
      const bytes = fs.readFileSync(file);
      const spoilt = Buffer.from(bytes);
      spoilt[(flip * 7919) % bytes.length]! ^= 1 << (flip % 8);
      fs.writeFileSync(file, spoilt);
      expect(await log()).toMatch(/^wrong: (tile\/\S+: |entry \d+: |root: )/);
      fs.writeFileSync(file, bytes);
    }
    expect(await log()).toMatch(/^right: /);
  }, 120_000);

  it('sees that nothing more is signed when the signer is gone, and nobody decides until it is back', async () => {
    const [grantee, secretariat, certifying] = await Promise.all([
      demo('rive-claire'),
      demo('secretariat'),
      demo('certifying-officer'),
    ]);
    const trancheId = await requestable(grantee, secretariat);
    await quiet();
    expect(await log(...(await witnessed()), '--max-age', '60')).toMatch(/^right: /);
    process.kill(fund.pids.signer, 'SIGKILL');
    const requested = await grantee.post(`/tranches/${trancheId}/request`, {
      version: (await grantee.get(`/tranches/${trancheId}`)).version,
    });
    await sleep(STANDSTILL_MS);
    expect(await log(...(await witnessed()), '--max-age', '60')).toMatch(/^wrong: stale: /);
    expect((await status()).fault).toContain('signer');
    const certify = (): Promise<Answer> =>
      certifying.post(`/tranches/${trancheId}/certify`, { version: requested.version });
    await expect(certify()).rejects.toMatchObject({ status: 503, problem: { code: 'log-behind' } });
    await fund.restart('signer');
    await quiet();
    await eventually(certify, 30_000);
    await quiet();
    expect(await log('--state', state)).toMatch(/^right: .*extends 1 older checkpoint/);
  }, 240_000);

  it('catches a log that was put back, and finds it whole again when it is repaired from what was public', async () => {
    const restore = await backup();
    for (let time = 0; time < 5; time++) await correct(applicants[time]!, `After the backup ${time}`);
    await quiet();
    expect(await log('--state', state)).toMatch(/^right: /);
    await restore();
    await eventually(async () => expect(await log('--state', state)).toMatch(/^wrong: rollback: /), 30_000);
    await eventually(async () => expect((await status()).fault).toContain('restored from an old backup'), 30_000);
    expect(await fund.operator('repair-log')).toContain('are back');
    await quiet();
    expect(await log('--state', state)).toMatch(/^right: /);
    expect(await workflow()).toMatch(/^right: .* without a gap/);
    expect(await fund.operator('verify')).toContain('All invariants hold.');
  }, 240_000);

  it('catches an entry that a superuser rewrote, in the table and in what is published', async () => {
    const place = 512;
    const file = path.join(logFolder(), bundlePath(place / 256, 256));
    const bytes = fs.readFileSync(file);
    const put = async (leaf: Buffer, bundle: Buffer): Promise<void> => {
      await administrator.unstopped('audit.entry', 'UPDATE audit.entry SET leaf = $1 WHERE idx = $2', [leaf, place]);
      fs.writeFileSync(file, bundle);
    };
    const [{ leaf }] = (await administrator.query<{ leaf: Buffer }>('SELECT leaf FROM audit.entry WHERE idx = $1', [
      place,
    ])) as [{ leaf: Buffer }];
    const rewritten = Buffer.from(leaf.toString().replace('"v":1', '"v":2'));
    await put(rewritten, Buffer.concat([bytes.subarray(0, 2), rewritten, bytes.subarray(2 + leaf.length)]));
    expect(await log()).toMatch(`wrong: entry ${place}: its bytes do not hash to its leaf`);
    expect(await fund.operator('verify').catch((error: Error) => error.message)).toContain(`entry ${place} is not the`);
    await put(leaf, bytes);
    expect(await log()).toMatch(/^right: /);
  }, 60_000);

  it('catches another history that is signed with the stolen key of the log', async () => {
    const rows = await administrator.query<{ leaf: Buffer }>('SELECT leaf FROM audit.entry ORDER BY idx');
    const entries = rows.map(({ leaf }) => leaf);
    entries[600] = Buffer.from(entries[600]!.toString().replace('"v":1', '"v":2'));
    const key = createPrivateKey(fs.readFileSync(path.join(fund.stateDirectory, 'signer/log.private.pem')));
    const outsider = await Outsider.arrive();
    try {
      const { origin } = await status();
      const fork = await outsider.writeEntries('fork', entries, signerKey(origin as string, key));
      expect(await verify('log', fork.directory)).toMatch(/^right: /);
      expect(await verify('log', fork.directory, '--state', state)).toMatch(/^wrong: fork: /);
    } finally {
      await outsider.leave();
    }
  }, 60_000);

  it('has proof in a receipt when an act was taken away before it reached the log', async () => {
    const callId = await openCall(await demo('secretariat'), 100);
    await administrator.query(`CREATE FUNCTION applications.hold_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.enqueued_at := clock_timestamp() + interval '1 day'; RETURN NEW; END $$`);
    await administrator.query(`CREATE TRIGGER hold_back BEFORE INSERT ON applications.outbox_delivery
      FOR EACH ROW EXECUTE FUNCTION applications.hold_back()`);
    const { receipt } = await apply(applicants[7]!, callId);
    await administrator.query('DROP TRIGGER hold_back ON applications.outbox_delivery');
    const [removed] = await administrator.query<{ id: string }>(
      `SELECT id FROM applications.outbox WHERE name = 'application.submitted' ORDER BY id DESC LIMIT 1`,
    );
    await administrator.query('DELETE FROM applications.outbox_delivery WHERE outbox_id >= $1', [removed!.id]);
    await administrator.unstopped('applications.outbox', 'DELETE FROM applications.outbox WHERE id >= $1', [
      removed!.id,
    ]);
    const file = path.join(fund.stateDirectory, 'receipt.json');
    fs.writeFileSync(file, JSON.stringify(receipt));
    const judged = async (): Promise<string> =>
      verify('receipt', file, '--log', `${fund.url}/log`, ...(await promiseKeys()));
    expect(await judged()).not.toMatch(/^right/);
    await sleep(60_000);
    await correct(applicants[8]!, 'The log goes on');
    await eventually(async () => expect(await judged()).toMatch(/^wrong: .*promise/), 30_000);
  }, 180_000);

  it('catches a payment that nobody decided, though it is in the log', async () => {
    const leaf = canonicalJson({
      v: 1,
      type: 'tranche.released',
      stream: randomBytes(16).toString('base64url'),
      seq: 0,
      at: new Date().toISOString(),
      source: 'disbursement',
      actor: 'releasing-officer:AAAAAAAAAAAAAAAAAAAAAA',
      sd: [],
      open: {},
    });
    const { stream } = JSON.parse(leaf) as { stream: string };
    await administrator.query(
      'INSERT INTO audit.pending_leaf (event_id, stream, stream_seq, prev, leaf) VALUES ($1, $2, 0, NULL, $3)',
      [randomUUID(), Buffer.from(stream, 'base64url'), Buffer.from(leaf)],
    );
    await eventually(async () => expect(await workflow()).toMatch(/^wrong: .*tranche\.released/), 30_000);
    expect(await log('--state', state)).toMatch(/^right: /);
  }, 60_000);
});

const logFolder = (): string => path.join(fund.stateDirectory, 'log');

async function witnessed(): Promise<string[]> {
  const lines = (await text('/log/policy')).split('\n').filter((line) => line.startsWith('witness '));
  return [...lines.flatMap((line) => ['--witness', line.split(' ')[2]!]), '--quorum', '2'];
}

const promiseKeys = async (): Promise<string[]> =>
  (await text('/log/promise-keys'))
    .trim()
    .split('\n')
    .flatMap((vkey) => ['--vkey', vkey]);

/** The grantee's next payment, after the report that it waits for is sent and accepted. */
async function requestable(grantee: FundClient, secretariat: FundClient): Promise<string> {
  const [{ id }] = await grantee.get('/agreements');
  const { reports, tranches } = await grantee.get(`/agreements/${id}`);
  const report = reports.find(({ ordinal }: Answer) => ordinal === 2);
  const sent = await grantee.post(`/reports/${report.id}/submit`, {
    version: report.version,
    narrative: 'Invented for this test: everything was done as planned and in time.',
    spent: { amount: '9000.00', currency: 'USD' },
    peopleAssisted: 40,
  });
  await secretariat.post(`/reports/${report.id}/accept`, { version: sent.version });
  return tranches.find(({ ordinal }: Answer) => ordinal === 3).id as string;
}

/** Copies the whole database; what this answers puts the copy in its place, under the running services. */
async function backup(): Promise<() => Promise<void>> {
  const name = new URL(fund.environment['PORTAL_DATABASE_URL']!).pathname.slice(1);
  const alone = async (...statements: string[]): Promise<void> => {
    await administrator.close();
    const admin = new pg.Client({ connectionString: adminUrl() });
    await admin.connect();
    try {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      for (const statement of statements) await admin.query(statement);
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    } finally {
      await admin.end();
    }
    administrator = await WatchedTables.of(fund);
  };
  await alone(`CREATE DATABASE ${name}_backup TEMPLATE ${name}`);
  return () => alone(`DROP DATABASE ${name} WITH (FORCE)`, `ALTER DATABASE ${name}_backup RENAME TO ${name}`);
}
