import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceLog } from '#platform/logging/service-log';
import { aMailServer, type MailServerManners, type TestMailServer } from '#test/support/mail-server';
import { aPortal, type TestPortal } from '#test/support/portal';
import { PortalConfig } from '../config.ts';
import { Letters } from './letters.ts';
import { MailRetention } from './mail-retention.ts';
import { Postman } from './postman.ts';
import { SmtpCarrier, type MailServer } from './smtp-carrier.ts';

/** All of issue 4's ten thousand by hand: LETTERS=10000 npm test -- postman. */
const MANY = Number(process.env['LETTERS'] ?? 400);

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

const ends: (() => unknown)[] = [];
beforeEach(async () => {
  portal.clock.set('2027-02-01T12:00:00Z');
  await portal.dataSource.query('DELETE FROM letter');
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function server(manners?: MailServerManners, port?: number): Promise<TestMailServer> {
  const made = await aMailServer(manners, port);
  ends.push(made.close);
  return made;
}

function postman(port: number, bent: Partial<MailServer> = {}): Postman {
  const carrier = new SmtpCarrier({
    host: '127.0.0.1',
    port,
    tls: 'none',
    from: 'fund@grants.example.org',
    publicUrl: 'https://grants.example.org',
    patienceMs: 400,
    ...bent,
  });
  ends.push(() => carrier.close());
  const config = portal.app.get(PortalConfig);
  return new Postman(portal.dataSource, carrier, portal.clock, config, portal.app.get(ServiceLog));
}

/** A letter to a new address. */
async function written(email = `${randomUUID()}@example.org`, name = 'Ama Mensah'): Promise<string> {
  const letter = { to: { email, name, language: 'en' }, kind: 'invitation', page: '/accept/secret' } as const;
  await portal.dataSource.transaction((tx) => portal.app.get(Letters, { strict: false }).send(tx, letter));
  return email;
}
const state = async (email: string): Promise<{ status: string; attempts: number; text: string; trouble: string }> =>
  (
    await portal.dataSource.query('SELECT status, attempts, text, trouble FROM letter WHERE recipient = $1', [email])
  )[0];
const MINUTE = 60_000;

describe('the postman', () => {
  it('carries a letter once, and forgets its words: a link in them may open an account', async () => {
    const { received, port } = await server();
    const email = await written();
    expect(await postman(port).round()).toEqual({ claimed: 1, away: false });
    expect(received.map(({ to }) => to)).toEqual([[email]]);
    expect(received[0]!.raw).toContain('/accept/secret');
    expect(await state(email)).toMatchObject({ status: 'sent', attempts: 1, text: '', trouble: null });
    expect((await postman(port).round()).claimed).toBe(0);
  });

  it('waits for a server that is not there, without trying every letter in vain', async () => {
    const down = await aMailServer();
    await down.close();
    const emails = await Promise.all(Array.from({ length: 10 }, () => written()));
    const out = postman(down.port);
    expect(await out.round()).toEqual({ claimed: 10, away: true });
    const tried = await Promise.all(emails.map(state));
    expect(tried.filter(({ attempts }) => attempts > 0).length).toBeLessThanOrEqual(2);
    const { received } = await server({}, down.port);
    portal.clock.advance(2 * MINUTE);
    expect((await out.round()).claimed).toBe(10);
    expect(received.map(({ to }) => to[0]).toSorted()).toEqual(emails.toSorted());
  });

  it('does not wait for ever for a slow one', async () => {
    let pause = 1_500;
    const { port, received } = await server({ data: () => pause });
    const email = await written();
    const out = postman(port);
    expect((await out.round()).away).toBe(true);
    expect(await state(email)).toMatchObject({ status: 'waiting', attempts: 1 });
    pause = 0;
    portal.clock.advance(2 * MINUTE);
    await out.round();
    expect((await state(email)).status).toBe('sent');
    // it had taken the first as well: the same Message-ID says that both are one
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it.each([['die', 1] as const, ['die-after', 2] as const])(
    'brings a letter again when the server dies in DATA (%s)',
    async (wish, copies) => {
      let deaths = 1;
      const { port, received } = await server({ data: () => (deaths-- > 0 ? wish : undefined) });
      const email = await written();
      const out = postman(port);
      await out.round();
      expect((await state(email)).status).toBe('waiting');
      portal.clock.advance(2 * MINUTE);
      await out.round();
      expect((await state(email)).status).toBe('sent');
      expect(received).toHaveLength(copies);
      expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    },
  );

  it('comes back to a server that puts strangers off, and not too early', async () => {
    let seen = 0;
    const { port, received } = await server({ recipient: () => (seen++ === 0 ? '451 4.7.1 Greylisted' : undefined) });
    const email = await written();
    const out = postman(port);
    expect(await out.round()).toEqual({ claimed: 1, away: false });
    expect(await state(email)).toMatchObject({ status: 'waiting', trouble: expect.stringContaining('451') });
    portal.clock.advance(MINUTE - 1);
    expect((await out.round()).claimed).toBe(0);
    portal.clock.advance(1);
    await out.round();
    expect([(await state(email)).status, received.length]).toEqual(['sent', 1]);
  });

  it('gives up an address that nobody has, and sends nothing more to it', async () => {
    const { port, asked } = await server({ recipient: () => '550 5.1.1 No such user' });
    const person = await portal.person(['applicant']);
    await written(person.email);
    const out = postman(port);
    await out.round();
    expect(await state(person.email)).toMatchObject({ status: 'undeliverable', text: '' });
    await written(person.email);
    await out.round();
    expect(asked).toEqual([person.email]);
    expect(await portal.dataSource.query(`SELECT count(*)::int AS n FROM letter WHERE status = 'waiting'`)).toEqual([
      { n: 0 },
    ]);
  });

  it('gives up a letter whose text is refused, but not its address', async () => {
    let wish: string | undefined = '554 5.6.0 Not this';
    const { port, received } = await server({ data: () => wish });
    const email = await written();
    const out = postman(port);
    await out.round();
    expect((await state(email)).status).toBe('undeliverable');
    await portal.dataSource.query('DELETE FROM letter');
    wish = undefined;
    await written(email);
    await out.round();
    expect(received).toHaveLength(1);
  });

  it('gives up after days of being put off', async () => {
    const { port } = await server({ recipient: () => '452 4.2.2 Full' });
    const email = await written();
    const out = postman(port);
    for (let round = 0; round < 60 && (await state(email)).status === 'waiting'; round++) {
      await out.round();
      portal.clock.advance(4 * 60 * MINUTE);
    }
    const { status, attempts } = await state(email);
    expect(status).toBe('undeliverable');
    expect(attempts).toBeGreaterThan(20);
    expect(portal.clock.now().getTime() - Date.parse('2027-02-01T12:00:00Z')).toBeGreaterThan(5 * 24 * 60 * MINUTE);
    expect(await portal.dataSource.query('SELECT FROM returned_address WHERE address = $1', [email])).toEqual([]);
  });

  it('speaks to nobody openly who should speak TLS, and waits when its account is not taken', async () => {
    const open = await server();
    const strict = await server({
      options: {
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(new Error('No')),
      },
    });
    const email = await written();
    expect((await postman(open.port, { tls: 'starttls' }).round()).away).toBe(true);
    portal.clock.advance(2 * MINUTE);
    expect((await postman(strict.port, { account: { user: 'fund', pass: 'wrong' } }).round()).away).toBe(true);
    expect(await state(email)).toMatchObject({ status: 'waiting', attempts: 2 });
    expect([open.received, strict.received]).toEqual([[], []]);
  });

  it('gives the server no header and no reader from a name', async () => {
    const { port, received } = await server();
    const email = await written(undefined, 'Ama\r\nBcc: all@example.org\r\n\r\nOther words');
    await postman(port).round();
    expect(received.map(({ to }) => to)).toEqual([[email]]);
    expect(received[0]!.raw).not.toMatch(/^bcc:/im);
  });
});

describe('somebody whom no letter reaches', () => {
  it('reads so on the next page, and the administrator in the list of people', async () => {
    const browser = await portal.signedIn('donor');
    const { email } = browser.person;
    expect((await browser.look('/account')).text).not.toContain('Our letters do not reach you');
    const { port } = await server({ recipient: () => '550 5.1.1 No such user' });
    await written(email);
    await postman(port).round();
    const { text } = await browser.look('/account');
    expect(text).toContain('Our letters do not reach you');
    expect(text).toContain(email);
    const administrator = await portal.signedIn('administrator');
    const people: { email: string; lettersReturnedAt?: string }[] = (await administrator.get('/api/people')).body;
    expect(people.filter(({ lettersReturnedAt }) => lettersReturnedAt !== undefined).map((one) => one.email)).toContain(
      email,
    );
    expect((await administrator.look('/admin/people?q=' + email)).text).toContain('Letters come back since');
    expect((await administrator.look('/account')).text).not.toContain('Our letters do not reach you');
  });
});

describe('letters and notices that are done', () => {
  it('are forgotten after a while, those that wait are not', async () => {
    const { port } = await server();
    const [sent, waiting] = [await written(), await written()];
    await portal.dataSource.query(`UPDATE letter SET due_at = 'infinity' WHERE recipient = $1`, [waiting]);
    await postman(port).round();
    portal.clock.advance(31 * 24 * 60 * MINUTE);
    await portal.app.get(MailRetention, { strict: false }).sweep();
    expect([await state(sent), (await state(waiting)).status]).toEqual([undefined, 'waiting']);
  });
});

describe(`${MANY} letters at once`, () => {
  it('go out by two replicas, each once, and only some are in memory', async () => {
    const { port, received } = await server({});
    await portal.dataSource.query(
      `INSERT INTO letter (id, cause, kind, recipient, name, language, subject, text, about, created_at, due_at)
       SELECT gen_random_uuid(), n, 'digest', n || '@example.org', 'Reader', 'en', 'Subject', repeat('word ', 400), 'letter:digest', $2, $2
       FROM generate_series(1, $1::int) n`,
      [MANY, portal.clock.now()],
    );
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const replica = async (out: Postman): Promise<void> => {
      for (let claimed = 1; claimed > 0;) {
        ({ claimed } = await out.round());
        most = Math.max(most, claimed);
        // what the server of this spec keeps is not the postman's
        for (const mail of received) Object.assign(mail, { raw: '' });
      }
    };
    await Promise.all([replica(postman(port, { patienceMs: 30_000 })), replica(postman(port, { patienceMs: 30_000 }))]);
    expect(new Set(received.map(({ to }) => to[0])).size).toBe(MANY);
    expect([received.length, most]).toEqual([MANY, 20]);
    // ten thousand letters of 2 kB would be 20 MB of words alone, and their mails many times that
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 2 ** 20);
  }, 600_000);
});
