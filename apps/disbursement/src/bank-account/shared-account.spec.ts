import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import { SealOlderValues } from '../sealed-value/seal-older-values.ts';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anAward,
  canaryAccount,
  refused,
  see,
  sign,
  takeTranche,
} from '../../test/grants.ts';

let service: TestService;
let former: AgreementView;
let latter: AgreementView;
let requested: TrancheView;
beforeAll(async () => {
  service = await aDisbursementService();
  former = await aDraftedAgreement(service);
  await sign(service, former.id, former.version, canaryAccount);
  // it never became active: the account is known all the same
  await act(service, 'secretariat', `/agreements/${former.id}/cancel`, { version: 2, reason: 'Not wanted.' });
  latter = await signed({ ...canaryAccount, holder: 'Another Name', iban: 'md24 ag00 0225 1000 1310 4168' });
  requested = await takeTranche(service, latter.tranches[0]!.id, 'request');
}, 60_000);
afterAll(() => service.close());

async function signed(bankAccount: object, award = anAward()): Promise<AgreementView> {
  const { id, version } = await aDraftedAgreement(service, award);
  const answer = await sign(service, id, version, bankAccount);
  return act(service, 'secretariat', `/agreements/${id}/countersign`, {
    version: answer.version,
    startsOn: '2026-12-01',
  });
}

const sharedWith = async (who: 'certifying' | 'auditor', { id }: AgreementView): Promise<unknown> =>
  (await see<AgreementView>(service, who, `/agreements/${id}`)).accountSharedWith;

describe('an account that another organisation has given', () => {
  it('is told to the officer who certifies and to the auditor, by the number of the other grant', async () => {
    for (const who of ['certifying', 'auditor'] as const)
      expect(await sharedWith(who, latter)).toEqual([former.number]);
  });

  it('is told to nobody else: who could try accounts learns nothing', async () => {
    for (const who of ['grantee', 'secretariat', 'approving', 'releasing'] as const)
      expect(await see(service, who, `/agreements/${latter.id}`)).not.toHaveProperty('accountSharedWith');
  });

  it('is answered to the grantee like any other, field by field', async () => {
    const unknown = await signed({
      ...canaryAccount,
      iban: 'AT611904300234573201',
      bic: 'CANAATWW',
      bankCountry: 'AT',
    });
    const [one, other] = [unknown, latter].map((view) => Object.keys(view).sort());
    expect(one).toEqual(other);
    expect(await sharedWith('auditor', unknown)).toEqual([]);
  });

  it('is certified with a reason only, which the log seals and the grantee does not read', async () => {
    const path = `/tranches/${requested.id}/certify`;
    const { version } = requested;
    expect(await refused(service, 'certifying', path, { version })).toBe(
      '422 correct-these-fields sharedAccountReason:account-shared',
    );
    const sharedAccountReason = 'Both are of one association and its branch.';
    const certified = await act<TrancheView>(service, 'certifying', path, { version, sharedAccountReason });
    expect(certified).toMatchObject({ status: 'certified', sharedAccountReason });
    expect(await see(service, 'grantee', `/tranches/${requested.id}`)).not.toHaveProperty('sharedAccountReason');
    const [event] = await service.events('tranche.certified');
    expect(event!.payload).toMatchObject({ sharedAccountReason });
    expect(JSON.stringify(event!.leaf)).not.toContain('association');
  });

  it('of the same organisation is nothing to ask about', async () => {
    const award = anAward();
    const account = { ...canaryAccount, iban: 'AT483200000012345864', bic: 'CANAATWW', bankCountry: 'AT' };
    await signed(account, award);
    const again = await signed(account, { ...anAward(), organisationId: award.organisationId });
    expect(await sharedWith('certifying', again)).toEqual([]);
    const { id } = again.tranches[0]!;
    expect(await takeTranche(service, id, 'certify')).toMatchObject({ status: 'certified' });
  });

  it('is found among accounts that came before the index, from the next start on', async () => {
    await service.asOwner('ALTER TABLE bank_account DISABLE TRIGGER USER');
    await service.asOwner('UPDATE bank_account SET account_index = NULL');
    await service.asOwner('ALTER TABLE bank_account ENABLE TRIGGER USER');
    expect(await sharedWith('auditor', latter)).toEqual([]);
    await service.app.get(SealOlderValues).onApplicationBootstrap();
    expect(await sharedWith('auditor', latter)).toEqual([former.number]);
  });
});
