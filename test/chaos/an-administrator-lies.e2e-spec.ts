import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { leafHash } from '#tlog/hashing';
import { eventually } from '#test/support/eventually';
import { WatchedTables } from '#test/support/watched-tables';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';

let fund: WholeFund;
/** With every right there is: the owner of the tables, or more. */
let administrator: WatchedTables;
let organisations: { member: FundClient; id: string; version: number }[];

beforeAll(async () => {
  fund = await aWholeFund('lies');
  administrator = await WatchedTables.of(fund);
  organisations = await Promise.all([1, 2, 3, 4].map(organisation));
  await quiet();
}, 120_000);
afterAll(async () => {
  await administrator?.close();
  await fund?.stop();
}, 30_000);

async function organisation(number: number): Promise<(typeof organisations)[number]> {
  const person = {
    email: `lies${number}@journey.example`,
    name: `Member ${number}`,
    password: 'a long sentence of lies',
  };
  const member = await FundClient.registered(fund.url, person);
  const { id, version } = await member.post('/organisations', facts(number));
  return { member, id, version };
}

const facts = (number: number): Record<string, string> => ({
  name: `House ${number}`,
  country: 'GH',
  city: 'Tema',
  registrationNumber: `L-${number}`,
  registeredOn: '2015-03-12',
  mission: 'Shelter.',
});

/** The next act on an organisation. */
async function correct(number: number): Promise<void> {
  const own = organisations[number]!;
  const { member, id, version } = own;
  const next = await member.post(`/organisations/${id}/correct`, { ...facts(number), city: 'Accra', version });
  own.version = next.version;
}

const status = async (): Promise<Answer> => (await fetch(`${fund.url}/log/status`)).json() as Promise<Answer>;

async function quiet(): Promise<void> {
  await administrator.settled();
  await eventually(async () => expect((await status()).pending).toBe(0));
}

/** What `npm run fund -- verify` says; it exits 1, and the promise rejects, when an invariant is broken. */
const verdict = (): Promise<string> => fund.operator('verify').catch((error: Error) => error.message);

async function outsider(...more: string[]): Promise<string> {
  const { vkey } = await status();
  const args = ['dist/verify.mjs', 'log', `${fund.url}/log`, '--vkey', String(vkey), ...more];
  return programOutput(args).catch((error: Error) => error.message);
}

describe('an administrator who lies', () => {
  it('has nothing to hide at first', async () => {
    expect(await verdict()).toContain('All invariants hold.');
    expect(await outsider()).toMatch(/^right: /);
  });

  it('cannot remove an act before it is in the log: its record has one act more than the log', async () => {
    // the act's event is held back and then removed as if it had never been
    await administrator.query(`CREATE FUNCTION applications.hold_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.enqueued_at := clock_timestamp() + interval '1 day'; RETURN NEW; END $$`);
    await administrator.query(`CREATE TRIGGER hold_back BEFORE INSERT ON applications.outbox_delivery
      FOR EACH ROW EXECUTE FUNCTION applications.hold_back()`);
    await correct(0);
    await administrator.query('DROP TRIGGER hold_back ON applications.outbox_delivery');
    const [removed] = await administrator.query<{ id: string; event_id: string }>(
      'SELECT id, event_id FROM applications.outbox ORDER BY id DESC LIMIT 1',
    );
    await administrator.query('DELETE FROM applications.outbox_delivery WHERE outbox_id = $1', [removed!.id]);
    await administrator.unstopped('applications.outbox', 'DELETE FROM applications.outbox WHERE id = $1', [
      removed!.id,
    ]);
    expect(await verdict()).toMatch(/a organisation of applications has had 2 acts, the log has 1/);
    // and the record's next act waits for the one that is gone, where everybody sees it
    await correct(0);
    await eventually(async () => expect(await status()).toMatchObject({ pending: 1 }));
  }, 60_000);

  it("cannot act in another's name: no service knows the act, and the real next one finds its place taken", async () => {
    const [head] = await administrator.query<{ stream: Buffer; next_seq: string; last_hash: Buffer }>(
      `SELECT stream, next_seq, last_hash FROM applications.stream_head WHERE record_id = $1`,
      [organisations[1]!.id],
    );
    const { stream, next_seq: seq, last_hash: prev } = head!;
    const leaf = canonicalJson({
      v: 1,
      type: 'organisation.corrected',
      stream: stream.toString('base64url'),
      seq: Number(seq),
      prev: prev.toString('base64url'),
      at: new Date().toISOString(),
      source: 'applications',
      actor: 'applicant:AAAAAAAAAAAAAAAAAAAAAA',
      sd: [],
      open: {},
    });
    await administrator.query(
      'INSERT INTO audit.pending_leaf (event_id, stream, stream_seq, prev, leaf) VALUES ($1, $2, $3, $4, $5)',
      [randomUUID(), stream, seq, prev, Buffer.from(leaf)],
    );
    const hash = Buffer.from(leafHash(Buffer.from(leaf))).toString('hex');
    await eventually(async () => expect((await fetch(`${fund.url}/log/proof/${hash}`)).status).toBe(200));
    expect(await verdict()).toMatch(/entry \d+ of stream \S+ is no act of any service/);
    await correct(1);
    await eventually(async () => {
      const refused = await administrator.query(`SELECT reason FROM audit.pending_leaf WHERE standing = 'refused'`);
      expect(refused).toEqual([{ reason: 'another leaf stands at its place' }]);
    });
  }, 60_000);

  it('cannot change what somebody was told in private: the salted digest in the log no longer fits', async () => {
    const changed = await administrator.query<{ event_id: string }>(
      `SELECT event_id FROM applications.outbox WHERE name = 'organisation.registered' AND record_id = $1`,
      [organisations[2]!.id],
    );
    const eventId = changed[0]!.event_id;
    const [{ leaf }] = (await administrator.query<{ leaf: Buffer }>(
      'SELECT leaf FROM audit.entry WHERE event_id = $1',
      [eventId],
    )) as [{ leaf: Buffer }];
    const digests = async (): Promise<string[]> => {
      const rows = await administrator.query<{ salt: Buffer; name: string; value: unknown }>(
        `SELECT salt, name, value FROM applications_disclosure.disclosure WHERE event_id = $1`,
        [eventId],
      );
      return rows.map(({ salt, name, value }) => {
        const disclosure = JSON.stringify([salt.toString('base64url'), name, value]);
        return createHash('sha256').update(Buffer.from(disclosure).toString('base64url')).digest('base64url');
      });
    };
    const { sd } = JSON.parse(leaf.toString()) as { sd: string[] };
    for (const digest of await digests()) expect(sd).toContain(digest);
    await administrator.query(
      `UPDATE applications_disclosure.disclosure SET value = '"Somebody else"' WHERE event_id = $1 AND name = 'name'`,
      [eventId],
    );
    expect((await digests()).filter((digest) => !sd.includes(digest))).toHaveLength(1);
  });

  it('cannot rewrite an entry: the services remember another, and what was published stays as it was', async () => {
    const seen = path.join(fund.stateDirectory, 'seen-by-an-outsider');
    fs.writeFileSync(seen, await (await fetch(`${fund.url}/log/checkpoint`)).text());
    await administrator.unstopped(
      'audit.entry',
      `UPDATE audit.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"v":1', '"v":2'), 'UTF8') WHERE idx = 2`,
    );
    expect(await verdict()).toMatch(/entry 2 is not the /);
    expect(await outsider('--old', seen)).toMatch(/^right: .*extends 1 older checkpoint/);
    // the next act goes into the same file of entries
    await correct(3);
    await eventually(async () => expect((await status()).fault).toMatch(/was changed after it was sequenced/));
    expect(await outsider('--old', seen)).toMatch(/^right: /);
  }, 60_000);
});
