import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsFor } from '#contracts/subscriptions';
import { aPortal, type TestPortal } from '#test/support/portal';
import { english } from '../messages/en.ts';
import { LOCALES } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { letterWords, type LetterKind } from './letter-text.ts';
import { Letters } from './letters.ts';
import { NOTICES } from './notices.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { DEMO: 'true' } })));
afterAll(() => portal.close());

const amount = { amount: '20000.00', currency: 'USD' };
const letters = async (to: string): Promise<{ subject: string; text: string; about: string }[]> =>
  portal.dataSource.query('SELECT subject, text, about FROM letter WHERE recipient = $1 ORDER BY created_at', [to]);

async function anOrganisation(
  members = 1,
): Promise<{ organisationId: string; people: { id: string; email: string }[] }> {
  const organisationId = randomUUID();
  const people = await Promise.all(
    Array.from({ length: members }, () => portal.person(['applicant'], { name: 'Ama Mensah' })),
  );
  for (const { id: memberId } of people)
    await portal.deliver('organisation.registered', { organisationId, name: 'Safe Harbour', country: 'GH', memberId });
  return { organisationId, people };
}

describe('letters', () => {
  it('hold no reason, no amount and no name but the reader’s', async () => {
    const { organisationId, people } = await anOrganisation();
    const tranche = { trancheId: randomUUID(), agreementId: randomUUID(), organisationId, ordinal: 2, amount };
    await portal.deliver('tranche.returned', { ...tranche, reason: 'The invoice of Mr Boateng is missing' });
    const [letter] = await letters(people[0]!.email);
    expect(letter!.subject).toBe('Your payment request needs a correction');
    expect(letter!.text).toMatch(/^Dear Ama Mensah,\n\n/);
    expect(letter!.text).toContain('http://localhost:3000/apply/grants');
    expect(letter!.text).not.toMatch(/Boateng|20000|Safe Harbour/);
    expect(letter!.about).toBe(`tranche:${tranche.trancheId}`);
  });

  it('are one for each event and person, however often the event comes', async () => {
    const { organisationId, people } = await anOrganisation(2);
    const payload = { applicationId: randomUUID(), callId: randomUUID(), organisationId, awarded: amount };
    const id = randomUUID();
    await portal.deliver('application.awarded', payload, { id });
    await portal.deliver('application.awarded', payload, { id });
    await Promise.all([
      portal.deliver('application.awarded', payload, { id }),
      portal.deliver('application.awarded', payload, { id }),
    ]);
    for (const { email } of people) expect(await letters(email)).toHaveLength(1);
  });

  it('tell nobody whether it was an award before they have signed in', () => {
    const decided = ['application.awarded', 'application.reserved', 'application.declined'];
    const kinds = NOTICES.filter(({ event }) => decided.includes(event)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['application-decided']));
    expect(kinds).toHaveLength(3);
  });

  it('wait for an organisation whose registration has not come yet', async () => {
    const organisationId = randomUUID();
    const payload = { applicationId: randomUUID(), callId: randomUUID(), organisationId };
    await expect(portal.deliver('application.declined', payload)).rejects.toThrow('no member here yet');
  });

  it('go to the reviewer who was assigned, and to nobody who was disabled', async () => {
    const [reviewer, gone] = [
      await portal.person(['reviewer']),
      await portal.person(['reviewer'], { status: 'disabled' }),
    ];
    for (const { id: reviewerId } of [reviewer, gone]) {
      await portal.deliver('assessment.assigned', {
        assessmentId: randomUUID(),
        applicationId: randomUUID(),
        callId: randomUUID(),
        reviewerId,
        rule: 'least-loaded-without-conflict',
      });
    }
    expect([await letters(reviewer.email), await letters(gone.email)].map((all) => all.length)).toEqual([1, 0]);
  });

  it('exist for every event that the portal listens to', () => {
    const silent = /^(organisation\.registered|erasure\.confirmed|data\.erased)$/;
    expect(NOTICES.map(({ event }) => event).sort()).toEqual(
      eventsFor('portal')
        .filter((name) => !silent.test(name))
        .sort(),
    );
  });
});

describe('a letter of an act', () => {
  const kinds = Object.keys(english.letters)
    .filter((key) => key.endsWith('.subject'))
    .map((key) => key.replace('.subject', '') as LetterKind);
  const send = (letter: Parameters<Letters['send']>[1]): Promise<void> =>
    portal.dataSource.transaction((tx) => portal.app.get(Letters, { strict: false }).send(tx, letter));

  it.each(LOCALES)('has subject, text, both addresses and nothing else of ours in %s', (locale) => {
    const addresses = { address: 'https://fund.example.org/a', settings: 'https://fund.example.org/s' };
    for (const kind of kinds) {
      const { subject, text } = letterWords(translator(locale), { kind, name: 'Ama', params: {}, ...addresses });
      expect([kind, subject, text.match(/https:\S+/g)]).toEqual([
        kind,
        expect.not.stringMatching(/letters\.|[\r\n{}]/),
        Object.values(addresses),
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
    const { organisationId, people } = await anOrganisation();
    await portal.deliver('report.accepted', {
      reportId: randomUUID(),
      agreementId: randomUUID(),
      organisationId,
      ordinal: 1,
      title: 'Interim report',
      spent: amount,
      peopleAssisted: 12,
    });
    const { status, body } = await portal.browser().get(`/api/mailbox?to=${people[0]!.email}`);
    expect([status, body]).toEqual([
      200,
      [expect.objectContaining({ to: people[0]!.email, subject: 'Your report is accepted' })],
    ]);
    expect((await portal.browser().get('/api/mailbox')).body.length).toBeGreaterThan(1);
  });

  it('of a real fund is not there', async () => {
    const real = await aPortal();
    expect((await real.browser().get('/api/mailbox')).status).toBe(404);
    await real.close();
  });
});
