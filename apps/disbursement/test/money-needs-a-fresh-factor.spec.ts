import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountChangeView, PaymentRunView } from '#contracts/api/disbursement';
import { freshFactorPermissions, freshOwnerPermissions } from '#contracts/fresh-factor';
import type { Actor } from '#platform/actor/actor';
import type { TestService } from '#test/support/service';
import { act, aDisbursementService, anAccount, anActiveAgreement, people, takeTranche, type Person } from './grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

const MINUTE = 60_000;
const ago = (who: Person, ms: number): Partial<Actor> => ({ ...people[who], factorAt: new Date(Date.now() - ms) });
/** As the portal signs it for somebody who gave the password only. */
const passwordOnly = (who: Person): Partial<Actor> => ({ ...people[who], factorAt: undefined as never });

/** An act that moves money, ready to be done: by whom, where, and with what. */
type Ready = () => Promise<{ readonly who: Person; readonly path: string; readonly body: object }>;

const releasing: Ready = async () => {
  const { tranches } = await anActiveAgreement(service);
  const { id, version } = await takeTranche(service, tranches[0]!.id, 'approve');
  return { who: 'releasing', path: `/tranches/${id}/release`, body: { version } };
};

const sending: Ready = async () => {
  const { tranches } = await anActiveAgreement(service);
  await takeTranche(service, tranches[0]!.id, 'release');
  const { id, version } = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
  return { who: 'releasing', path: `/payment-runs/${id}/send`, body: { version } };
};

const ACTS: Readonly<Record<string, Ready>> = {
  'tranche.release': releasing,
  'payment-run.send': sending,
};

const verification = 'Called on the number of the register.';

const confirming: Ready = async () => {
  const { id: agreementId } = await anActiveAgreement(service);
  const proposal = { bankAccount: anAccount(), checked: true };
  const address = `/agreements/${agreementId}/account-changes`;
  const { id, version } = await act<AccountChangeView>(service, 'grantee', address, proposal);
  return { who: 'certifying', path: `/account-changes/${id}/confirm`, body: { version, verification } };
};

const agreeing: Ready = async () => {
  const { path, body } = await confirming();
  const { id, version } = await act<AccountChangeView>(service, 'certifying', path, body);
  return { who: 'approving', path: `/account-changes/${id}/agree`, body: { version } };
};

const proposing: Ready = async () => {
  const { id } = await anActiveAgreement(service);
  const body = { bankAccount: anAccount(), checked: true };
  return { who: 'grantee', path: `/agreements/${id}/account-changes`, body };
};

const OWNERS: Readonly<Record<string, Ready>> = {
  'account-change.propose': proposing,
  'account-change.confirm': confirming,
  'account-change.agree': agreeing,
};

describe('another bank account', () => {
  it('is every act that the rulebook marks for the owner', () =>
    expect(Object.keys(OWNERS)).toEqual(freshOwnerPermissions));

  it.each(Object.entries(OWNERS))('%s needs the factor, or the password of who has none', async (_, ready) => {
    const { who, path, body } = await ready();
    const typed = (minutes: number) => ({ ...passwordOnly(who), passwordAt: new Date(Date.now() - minutes * MINUTE) });
    for (const late of [passwordOnly(who), ago(who, 5 * MINUTE + 1000), typed(11)]) {
      const { status, body: answer } = await service.as(late).post(path, body);
      expect([status, answer['code']]).toEqual([403, 'fresh-factor-needed']);
    }
    expect((await service.as(typed(9)).post(path, body)).status).toBe(201);
  });
});

describe('moving money', () => {
  it('is every act that the rulebook marks', () => expect(Object.keys(ACTS)).toEqual(freshFactorPermissions));

  it.each(Object.entries(ACTS))('%s needs a second factor of the last five minutes', async (_, ready) => {
    const { who, path, body } = await ready();
    for (const late of [passwordOnly(who), ago(who, 5 * MINUTE + 1000), ago(who, 12 * 60 * MINUTE)]) {
      const { status, body: answer } = await service.as(late).post(path, body);
      expect([status, answer['code']]).toEqual([403, 'fresh-factor-needed']);
    }
    expect((await service.as(ago(who, 5 * MINUTE - 2000)).post(path, body)).status).toBe(201);
  });

  it('is not told to somebody of another role that a factor is missing', async () => {
    const { path, body } = await releasing();
    const answer = await service.as(passwordOnly('approving')).post(path, body);
    expect([answer.status, answer.body['code']]).toEqual([403, 'not-your-role']);
  });
});
