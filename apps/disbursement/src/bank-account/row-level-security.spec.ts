import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Who } from '#test/support/caller';
import type { TestService } from '#test/support/service';
import { aDisbursementService, anActiveAgreement, people } from '../../test/grants.ts';

// What PostgreSQL answers to queries that forgot to ask for whom they are, whatever the code above it does.
let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
  await anActiveAgreement(service);
});
afterAll(() => service.close());

const seen = async (who: Who): Promise<number> => (await service.query(who, 'SELECT FROM bank_account')).length;

describe('behind the second wall', () => {
  it('a bank account is seen by the grantee, the officers who certify and release, and the system', async () => {
    for (const who of [people.grantee, 'certifying-officer', 'releasing-officer', 'system'] as Who[])
      expect([who, await seen(who)]).toEqual([who, 1]);
  });

  it('nobody else sees it, and nothing is seen where nobody is named', async () => {
    const others: Who[] = [
      { personId: randomUUID(), roles: ['applicant'] },
      { ...(people.grantee as object), roles: ['donor'] },
      ...(['public', 'secretariat', 'focal-point', 'approving-officer', 'auditor', 'administrator'] as const),
    ];
    for (const who of others) expect([who, await seen(who)]).toEqual([who, 0]);
    expect(await service.dataSource.query('SELECT FROM bank_account')).toEqual([]);
  });

  it('nobody but the grantee and the system adds one', async () => {
    const add = (who: Who) =>
      service.query(who, `INSERT INTO bank_account VALUES (gen_random_uuid(), gen_random_uuid(), '', now())`);
    for (const who of ['certifying-officer', 'releasing-officer', 'secretariat', people.grantee] as Who[])
      await expect(add(who)).rejects.toThrow('row-level security');
  });
});
