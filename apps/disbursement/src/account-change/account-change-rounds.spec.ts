import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AccountChangeView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import { act, aDisbursementService, anAccount, anActiveAgreement, see, type Person } from '../../test/grants.ts';
import { AccountChangeRounds } from './account-change-rounds.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
  service.clock.set('2026-11-20T09:00:00Z');
}, 60_000);
afterAll(() => service.close());

async function anAgreedChange(): Promise<string> {
  const { id } = await anActiveAgreement(service);
  const bankAccount = anAccount();
  const take = (who: Person, path: string, body: object) => act<AccountChangeView>(service, who, path, body);
  const proposed = await take('grantee', `/agreements/${id}/account-changes`, { bankAccount, checked: true });
  const path = `/account-changes/${proposed.id}`;
  const verification = 'Called Ana on the number of the register of 2019.';
  const { version } = await take('certifying', `${path}/confirm`, { version: proposed.version, verification });
  await take('approving', `${path}/agree`, { version });
  return path;
}

it('an account that cannot come into force holds up none behind it', async () => {
  const [held, next] = [await anAgreedChange(), await anAgreedChange()];
  const rounds = service.app.get(AccountChangeRounds);
  const states = async () => {
    const changes = [held, next].map((path) => see<AccountChangeView>(service, 'certifying', path));
    return (await Promise.all(changes)).map(({ status }) => status);
  };
  service.clock.set('2026-11-23T09:00:00Z');
  const id = held.split('/').at(-1);
  await service.asOwner(`ALTER TABLE account_change ADD CONSTRAINT held CHECK (id <> '${id}' OR status <> 'in-force')`);
  await rounds.round();
  expect(await states()).toEqual(['agreed', 'in-force']);
  await service.asOwner('ALTER TABLE account_change DROP CONSTRAINT held');
  await rounds.round();
  expect(await states()).toEqual(['in-force', 'in-force']);
});
