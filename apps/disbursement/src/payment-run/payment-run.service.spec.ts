import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { PaymentRunView, TrancheView } from '#contracts/api/disbursement';
import { aService, type TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  anActiveAgreement,
  anAward,
  payReleased,
  people,
  refused,
  see,
  takeTranche,
} from '../../test/grants.ts';
import { DisbursementConfig } from '../config.ts';
import { DisbursementModule } from '../disbursement.module.ts';
import { endToEndIdOf } from './payment-run.rules.ts';

const SCHEMA = path.join(process.cwd(), '../shared/standards/iso20022/xsd/pain.001.001.09.xsd');

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());
// what an earlier test has released is out of the way
beforeEach(async () => {
  await service.as(people.releasing).post('/payment-runs', { currency: 'USD' });
});

async function aReleasedTranche(amount?: string): Promise<TrancheView> {
  const { tranches } = await anActiveAgreement(service, undefined, amount);
  return takeTranche(service, tranches[0]!.id, 'release');
}

const build = () => act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });

async function aSentRun(): Promise<PaymentRunView> {
  const built = await build();
  return act(service, 'releasing', `/payment-runs/${built.id}/send`, { version: built.version });
}

describe('building a payment run', () => {
  it('takes every released tranche of the currency, once', async () => {
    const tranches = [await aReleasedTranche(), await aReleasedTranche('10000.00')];
    const run = await build();
    expect(run).toMatchObject({
      status: 'built',
      number: expect.stringMatching(/^P-2026-\d{5}$/),
      total: { amount: '24000.00', currency: 'USD' },
      builtBy: 'Rob Releasing',
      fileName: `${run.number}-USD.xml`,
    });
    expect(run.payments.map(({ endToEndId }) => endToEndId)).toEqual(tranches.map(({ id }) => endToEndIdOf(id)));
    expect(await see(service, 'auditor', `/tranches/${tranches[0]!.id}`)).toMatchObject({
      paymentRunId: run.id,
      status: 'released',
    });
    expect(await refused(service, 'releasing', '/payment-runs', { currency: 'USD' })).toBe('409 nothing-to-pay');
  });

  it('does not pay a tranche twice when two runs are built at once', async () => {
    const { id } = await aReleasedTranche();
    const attempts = Array.from({ length: 4 }, () =>
      service.as(people.releasing).post('/payment-runs', { currency: 'USD' }),
    );
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const payments = await service.dataSource.query('SELECT * FROM payment WHERE tranche_id = $1', [id]);
    expect(payments).toHaveLength(1);
  });

  it('the database refuses a second payment of a tranche, also under another reference', async () => {
    await aReleasedTranche();
    const run = await build();
    const copy = (columns: string) =>
      service.dataSource.query(
        `INSERT INTO payment (id, payment_run_id, ordinal, tranche_id, agreement_number, organisation_name, amount_minor, currency, end_to_end_id)
         SELECT gen_random_uuid(), payment_run_id, 99, ${columns} FROM payment WHERE payment_run_id = $1 LIMIT 1`,
        [run.id],
      );
    const rest = 'agreement_number, organisation_name, amount_minor, currency';
    await expect(copy(`tranche_id, ${rest}, 'another'`)).rejects.toThrow('payment_tranche_id_key');
    await expect(copy(`gen_random_uuid(), ${rest}, end_to_end_id`)).rejects.toThrow('payment_end_to_end_id_key');
    await expect(service.dataSource.query('DELETE FROM payment')).rejects.toThrow('permission denied');
    await expect(service.dataSource.query('UPDATE payment SET ordinal = 7')).rejects.toThrow('permission denied');
  });

  it('leaves other currencies for their own run', async () => {
    const budget = { amount: '60000.00', currency: 'EUR' };
    const maximumAmount = { amount: '20000.00', currency: 'EUR' };
    const { tranches } = await anActiveAgreement(service, anAward({ currency: 'EUR', budget, maximumAmount }));
    await takeTranche(service, tranches[0]!.id, 'release');
    expect(await refused(service, 'releasing', '/payment-runs', { currency: 'USD' })).toBe('409 nothing-to-pay');
    const run = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'EUR' });
    expect(run.total).toEqual({ amount: '16000.00', currency: 'EUR' });
    expect(await refused(service, 'releasing', '/payment-runs', { currency: 'XXX' })).toBe(
      '422 correct-these-fields currency:unknown-currency',
    );
  });

  it('is refused while the fund has not said which account it pays from', async () => {
    const bare = await aService(DisbursementModule, DisbursementConfig);
    try {
      bare.clock.set('2026-11-20T09:00:00Z');
      const { tranches } = await anActiveAgreement(bare);
      await takeTranche(bare, tranches[0]!.id, 'release');
      expect(await refused(bare, 'releasing', '/payment-runs', { currency: 'USD' })).toBe('409 fund-account-missing');
      expect(await see(bare, 'auditor', `/tranches/${tranches[0]!.id}`)).toMatchObject({ paymentRunId: null });
    } finally {
      await bare.close();
    }
  }, 60_000);
});

describe('the bank file', () => {
  it('is valid, is the one whose hash is in the log, and goes to the releasing officer only', async () => {
    await aReleasedTranche();
    const { id, fileHash, fileName } = await build();
    const { status, body, headers } = await service.as(people.releasing).get(`/payment-runs/${id}/file`);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/xml', 'no-store']);
    expect(headers['content-disposition']).toBe(`attachment; filename="${fileName}"`);
    const text = body as unknown as string;
    expect(createHash('sha256').update(text).digest('hex')).toBe(fileHash);
    const [event] = (await service.events('payment-run.built')).filter(({ recordId }) => recordId === id);
    expect(event!.leaf['open']).toEqual({ currency: 'USD', payments: 1 });
    expect(event!.payload['fileHash']).toBe(fileHash);
    validate(text);
    expect(text).toMatch(/<IBAN>MD\d\dAG\d{10}13104168<\/IBAN>/);
    expect(text).toContain('<Nm>Asociatia Canary Holder</Nm>');
    for (const who of ['certifying', 'approving', 'secretariat', 'auditor', 'grantee'] as const) {
      expect((await service.as(people[who]).get(`/payment-runs/${id}/file`)).status).toBe(403);
    }
    const reads = await service.dataSource.query(
      'SELECT purpose, reader_id FROM bank_account_read WHERE payment_run_id = $1 ORDER BY purpose',
      [id],
    );
    expect(reads).toEqual(
      ['bank-file', 'download'].map((purpose) => ({ purpose, reader_id: people.releasing.personId })),
    );
  });
});

describe('settling a payment run', () => {
  it('pays its tranches and books them in the same act', async () => {
    const { id } = await aReleasedTranche();
    const run = await payReleased(service);
    expect(run).toMatchObject({ status: 'settled', settledOn: '2026-11-20', allowed: [] });
    expect(await see(service, 'grantee', `/tranches/${id}`)).toMatchObject({
      status: 'paid',
      paidOn: '2026-11-20',
      paymentRunId: run.id,
    });
    const [event] = (await service.events('tranche.paid')).filter(({ recordId }) => recordId === id);
    expect(event!.payload).toMatchObject({
      paymentRunId: run.id,
      paidOn: '2026-11-20',
      amount: { amount: '16000.00', currency: 'USD' },
    });
    const journal = await service.dataSource.query(
      `SELECT account, amount_minor FROM journal JOIN posting ON journal_id = id WHERE record_id = $1 AND reason = 'tranche-paid' ORDER BY ordinal`,
      [id],
    );
    expect(journal).toEqual([
      { account: 'grants-payable', amount_minor: '1600000' },
      { account: 'cash', amount_minor: '-1600000' },
    ]);
  });

  it('is not done by who released, built or sent it, whatever roles that person holds', async () => {
    await aReleasedTranche();
    const { id, version } = await aSentRun();
    const releaser = service.as({ ...people.releasing, roles: ['releasing-officer', 'certifying-officer'] });
    const { status, body } = await releaser.post(`/payment-runs/${id}/settle`, { version, settledOn: '2026-11-20' });
    expect([status, body['code']]).toEqual([403, 'needs-another-person']);
    const settle = service.dataSource.query('UPDATE payment_run SET settled_by = built_by WHERE id = $1', [id]);
    await expect(settle).rejects.toThrow('settled_by_another_person');
  });

  it('happens once, also when two officers settle at once', async () => {
    const { id: trancheId } = await aReleasedTranche();
    const { id, version } = await aSentRun();
    const body = { version, settledOn: '2026-11-20' };
    const answers = await Promise.all(
      (['certifying', 'otherCertifying'] as const).map((who) =>
        service.as(people[who]).post(`/payment-runs/${id}/settle`, body),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await service.events('tranche.paid')).filter(({ recordId }) => recordId === trancheId)).toHaveLength(1);
  });

  it('refuses a day that is still to come, one before the run, and a run that was not sent', async () => {
    await aReleasedTranche();
    const built = await build();
    const settle = (version: number, settledOn: string) =>
      refused(service, 'certifying', `/payment-runs/${built.id}/settle`, { version, settledOn });
    expect(await settle(built.version, '2026-11-20')).toBe('409 not-allowed-now');
    const { version } = await act<PaymentRunView>(service, 'releasing', `/payment-runs/${built.id}/send`, {
      version: built.version,
    });
    expect(await settle(version, '2026-11-21')).toBe('422 correct-these-fields settledOn:day-to-come');
    expect(await settle(version, '2026-11-19')).toBe('422 correct-these-fields settledOn:before-run');
  });

  it('is seen by the staff of the fund, not by grantees', async () => {
    expect((await see<PaymentRunView[]>(service, 'auditor', '/payment-runs')).length).toBeGreaterThan(0);
    await expect(see(service, 'grantee', '/payment-runs')).rejects.toThrow('403');
  });
});

function validate(xml: string): void {
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(fs.readFileSync(SCHEMA)));
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
  }
}
