import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { ContributionView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import { act, aDisbursementService } from '../../../test/grants.ts';
import { createDataSource } from '../data-source.ts';
import { TellOfEarlierContributions1791050000100 } from './1791050000100-tell-of-earlier-contributions.ts';

let service: TestService;
let owner: DataSource;
beforeAll(async () => {
  service = await aDisbursementService();
  owner = await createDataSource(service.database.ownerUrl).initialize();
}, 60_000);
afterAll(async () => {
  await owner.destroy();
  await service.close();
});

const told = (): Promise<{ payload: object; delivered_at: Date | null }[]> =>
  owner.query(`SELECT payload, delivered_at FROM outbox JOIN outbox_delivery ON outbox_id = id
               WHERE name = 'contribution.deposited' AND subscriber = 'transparency'`);

it('transparency hears of contributions from before it counted them, whole, and of none twice', async () => {
  const pledge = { donor: 'State of Example', amount: { amount: '5000', currency: 'JPY' }, pledgedOn: '2026-11-02' };
  const { id, version } = await act<ContributionView>(service, 'secretariat', '/contributions', pledge);
  const body = { version, depositedOn: '2026-11-19' };
  await act<ContributionView>(service, 'certifying', `/contributions/${id}/deposit`, body);
  const asRecorded = await told();
  expect(asRecorded).toMatchObject([{ payload: { contributionId: id, ...pledge, depositedOn: '2026-11-19' } }]);

  // as it was before: sent to others alone, who have had it for long
  await owner.query(`DELETE FROM outbox_delivery WHERE subscriber = 'transparency'`);
  await owner.query(`UPDATE outbox SET payload = '{}'`);
  for (const _again of [1, 2]) await new TellOfEarlierContributions1791050000100().up(owner.createQueryRunner());
  expect(await told()).toEqual(asRecorded);
});
