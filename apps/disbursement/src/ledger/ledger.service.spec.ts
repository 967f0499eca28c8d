import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BalanceLine, ContributionView } from '#contracts/api/disbursement';
import { ActRunner } from '#platform/act/act-runner';
import type { TestService } from '#test/support/service';
import { act, aDisbursementService, refused, see } from '../../test/grants.ts';
import { contributionDeposited } from './ledger.rules.ts';
import { LedgerService } from './ledger.service.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

const usd = (minor: bigint) => ({ minor, currency: 'USD' });

/** Writes a journal by hand, in one transaction, with the postings given as [account, minor units, currency]. */
async function writeJournal(...postings: [string, number, string?][]): Promise<string> {
  const id = randomUUID();
  await service.dataSource.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO journal (id, reason, record_id, booked_on, entered_at) VALUES ($1, 'tranche-paid', $2, '2026-11-20', now())`,
      [id, randomUUID()],
    );
    for (const [at, [account, minor, currency = 'USD']] of postings.entries()) {
      await tx.query('INSERT INTO posting VALUES ($1, $2, $3, $4, $5)', [id, at + 1, account, minor, currency]);
    }
  });
  return id;
}

describe('the books', () => {
  it('take a journal that sums to zero', async () => {
    await expect(writeJournal(['grants-payable', 100], ['cash', -100])).resolves.toBeDefined();
  });

  it.each<[string, [string, number, string?][]]>([
    [
      'that does not sum to zero',
      [
        ['grants-payable', 100],
        ['cash', -99],
      ],
    ],
    [
      'that balances across currencies only',
      [
        ['grants-payable', 100, 'USD'],
        ['cash', -100, 'EUR'],
      ],
    ],
    ['without postings', []],
  ])('refuse a journal %s, when the act is committed', async (_what, postings) => {
    await expect(writeJournal(...postings)).rejects.toThrow('does not sum to zero');
  });

  it('refuse an account that is none, and a posting of zero', async () => {
    await expect(writeJournal(['pocket', 100], ['cash', -100])).rejects.toThrow('posting_account_check');
    await expect(writeJournal(['grants-payable', 0], ['cash', 0])).rejects.toThrow('posting_amount_minor_check');
  });

  it('take no posting into a journal of an earlier act, however balanced', async () => {
    const id = await writeJournal(['grants-payable', 100], ['cash', -100]);
    const add = service.dataSource.query(
      `INSERT INTO posting VALUES ($1, 3, 'cash', 5, 'USD'), ($1, 4, 'contributions', -5, 'USD')`,
      [id],
    );
    await expect(add).rejects.toThrow('a correction is a reversal');
  });

  it('are not evaded by checking early', async () => {
    const id = randomUUID();
    const evade = service.dataSource.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO journal (id, reason, record_id, booked_on, entered_at) VALUES ($1, 'tranche-paid', $1, '2026-11-20', now())`,
        [id],
      );
      await tx.query(`INSERT INTO posting VALUES ($1, 1, 'grants-payable', 7, 'USD'), ($1, 2, 'cash', -7, 'USD')`, [
        id,
      ]);
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      await tx.query(`INSERT INTO posting VALUES ($1, 3, 'cash', 5, 'USD')`, [id]);
    });
    await expect(evade).rejects.toThrow('does not sum to zero');
  });

  it.each([
    'UPDATE posting SET amount_minor = amount_minor + 1',
    'DELETE FROM posting',
    'TRUNCATE posting',
    "UPDATE journal SET booked_on = '2020-01-01'",
    'DELETE FROM journal',
    'TRUNCATE journal CASCADE',
  ])('are closed to the service: %s', async (statement) => {
    await writeJournal(['grants-payable', 100], ['cash', -100]);
    const [{ user }] = await service.dataSource.query('SELECT current_user AS user');
    expect(user).toBe('fund_disbursement');
    await expect(service.dataSource.query(statement)).rejects.toThrow('permission denied');
    await expect(service.asOwner(statement)).rejects.toThrow('is append-only');
  });
});

describe('booking', () => {
  const ledger = () => service.app.get(LedgerService, { strict: false });
  const acts = () => service.app.get(ActRunner, { strict: false });

  it('counts a contribution once, and a reversal takes it out again, once', async () => {
    const record = randomUUID();
    const before = await balance('contributions', 'JOD');
    const journal = contributionDeposited(record, { minor: 5_000n, currency: 'JOD' }, '2026-11-20');
    const id = await acts().asSystem((one) => ledger().book(one, journal));
    expect(await balance('contributions', 'JOD')).toBe(before + 5);
    await expect(acts().asSystem((one) => ledger().book(one, journal))).rejects.toThrow('journal_reason_record_id_key');
    await acts().asSystem((one) => ledger().reverse(one, id));
    expect(await balance('contributions', 'JOD')).toBe(before);
    await expect(acts().asSystem((one) => ledger().reverse(one, id))).rejects.toThrow(/unique constraint/);
  });

  it('leaves nothing when the act fails after it', async () => {
    const record = randomUUID();
    const failing = acts().asSystem(async (one) => {
      await ledger().book(one, contributionDeposited(record, usd(1n), '2026-11-20'));
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    expect(await service.dataSource.query('SELECT FROM journal WHERE record_id = $1', [record])).toEqual([]);
  });
});

describe('contributions', () => {
  const pledge = {
    donor: 'State of Example',
    amount: { amount: '350000.00', currency: 'USD' },
    pledgedOn: '2026-11-02',
  };

  it('are booked when they arrive, not when they are promised', async () => {
    const before = await balance('cash', 'USD');
    const pledged = await act<ContributionView>(service, 'secretariat', '/contributions', pledge);
    expect(pledged).toMatchObject({ status: 'pledged', depositedOn: null, amount: pledge.amount });
    expect(await balance('cash', 'USD')).toBe(before);
    const body = { version: pledged.version, depositedOn: '2026-11-19' };
    const deposited = await act<ContributionView>(service, 'certifying', `/contributions/${pledged.id}/deposit`, body);
    expect(deposited).toMatchObject({ status: 'deposited', depositedOn: '2026-11-19' });
    expect(await balance('cash', 'USD')).toBe(before + 350_000);
    expect(
      await refused(service, 'certifying', `/contributions/${pledged.id}/deposit`, {
        ...body,
        version: deposited.version,
      }),
    ).toBe('409 not-allowed-now');
  });

  it('are seen by donors once they have arrived', async () => {
    const pledged = await act<ContributionView>(service, 'secretariat', '/contributions', pledge);
    const ids = async (who: 'donor' | 'auditor') =>
      (await see<ContributionView[]>(service, who, '/contributions')).map(({ id }) => id);
    expect(await ids('auditor')).toContain(pledged.id);
    expect(await ids('donor')).not.toContain(pledged.id);
    await expect(see(service, 'grantee', '/contributions')).rejects.toThrow('403');
  });

  it('can be cancelled while they are only promised', async () => {
    const { id, version } = await act<ContributionView>(service, 'secretariat', '/contributions', pledge);
    const cancelled = await act<ContributionView>(service, 'secretariat', `/contributions/${id}/cancel`, {
      version,
      reason: 'The donor withdrew it.',
    });
    expect(cancelled).toMatchObject({ status: 'cancelled', allowed: [] });
  });

  it('refuses amounts that are none', async () => {
    const amounts = [
      ['0.00', 'not-positive'],
      ['1.234', 'wrong-decimals'],
      ['1,000', 'wrong-amount'],
      ['-5', 'not-positive'],
    ];
    for (const [amount, code] of amounts) {
      const body = { ...pledge, amount: { amount, currency: 'USD' } };
      expect(await refused(service, 'secretariat', '/contributions', body)).toBe(
        `422 correct-these-fields amount:${code}`,
      );
    }
    const body = { ...pledge, amount: { amount: '5', currency: 'XXX' } };
    expect(await refused(service, 'secretariat', '/contributions', body)).toBe(
      '422 correct-these-fields amount:unknown-currency',
    );
  });
});

async function balance(account: string, currency: string): Promise<number> {
  const lines = await see<BalanceLine[]>(service, 'auditor', '/ledger/balances');
  return Number(lines.find((line) => line.account === account && line.currency === currency)?.balance.amount ?? 0);
}
