import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { TestService } from '#test/support/service';
import { PayOnlyWhatWitnessesHaveSeen1790000500001 as Migration } from '../src/database/migrations/1790000500001-pay-only-what-witnesses-have-seen.ts';
import { aDisbursementService, aDraftedAgreement, anAward } from './grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

describe('an agreement from before the payment rule', () => {
  it('learns its decision from its first leaf when the tables are brought up to date', async () => {
    const leaves = ['0f'.repeat(32), 'fb'.repeat(32)];
    for (const leafHash of leaves) await aDraftedAgreement(service, anAward(), undefined, { leafHash });
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    await owner.connect();
    const runner = { query: (sql: string) => owner.query(sql) } as unknown as Parameters<Migration['up']>[0];
    try {
      await new Migration().down(runner);
      await new Migration().up(runner);
      const { rows } = await owner.query('SELECT decision_leaf FROM agreement ORDER BY decision_leaf');
      expect(rows).toEqual(leaves.map((decision_leaf) => ({ decision_leaf })));
    } finally {
      await owner.end();
    }
  });
});
