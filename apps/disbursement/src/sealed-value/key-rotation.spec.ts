import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView } from '#contracts/api/disbursement';
import { KeyRotation } from '#platform/restricted/key-rotation';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { RestrictedFieldCipher } from '#platform/restricted/restricted-field.cipher';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  canaryAccount,
  people,
  see,
  sign,
  takeTranche,
} from '../../test/grants.ts';
import { rotateBankKey } from '../operator/rotate-bank-key.command.ts';
import { BANK_DETAILS } from './bank-details.ts';
import { SealOlderValues } from './seal-older-values.ts';

let service: TestService;
let agreement: AgreementView;
let runId: string;
beforeAll(async () => {
  service = await aDisbursementService();
  agreement = await anActiveAgreement(service);
  await takeTranche(service, agreement.tranches[0]!.id, 'release');
  runId = (await act<{ id: string }>(service, 'releasing', '/payment-runs', { currency: 'USD' })).id;
}, 60_000);
afterAll(() => service.close());

const keys = (): NumberedKeys => new NumberedKeys(service.keys.directory, BANK_DETAILS.keyName);
/** As another process begins it, which knows nothing of the one before. */
const rotation = (): KeyRotation => new KeyRotation(service.dataSource, keys(), BANK_DETAILS);

async function everythingOpens(): Promise<void> {
  const { bankAccount } = await see<AgreementView>(service, 'grantee', `/agreements/${agreement.id}`);
  expect(bankAccount?.masked).toMatch(/•4168$/);
  const file = await service.as(people.releasing).get(`/payment-runs/${runId}/file`);
  expect(file.status).toBe(200);
}

/** The wrapping keys that something is under. */
async function numbersInUse(): Promise<unknown[]> {
  const rows = await service.query(
    'system',
    'SELECT key_number AS number FROM bank_account UNION SELECT file_key_number FROM payment_run ORDER BY number',
  );
  return rows.map((row) => (row as { number: number }).number);
}

describe('another wrapping key', () => {
  it('wraps every key anew, while what is sealed stays, and the old one is destroyed', async () => {
    const sealed = 'SELECT sealed FROM bank_account ORDER BY id';
    const before = await service.query('system', sealed);
    await everythingOpens();
    expect(await rotateBankKey(service.database.url, service.keys.directory)).toBe(2);
    expect(await service.query('system', sealed)).toEqual(before);
    expect([await numbersInUse(), keys().numbers()]).toEqual([[2], [2]]);
    await everythingOpens();
  });

  it('leaves everything readable wherever it is killed, and the next run finishes the same rotation', async () => {
    const newest = keys().numbers().at(-1)!;
    const steps: ((each: KeyRotation) => Promise<unknown>)[] = [
      async () => keys().make(newest + 1),
      (each) => each.begin(),
      (each) => each.rewrap(),
      (each) => each.retireBefore(newest + 1),
    ];
    for (const step of steps) {
      await step(rotation());
      expect(await rotation().isUnfinished()).toBe(true);
      await everythingOpens();
      const { id, version } = await aDraftedAgreement(service);
      await sign(service, id, version);
    }
    expect(await rotation().run()).toBe(newest + 1);
    expect([await numbersInUse(), keys().numbers()]).toEqual([[newest + 1], [newest + 1]]);
    await everythingOpens();
  });

  it('does not take away a key under which something was sealed meanwhile', async () => {
    const newest = keys().numbers().at(-1)!;
    keys().make(newest + 1);
    await rotation().begin();
    expect(await rotation().retireBefore(newest + 1)).toBe(false);
    await rotation().destroyRetired();
    await everythingOpens();
    expect(await rotation().run()).toBe(newest + 1);
  });

  it('is not begun with the keys of somebody else', async () => {
    const empty = new NumberedKeys(`${service.keys.directory}/elsewhere`, BANK_DETAILS.keyName);
    const other = new KeyRotation(service.dataSource, empty, BANK_DETAILS);
    await expect(other.run()).rejects.toThrow("is it the fund's?");
    expect(empty.numbers()).toEqual([]);
    const newest = keys().numbers().at(-1)!;
    empty.make(newest);
    await expect(other.run()).rejects.toThrow('cannot be opened: the key is another one');
    expect(empty.numbers()).toEqual([newest]);
  });
});

describe('what an older version of the service has sealed', () => {
  it('opens, and is sealed anew at the next start', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const rowId = 'b1d5a7de-53b0-4f0f-8d7a-5f3f2b7d9a02';
    const older = new RestrictedFieldCipher(keys().of(await rotation().begin()));
    const place = { table: 'bank_account', column: 'sealed', rowId };
    const sealed = older.seal(place, Buffer.from(JSON.stringify(canaryAccount)));
    await sign(service, id, version);
    await service.asOwner('ALTER TABLE bank_account DISABLE TRIGGER USER');
    await service.asOwner('UPDATE bank_account SET id = $2, sealed = $3, wrapped_key = NULL WHERE agreement_id = $1', [
      id,
      rowId,
      sealed,
    ]);
    await service.asOwner('ALTER TABLE bank_account ENABLE TRIGGER USER');
    const shown = async () => (await see<AgreementView>(service, 'grantee', `/agreements/${id}`)).bankAccount?.masked;
    expect(await shown()).toMatch(/•4168$/);

    await service.app.get(SealOlderValues).onApplicationBootstrap();
    const [row] = await service.query('system', 'SELECT wrapped_key, sealed FROM bank_account WHERE id = $1', [rowId]);
    expect(row).toMatchObject({ wrapped_key: expect.any(Buffer), sealed: expect.not.objectContaining(sealed) });
    expect(await shown()).toMatch(/•4168$/);
    expect(await service.query('system', 'SELECT FROM bank_account WHERE wrapped_key IS NULL')).toEqual([]);
  });
});
