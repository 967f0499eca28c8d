import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEY_FILE_SEEN_MS } from '#platform/keys/key-file';
import { question, refused, withPasskey } from '#test/support/passkeys';
import { aPortal, hiddenIn, PASSWORD, type Browser, type TestPortal } from '#test/support/portal';
import { TestPagesModule } from '#test/support/portal-pages';
import { rotateSessionKey } from '#test/support/rotate-shared-keys';
import { KnownAddresses } from './known-addresses.ts';
import { PortalKeys } from './portal-keys.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal({}, TestPagesModule);
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end('{"id":"a1","title":"Shelter"}');
});
afterAll(() => portal?.close());

const seen = (): Promise<void> => sleep(KEY_FILE_SEEN_MS);
async function rotate(): Promise<void> {
  await rotateSessionKey(portal.keys.directory, seen);
  await seen();
}

const file = (): string => path.join(portal.keys.directory, 'session.key');
const lines = (): string[] => fs.readFileSync(file(), 'utf8').trim().split('\n');

async function drawn(browser: Browser): Promise<{ _csrf: string; _key: string }> {
  const [, _csrf, _key] = /csrf=(\S+) key=([\w-]+)/.exec((await browser.look('/test/a1')).text)!;
  return { _csrf: _csrf!, _key: _key! };
}
const send = async (browser: Browser, form: object): Promise<number> =>
  (await browser.press('/test/a1', { ...form, title: 'typed' })).status;

describe('a rotation of the session key', () => {
  it('takes no form from anybody who is filling one in, and ends what was made two keys ago', async () => {
    const browser = await portal.signedIn('applicant');
    const [first, second] = [await drawn(browser), await drawn(browser)];
    await rotate();
    expect(await send(browser, first)).toBe(303);
    const between = await drawn(browser);
    await rotate();
    expect([await send(browser, second), await send(browser, between)]).toEqual([403, 303]);
    // whoever was signed in still is
    expect(await send(browser, await drawn(browser))).toBe(303);
  });

  it('keeps a form that waits, sealed, for its person to sign in again', async () => {
    const browser = await portal.signedIn('applicant');
    const { email } = browser.person;
    const form = { ...(await drawn(browser)), title: 'typed before' };
    await portal.dataSource.query('DELETE FROM session');
    const { kept } = hiddenIn((await browser.press('/test/a1', form)).text, '/sign-in');
    const comeBack = async (): Promise<string> =>
      (await portal.browser().fill('/sign-in', { kept: kept!, email, password: PASSWORD })).text;
    await rotate();
    expect(await comeBack()).toContain('title=typed before');
    await rotate();
    expect(await comeBack()).not.toContain('typed before');
  });

  it('takes the answer to a question that a passkey was asked before', async () => {
    const { device } = await withPasskey(portal);
    const [one, other] = [portal.browser(), portal.browser()];
    const answers = await Promise.all(
      [one, other].map(async (browser) => device.sign(await question(browser, 'session/passkey'))),
    );
    const give = (browser: Browser, passkey: object) => browser.post('/api/session/passkey', { json: { passkey } });
    await rotate();
    expect((await give(one, answers[0]!)).status).toBe(201);
    await rotate();
    expect(refused(await give(other, answers[1]!))).toEqual([401, 'challenge-foreign']);
  });

  it('knows the addresses of before once more, while new marks tell nothing of the old', async () => {
    const browser = await portal.signedIn('donor');
    const [keys, known] = [PortalKeys, KnownAddresses].map((each) => portal.app.get(each, { strict: false })) as [
      PortalKeys,
      KnownAddresses,
    ];
    const isKnown = (): Promise<boolean> => known.has(browser.person.email, browser.ip);
    const mark = keys.markOf(browser.ip);
    await rotate();
    expect([keys.markOf(browser.ip) === mark, await isKnown()]).toEqual([false, true]);
    await rotate();
    expect(await isKnown()).toBe(false);
  });

  it('that was killed leaves a key that everybody takes, and is done again', async () => {
    const browser = await portal.signedIn('applicant');
    const form = await drawn(browser);
    const [newest] = lines();
    const killed = rotateSessionKey(portal.keys.directory, () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    fs.writeFileSync(`${file()}.4711`, lines()[0]!);
    const [stillNewest, unused] = lines();
    expect(stillNewest).toBe(newest);
    await rotate();
    expect(await send(browser, form)).toBe(303);
    expect([lines().length, lines()[1], lines().includes(unused!)]).toEqual([2, newest, false]);
    expect(fs.readdirSync(portal.keys.directory).filter((name) => name.startsWith('session'))).toEqual(['session.key']);
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });
});
