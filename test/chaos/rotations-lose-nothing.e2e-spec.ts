import { createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signActorToken } from '#platform/actor/actor-token';
import { KEY_FILE_SEEN_MS } from '#platform/keys/key-file';
import { eventually } from '#test/support/eventually';
import { aWholeFund, LIMITLESS, programOutput, type WholeFund } from '#test/support/whole-fund';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';
import { anApplicant, apply, correct, openCall, type Applicant } from './mixed-acts.ts';

const PASSWORD = 'a long sentence of rotations';

let fund: WholeFund;
let secretariat: FundClient;
let applicant: Applicant;

beforeAll(async () => {
  fund = await aWholeFund('rotations', { environment: LIMITLESS });
  const [email, file] = ['secretariat@journey.example', path.join(fund.stateDirectory, 'password')];
  fs.writeFileSync(file, PASSWORD);
  const who = ['--email', email, '--name', 'Secretariat', '--role', 'secretariat,focal-point'];
  await fund.operator('user', 'add', ...who, '--password-file', file);
  secretariat = await FundClient.signedIn(fund.url, { email, password: PASSWORD });
  applicant = await anApplicant(fund, 1);
}, 120_000);
afterAll(() => fund?.stop(), 30_000);

const key = (name: string): string => fs.readFileSync(path.join(fund.environment['KEYS_DIRECTORY']!, name), 'utf8');

/** Acts one after the other until `work` has ended; answers how many. */
async function actingWhile(work: Promise<unknown>): Promise<number> {
  let [acts, isOver] = [0, false];
  void work.finally(() => (isOver = true)).catch(() => {});
  for (; !isOver; acts++) await correct(applicant, `Town ${acts}`);
  await work;
  return acts;
}

/** What a service answers to who shows it a token that this key has signed. */
async function answerTo(privateKey: string): Promise<unknown[]> {
  const { id: personId } = (await applicant.client.get('/session')).person as Answer;
  const actor = { personId, roles: ['applicant'] as const, name: 'Somebody' };
  const token = signActorToken(createPrivateKey(privateKey), actor, 'applications', Date.now());
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${fund.environment['APPLICATIONS_URL']}/applications`, { headers });
  return [answer.status, ((await answer.json()) as Answer).code];
}

describe('while the fund runs, with every service a process of its own', () => {
  it('the key of the portal is another, no act is refused, and the old one opens nothing', async () => {
    const stolen = key('actor.private.pem');
    expect(await answerTo(stolen)).toEqual([200, undefined]);
    const rotation = fund.operator('rotate-actor-key');
    const second = sleep(10_000)
      .then(() => fund.operator('rotate-session-key'))
      .catch((error: Error) => error.message);
    expect(await actingWhile(rotation)).toBeGreaterThan(50);
    expect(await second).toContain('Another command rotates a key just now: nothing was done.');
    expect(await answerTo(stolen)).toEqual([401, 'actor-token-invalid']);
    expect(await answerTo(key('actor.private.pem'))).toEqual([200, undefined]);
  }, 150_000);

  it('a key of the portal that somebody copied is worth nothing when its command ends', async () => {
    const stolen = key('actor.private.pem');
    expect(await fund.operator('rotate-actor-key', '--now')).toContain('no service takes the old one');
    expect(await answerTo(stolen)).toEqual([401, 'actor-token-invalid']);
    await correct(applicant, 'Tamale');
  }, 60_000);

  it('the key of promises is another, and receipts of before and after it are right', async () => {
    const receiptOf = async (call: number): Promise<Answer> =>
      (await apply(applicant, await openCall(secretariat, call))).receipt;
    const before = await receiptOf(1);
    expect(await fund.operator('rotate-promise-key')).toContain('/log/promise-keys shows 2 keys');
    await sleep(KEY_FILE_SEEN_MS);
    const after = await receiptOf(2);
    const signers = [before, after].map(({ promise }) => /— \S+ (\S{5})/.exec(promise)![1]);
    expect(new Set(signers).size).toBe(2);
    const vkeys = (await (await fetch(`${fund.url}/log/keys`)).text()).trim().split('\n');
    for (const receipt of [before, after]) {
      const file = path.join(fund.stateDirectory, 'receipt.json');
      fs.writeFileSync(file, JSON.stringify(receipt));
      const args = ['receipt', file, '--log', `${fund.url}/log`, ...vkeys.flatMap((vkey) => ['--vkey', vkey])];
      const verdict = await eventually(() => programOutput(['dist/verify.mjs', ...args]), 30_000);
      expect(verdict).toMatch(new RegExp(`^right: receipt ${receipt.number}, `));
    }
  }, 120_000);

  it('the key of forms is another, and who is signed in stays so', async () => {
    expect(await actingWhile(fund.operator('rotate-session-key'))).toBeGreaterThan(0);
    expect(key('session.key').trim().split('\n')).toHaveLength(2);
    expect(await fund.operator('rotate-session-key')).toContain('older ones are not');
    await correct(applicant, 'Kumasi');
  }, 60_000);
});
