import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tracesIn } from '#test/support/traces';
import { WatchedTables } from '#test/support/watched-tables';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import { ApiRefusal, until, type Answer, type FundClient } from '../../deploy/seed/client.mjs';
import { CAST, castOf, email, password, type Member } from './cast.ts';
import { bodyOf, send, type Known } from './step.ts';
import { thread } from './thread.ts';

let fund: WholeFund;
let people: Record<Member, FundClient>;
const known: Known = {};
/** Every name, answer, reason, number and account that anybody typed. */
const typed = new Set<string>();

beforeAll(async () => {
  fund = await aWholeFund('thread-api');
  const file = path.join(fund.stateDirectory, 'password');
  fs.writeFileSync(file, password('administrator'));
  await fund.operator(
    'user',
    'add',
    '--email',
    email('administrator'),
    '--name',
    'Administrator',
    '--role',
    'administrator',
    '--password-file',
    file,
  );
  await fund.clock.goToDay(-92);
  people = await castOf(fund.url);
}, 120_000);
afterAll(() => fund?.stop(), 30_000);

describe('an NGO is funded, through the API', () => {
  let brokenAt: string | undefined;

  // each step is first tried by everybody else: refused, and the right person's act still works afterwards
  it.each(thread.map((step) => [step.says, step] as const))(
    '%s, and nobody else can',
    async (_, step) => {
      if (brokenAt !== undefined) throw new Error(`not reached: the thread broke where ${brokenAt}`);
      brokenAt = step.says;
      if (step.day !== undefined) await fund.clock.goToDay(step.day);
      await step.after?.(people, known);
      const body = await bodyOf(step, people, known);
      for (const text of privateTexts(body)) typed.add(text);
      const right: readonly Member[] = [step.by, ...(step.alsoBy ?? [])];
      for (const member of Object.keys(people) as Member[]) {
        if (right.includes(member)) continue;
        const refusal = await send(people[member], step, known, body).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect([member, refusal]).toEqual([member, expect.any(ApiRefusal)]);
        expect([401, 403, 404]).toContain((refusal as ApiRefusal).status);
      }
      const answer = await send(people[step.by], step, known, body);
      step.learn?.(answer, known);
      brokenAt = undefined;
    },
    30_000,
  );

  it('gives a receipt with number, time and digest, whose leaf is in the log', async () => {
    const receipt = JSON.parse(known['receipt']!) as Answer;
    expect(receipt.number).toMatch(/^A-\d{4}-\d{5}$/);
    expect(receipt.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const proof = await until(
      'the proof',
      () => fetch(`${fund.url}/log/proof/${receipt.act.leafHash}`),
      (answer) => answer.ok,
    );
    expect(await proof.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
    // the receipt carries the promise of the log, under the key that the log publishes for promises
    const keys = await Promise.all(
      ['keys', 'promise-keys'].map(async (name) => (await fetch(`${fund.url}/log/${name}`)).text()),
    );
    const vkeys = keys.flatMap((text) => text.trim().split('\n')).flatMap((vkey) => ['--vkey', vkey]);
    const file = path.join(fund.stateDirectory, 'receipt.json');
    fs.writeFileSync(file, known['receipt']!);
    expect(receipt.promise).toContain(`leaf ${receipt.act.leafHash}\n`);
    const verdict = await programOutput(['dist/verify.mjs', 'receipt', file, '--log', `${fund.url}/log`, ...vkeys]);
    expect(verdict).toMatch(new RegExp(`^right: receipt ${receipt.number}, `));
    expect(verdict).not.toContain('not checked');
  });

  it('shows the grant to the public with its amount and status', async () => {
    const grant = await until<Answer>(
      'the paid grant',
      () => people.nobody.get(`/grants/${known['reference']}`),
      (each) => each.payments.length === 1,
    );
    expect(grant).toMatchObject({
      organisationName: 'Journey House',
      country: 'GH',
      amount: { amount: '18000.00', currency: 'USD' },
      state: 'active',
    });
    expect(grant.paid).toEqual({ amount: '14400.00', currency: 'USD' });
    expect(grant.reportsAccepted).toBe(1);
  });

  it('has every step as a leaf of a log that the outsider’s checker confirms', async () => {
    // the log is idle only when nothing waits in an outbox either
    const tables = await WatchedTables.of(fund);
    await tables.settled();
    await tables.close();
    const status = await until<Answer>(
      'an idle log',
      async () => (await fetch(`${fund.url}/log/status`)).json(),
      (log) => log.pending === 0,
    );
    const output = await programOutput(['dist/verify.mjs', 'log', `${fund.url}/log`, '--vkey', status.vkey]);
    expect(Number(/ has (\d+) entries/.exec(output)?.[1])).toBe(status.size);
    const grounds = await programOutput(['dist/verify.mjs', 'workflow', `${fund.url}/log`, '--vkey', status.vkey]);
    expect(grounds).toMatch(
      / [1-9]\d* payments? released, each by three people, on [1-9]\d* decisions? and [1-9]\d* scores?/,
    );
    const types = new Set(
      (await leaves(fund.url, status.size)).map((leaf) => (JSON.parse(leaf) as { type: string }).type),
    );
    for (const type of EVERY_STEP) expect(types).toContain(type);
  }, 60_000);

  it('tells outsiders no name, address, account, answer, reason or internal id that was typed or made', async () => {
    const { size } = (await (await fetch(`${fund.url}/log/status`)).json()) as Answer;
    const log = (await leaves(fund.url, size)).join('\n');
    const people = (Object.keys(CAST) as Member[]).filter((member) => member !== 'nobody').map(email);
    const ids = Object.values(known).filter((value) => /^[0-9a-f]{8}-/.test(value));
    for (const expected of [
      'Journey House',
      'REG-JOURNEY-0471',
      '0123456789',
      'GHCBGHACXXX',
      '40 people need a safe place.',
    ])
      expect(typed).toContain(expected);
    expect(ids.length).toBeGreaterThan(5);
    expect(tracesIn(log, [...typed, ...people, ...ids])).toEqual([]);
    // the check would see it: what the fund publishes itself does stand there
    expect(tracesIn(log, [known['reference']!])).toEqual([known['reference']]);
  }, 60_000);

  it('forgets the organisation when two people say so, and the log still holds with every proof', async () => {
    const { vkey } = (await (await fetch(`${fund.url}/log/status`)).json()) as Answer;
    const before = path.join(fund.stateDirectory, 'before-erasure');
    fs.writeFileSync(before, await (await fetch(`${fund.url}/log/checkpoint`)).text());
    const { id: subjectId } = await people.grantee.get('/organisations/mine');
    const order = { subjectKind: 'organisation', subjectId, ground: 'consent-withdrawn' };
    const ordered = await people.administrator.post('/erasures', order);
    await expect(
      people.administrator.post(`/erasures/${ordered.id}/confirm`, { version: ordered.version }),
    ).rejects.toMatchObject({ problem: { code: 'needs-another-person' } });
    await people.secretariat.post(`/erasures/${ordered.id}/confirm`, { version: ordered.version });
    const done = await until<Answer>(
      'what every service erased',
      async () => (await people.auditor.get('/erasures'))[0],
      ({ answered }) => answered === 5,
    );
    expect(done.erased).toBeGreaterThan(5);
    // the signature, the payment: kept by law
    expect(done.keptByLaw).toBeGreaterThan(5);
    const checked = ['dist/verify.mjs', 'log', `${fund.url}/log`, '--vkey', vkey, '--old', before];
    expect(await programOutput(checked)).toMatch(/^right: .* extends 1 older checkpoint/);
    const grounds = await programOutput(['dist/verify.mjs', 'workflow', `${fund.url}/log`, '--vkey', vkey]);
    expect(grounds).toMatch(/^right: /);
    const receipt = [path.join(fund.stateDirectory, 'receipt.json'), '--log', `${fund.url}/log`, '--vkey', vkey];
    expect(await programOutput(['dist/verify.mjs', 'receipt', ...receipt])).toMatch(/^right: receipt /);
  }, 60_000);

  it('leaves every invariant of the fund true', async () => {
    await expect(fund.operator('verify')).resolves.toBeDefined();
  }, 30_000);
});

const EVERY_STEP = [
  'call.drafted call.published organisation.registered application.started application.submitted call.closed',
  'application.found-eligible assessment.assigned assessment.submitted recommendation.drafted recommendation.sent',
  'recommendation.agreed recommendation.approved application.awarded call.concluded agreement.drafted agreement.signed',
  'agreement.countersigned tranche.planned tranche.requested tranche.certified tranche.approved tranche.released',
  'payment-run.built payment-run.sent payment-run.settled tranche.paid report.submitted report.accepted',
  'publication.prepared publication.published',
].flatMap((line) => line.split(' '));

/** Texts of a request as long as a name or an account; the rules of a call, its times and the words of forms are public. */
function privateTexts(body: unknown): string[] {
  if (typeof body === 'string') return body.length >= 5 && !/^\d{4}-\d\d-\d\d/.test(body) ? [body] : [];
  if (typeof body !== 'object' || body === null) return [];
  const { rules: _rules, timeZone: _zone, level: _level, ...rest } = body as Record<string, unknown>;
  return Object.values(Array.isArray(body) ? body : rest).flatMap(privateTexts);
}

/** The texts of all leaves, read from the entry bundles as an outsider would. */
async function leaves(url: string, size: number): Promise<string[]> {
  const texts: string[] = [];
  for (let first = 0; first < size; first += 256) {
    const width = Math.min(256, size - first);
    const name = String(first / 256).padStart(3, '0') + (width < 256 ? `.p/${width}` : '');
    const bundle = Buffer.from(await (await fetch(`${url}/log/tile/entries/${name}`)).arrayBuffer());
    for (let at = 0; at < bundle.length;) {
      const length = bundle.readUInt16BE(at);
      texts.push(bundle.toString('utf8', at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return texts;
}
