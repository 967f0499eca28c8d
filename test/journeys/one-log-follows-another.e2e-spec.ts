import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';

let fund: WholeFund;
let member: FundClient;
let organisation: Answer;

beforeAll(async () => {
  fund = await aWholeFund('two-logs');
  const person = { email: 'logs@journey.example', name: 'Ama', password: 'a long sentence of two logs' };
  member = await FundClient.registered(fund.url, person);
  organisation = await member.post('/organisations', facts('Tema'));
  await eventually(async () => expect((await status('/log')).pending).toBe(0));
}, 120_000);
afterAll(() => fund?.stop(), 30_000);

const facts = (city: string): Record<string, string> => ({
  name: 'House of two logs',
  country: 'GH',
  city,
  registrationNumber: 'Y-1',
  registeredOn: '2015-03-12',
  mission: 'Shelter.',
});

async function correct(city: string): Promise<void> {
  const { id, version } = organisation;
  organisation = await member.post(`/organisations/${id}/correct`, { ...facts(city), version });
}

const text = async (path: string): Promise<string> => (await fetch(`${fund.url}${path}`)).text();
const status = async (log: string): Promise<Answer> => JSON.parse(await text(`${log}/status`)) as Answer;

/** What an outsider's checker says of the newest log with the one before it, or why it does not. */
async function outsider(command: 'log' | 'workflow', ...more: string[]): Promise<string> {
  const vkeys = [await text('/log/2027/keys'), await text('/log/keys')].flatMap((keys) => keys.trim().split('\n'));
  const options = vkeys.flatMap((vkey) => ['--vkey', vkey]);
  return programOutput(['dist/verify.mjs', command, `${fund.url}/log/2027`, ...options, ...more]).catch(
    (error: Error) => error.message,
  );
}

describe('a year ends', () => {
  it('with a last leaf, behind which acts wait', async () => {
    expect(await fund.operator('freeze-log', '--reason', 'year')).toContain('The signer signs nothing longer');
    const { size, fault } = await status('/log');
    expect(fault).toContain('acts wait until another is opened');
    await correct('Accra');
    await eventually(async () => expect(await status('/log')).toMatchObject({ size, pending: 1 }));
  });

  it('and goes on in a log of its own, whose first leaf holds the last checkpoint of the one before', async () => {
    const said = await fund.operator('open-log', '--name', '2027');
    expect(said).toContain('/log/2027 is open.');
    expect(await fund.operator('open-log', '--name', '2027')).toContain('/log/2027 is open.');
    await correct('Kumasi');
    await eventually(async () => expect(await status('/log/2027')).toMatchObject({ pending: 0, fault: null, size: 3 }));
    expect((await status('/log')).next.origin).toMatch(/\/log\/2027$/);
    expect((await status('/log/2027')).previous.origin).toMatch(/\/log$/);
  }, 60_000);

  it('so that an outsider follows every record from one to the other', async () => {
    expect(await outsider('log')).toContain('follows');
    const both = ['--earlier', `${fund.url}/log`];
    const policy = (await text('/log/2027/policy')).split('\n').filter((line) => line.startsWith('witness '));
    const quorum = [...policy.flatMap((line) => ['--witness', line.split(' ')[2]!]), '--quorum', '2'];
    await eventually(async () => expect(await outsider('log', ...both, ...quorum)).toMatch(/^right: /), 20_000);
    expect(await outsider('workflow', ...both)).toMatch(/^right: .* without a gap/);
    expect(await outsider('workflow')).toContain('--earlier');
    expect(await fund.operator('verify')).toContain('All invariants hold.');
  }, 60_000);

  it('and the key of the new log is changed like any other', async () => {
    expect(await fund.operator('rotate-keys')).toContain('/log/2027+');
    await correct('Tamale');
    await eventually(async () => expect(await status('/log/2027')).toMatchObject({ pending: 0, fault: null }));
    expect(await outsider('log', '--earlier', `${fund.url}/log`)).toMatch(/^right: /);
  }, 60_000);
});
