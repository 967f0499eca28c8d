import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaymentRunView } from '#contracts/api/disbursement';
import { freshFactorPermissions } from '#contracts/fresh-factor';
import type { Actor } from '#platform/actor/actor';
import type { TestService } from '#test/support/service';
import { act, aDisbursementService, anActiveAgreement, people, takeTranche } from './grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

const MINUTE = 60_000;
const ago = (ms: number): Partial<Actor> => ({ ...people.releasing, factorAt: new Date(Date.now() - ms) });
/** As the portal signs it for somebody who gave the password only. */
const passwordOnly: Partial<Actor> = { ...people.releasing, factorAt: undefined as never };

/** An act that moves money, ready to be done by the releasing officer: where, and with what. */
type Ready = () => Promise<{ readonly path: string; readonly version: number }>;

const releasing: Ready = async () => {
  const { tranches } = await anActiveAgreement(service);
  const { id, version } = await takeTranche(service, tranches[0]!.id, 'approve');
  return { path: `/tranches/${id}/release`, version };
};

const sending: Ready = async () => {
  const { tranches } = await anActiveAgreement(service);
  await takeTranche(service, tranches[0]!.id, 'release');
  const { id, version } = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
  return { path: `/payment-runs/${id}/send`, version };
};

const ACTS: Readonly<Record<string, Ready>> = { 'tranche.release': releasing, 'payment-run.send': sending };

describe('moving money', () => {
  it('is every act that the rulebook marks', () => expect(Object.keys(ACTS)).toEqual(freshFactorPermissions));

  it.each(Object.entries(ACTS))('%s needs a second factor of the last five minutes', async (_, ready) => {
    const { path, version } = await ready();
    for (const who of [passwordOnly, ago(5 * MINUTE + 1000), ago(12 * 60 * MINUTE)]) {
      const { status, body } = await service.as(who).post(path, { version });
      expect([status, body['code']]).toEqual([403, 'fresh-factor-needed']);
    }
    expect((await service.as(ago(5 * MINUTE - 2000)).post(path, { version })).status).toBe(201);
  });

  it('is not told to somebody of another role that a factor is missing', async () => {
    const { path, version } = await releasing();
    const { status, body } = await service
      .as({ ...people.approving, factorAt: undefined as never })
      .post(path, { version });
    expect([status, body['code']]).toEqual([403, 'not-your-role']);
  });
});
