import { describe, expect, it } from '@jest/globals';
import { fundValidation } from '#platform/http/validation';
import { PledgeContributionRequest } from './contribution.dto.ts';

const pledge = { donor: 'A member state', amount: { amount: '5.00', currency: 'USD' }, pledgedOn: '2026-01-31' };
const read = (body: object): Promise<unknown> =>
  fundValidation().transform(body, { type: 'body', metatype: PledgeContributionRequest });

describe('the request for a pledge', () => {
  it('has one amount', async () => {
    await expect(read(pledge)).resolves.toMatchObject(pledge);
    for (const amount of [undefined, null, [], [pledge.amount], 'USD 5.00']) {
      await expect(read({ ...pledge, amount })).rejects.toMatchObject({
        errors: [{ field: 'amount', code: 'is-object' }],
      });
    }
  });
});
