import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, type TestPortal } from '#test/support/portal';
import { english } from '../messages/en.ts';
import { LOCALES } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { letterWords, type LetterKind } from './letter-text.ts';
import { Letters } from './letters.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { DEMO: 'true' } })));
afterAll(() => portal.close());

const letters = async (to: string): Promise<{ subject: string; text: string; about: string }[]> =>
  portal.dataSource.query('SELECT subject, text, about FROM letter WHERE recipient = $1 ORDER BY created_at', [to]);

const send = (letter: Parameters<Letters['send']>[1]): Promise<void> =>
  portal.dataSource.transaction((tx) => portal.app.get(Letters, { strict: false }).send(tx, letter));

describe('a letter of an act', () => {
  const kinds = Object.keys(english.letters)
    .filter((key) => key.endsWith('.subject'))
    .map((key) => key.replace('.subject', '') as LetterKind);

  it.each(LOCALES)('has subject, text, both addresses and nothing else of ours in %s', (locale) => {
    const facts = { name: 'Ama', params: { count: 1 }, lines: [], page: '/a', base: 'https://fund.example.org' };
    for (const kind of kinds) {
      const { subject, text } = letterWords(translator(locale), { kind, ...facts });
      expect([kind, subject, text.match(/https:\S+/g)]).toEqual([
        kind,
        expect.not.stringMatching(/letters\.|[\r\n{}]/),
        ['https://fund.example.org/a', 'https://fund.example.org/account/notices/settings'],
      ]);
    }
  });

  it('speaks the language of the person', async () => {
    const { id, email } = await portal.person(['applicant'], { name: 'Ama Mensah' });
    await portal.dataSource.query(`UPDATE person SET language = 'fr' WHERE id = $1`, [id]);
    await send({ to: id, kind: 'password-changed' });
    expect(await letters(email)).toEqual([
      expect.objectContaining({ subject: 'Votre mot de passe a été changé', text: expect.stringMatching(/^Bonjour/) }),
    ]);
  });

  it('goes to an address that nobody has yet, in a language that we speak', async () => {
    const email = `${randomUUID()}@example.org`;
    await send({ to: { email, name: '', language: 'xx' }, kind: 'invitation', page: '/accept/abc' });
    const [letter] = await letters(email);
    expect(letter!.text).toMatch(/^Good day,\n\n[^]*\n\nhttp:\/\/localhost:3000\/accept\/abc\n\n/);
  });

  it('is not written when the act is undone', async () => {
    const { id, email } = await portal.person(['applicant']);
    const undone = portal.dataSource.transaction(async (tx) => {
      await portal.app.get(Letters, { strict: false }).send(tx, { to: id, kind: 'password-changed' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await letters(email)).toEqual([]);
  });

  it('takes a line break in a name for a space', async () => {
    const email = `${randomUUID()}@example.org`;
    await send({
      to: { email, name: 'Ama\r\nBcc: all@example.org\u2028', language: 'en' },
      kind: 'factor-added',
    });
    expect((await letters(email))[0]!.text).toMatch(/^Dear Ama Bcc: all@example\.org,\n/);
  });
});

describe('the mailbox', () => {
  it('of a demo is open to everybody', async () => {
    const { id, email } = await portal.person(['applicant']);
    await send({ to: id, kind: 'roles-changed' });
    const { status, body } = await portal.browser().get(`/api/mailbox?to=${email}`);
    expect([status, body]).toEqual([
      200,
      [expect.objectContaining({ to: email, subject: 'Your roles in the fund have changed' })],
    ]);
    expect((await portal.browser().get('/api/mailbox')).body.length).toBeGreaterThan(1);
  });

  it('of a real fund is not there', async () => {
    const real = await aPortal();
    expect((await real.browser().get('/api/mailbox')).status).toBe(404);
    await real.close();
  });
});
