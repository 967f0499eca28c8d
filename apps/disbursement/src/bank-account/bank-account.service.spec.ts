import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import {
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  canaryAccount,
  payReleased,
  people,
  see,
  sign,
  takeTranche,
} from '../../test/grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

/** Words of the account that stand nowhere else in the database. */
const CANARIES = [
  canaryAccount.holder,
  canaryAccount.iban,
  canaryAccount.bic,
  canaryAccount.bankName,
  canaryAccount.town,
  'Canary',
  '13104168',
];

/** Every row of every table as text; bytea as hexadecimal and, where it is text, as that. */
async function everythingStored(): Promise<string> {
  const tables: { name: string }[] = await service.dataSource.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema LIKE current_schema() || '%'`,
  );
  const rows = await Promise.all(tables.map(({ name }) => service.query('system', `SELECT * FROM ${name}`)));
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'disbursement_disclosure.disclosure',
      ...['outbox', 'idempotency_key', 'bank_account', 'payment_run'].map((name) => `disbursement.${name}`),
    ]),
  );
  return JSON.stringify(rows.flat(), (_key, value: unknown) => {
    const bytes = value as { type?: string; data?: number[] } | null;
    return bytes?.type === 'Buffer' && bytes.data ? Buffer.from(bytes.data).toString('latin1') : value;
  });
}

describe('the bank account of a grantee', () => {
  it('stands nowhere in plain: no column, event, leaf, stored answer, log line or file', async () => {
    const { id, tranches } = await anActiveAgreement(service);
    await see(service, 'grantee', `/agreements/${id}`);
    await takeTranche(service, tranches[0]!.id, 'release');
    const run = await payReleased(service);
    await service.as(people.releasing).get(`/payment-runs/${run.id}/file`);
    const places = {
      database: await everythingStored(),
      events: JSON.stringify(await service.events()),
      log: JSON.stringify(service.logLines),
      files: filesUnder(path.dirname(service.keys.directory)),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const canary of CANARIES) expect([place, canary, text.includes(canary)]).toEqual([place, canary, false]);
    }
    expect(places.database).toContain('Casa Ejemplo');
  });

  it('is not named by a refusal that comes after it was typed', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const wrong = { ...canaryAccount, bic: 'WRONGBIC' };
    const { body } = await service
      .as(people.grantee)
      .post(`/agreements/${id}/sign`, { version, accepted: true, bankAccount: wrong });
    expect(body['status']).toBe(422);
    expect(JSON.stringify(service.logLines)).not.toContain('13104168');
    expect(JSON.stringify(body)).not.toContain('13104168');
  });

  it('leaves a line for each reading: who, when, what for', async () => {
    const { id, version } = await aDraftedAgreement(service);
    await sign(service, id, version);
    await see(service, 'certifying', `/agreements/${id}`);
    await see(service, 'auditor', `/agreements/${id}`);
    const reads = await service.dataSource.query(
      'SELECT reader_id, purpose, at FROM bank_account_read WHERE agreement_id = $1',
      [id],
    );
    expect(reads).toEqual([
      { reader_id: people.certifying.personId, purpose: 'shown-masked', at: new Date('2026-11-20T09:00:00Z') },
    ]);
    await expect(service.dataSource.query('DELETE FROM bank_account_read')).rejects.toThrow('permission denied');
    await expect(service.dataSource.query('UPDATE bank_account SET created_at = now()')).rejects.toThrow(
      'permission denied',
    );
  });

  it('does not open in the row of another agreement, nor as another of its accounts', async () => {
    const [one, other] = [await anActiveAgreement(service), await anActiveAgreement(service)];
    const third = await anActiveAgreement(service);
    await service.asOwner(`
      ALTER TABLE bank_account DISABLE TRIGGER USER;
      UPDATE bank_account b SET sealed = o.sealed, wrapped_key = o.wrapped_key FROM bank_account o
        WHERE b.agreement_id = '${one.id}' AND o.agreement_id = '${other.id}';
      UPDATE bank_account SET version = 2 WHERE agreement_id = '${third.id}';
      ALTER TABLE bank_account ENABLE TRIGGER USER`);
    for (const { id } of [one, third]) {
      expect((await service.as(people.grantee).get(`/agreements/${id}`)).status).toBe(500);
      expect(await see<AgreementView>(service, 'auditor', `/agreements/${id}`)).not.toHaveProperty('bankAccount');
    }
  });

  it('is changed by nobody, not even by the owner of the table', async () => {
    const changes = ["sealed = ''", 'version = 7', 'agreement_id = gen_random_uuid()', 'wrapped_key = NULL'];
    for (const change of changes)
      await expect(service.asOwner(`UPDATE bank_account SET ${change}`)).rejects.toThrow('is never changed');
  });
});

function filesUnder(folder: string): string {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1')).join('\n');
}
