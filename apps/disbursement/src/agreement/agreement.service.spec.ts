import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementLine, AgreementView, BalanceLine, ReportView, TrancheView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  anAward,
  approvedRecommendation,
  canaryAccount,
  payReleased,
  people,
  publishedCall,
  refused,
  registeredOrganisation,
  reportAndAccept,
  see,
  sign,
  takeTranche,
} from '../../test/grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

describe('drafting agreements', () => {
  it('follows each award of the board, and no other decision', async () => {
    const award = anAward();
    const agreement = await aDraftedAgreement(service, award);
    expect(agreement).toMatchObject({
      status: 'drafted',
      version: 1,
      number: expect.stringMatching(/^G-2026-\d{5}$/),
      organisationName: 'Casa Ejemplo',
      amount: { amount: '20000.00', currency: 'USD' },
      paid: { amount: '0.00', currency: 'USD' },
      months: 9,
    });
    expect(
      agreement.tranches.map(({ ordinal, amount, status, afterReport }) => [
        ordinal,
        amount.amount,
        status,
        afterReport,
      ]),
    ).toEqual([
      [1, '16000.00', 'planned', null],
      [2, '4000.00', 'planned', 1],
    ]);
    expect(agreement.reports.map(({ ordinal, status, dueOn }) => [ordinal, status, dueOn])).toEqual([
      [1, 'due', '2027-03-20'],
      [2, 'due', '2027-08-20'],
    ]);
    const drafted = (await service.events('agreement.drafted')).filter(
      ({ payload }) => payload['callId'] === award.callId,
    );
    expect(drafted).toHaveLength(1);
  });

  it('waits for the rules of the call, and is done once they have come', async () => {
    const award = anAward();
    const decision = approvedRecommendation(award);
    const event = { id: randomUUID() };
    await expect(service.deliver('recommendation.approved', decision, event)).rejects.toThrow('not here yet');
    await service.deliver('call.published', publishedCall(award));
    await service.deliver('recommendation.approved', decision, event);
    await service.deliver('recommendation.approved', decision, event);
    const drafted = await service.events('agreement.drafted');
    expect(drafted.filter(({ payload }) => payload['applicationId'] === award.applicationId)).toHaveLength(1);
  });

  it('shows the grantee its agreement when the organisation becomes known later', async () => {
    const award = anAward();
    await service.deliver('call.published', publishedCall(award));
    await service.deliver('recommendation.approved', approvedRecommendation(award));
    const { recordId } = (await service.events('agreement.drafted')).at(-1)!;
    await expect(see(service, 'grantee', `/agreements/${recordId}`)).rejects.toThrow('404');
    await service.deliver('organisation.corrected', registeredOrganisation(award), { seq: 1 });
    await service.deliver(
      'organisation.registered',
      { ...registeredOrganisation(award), name: 'Old name' },
      { seq: 0 },
    );
    expect(await see(service, 'grantee', `/agreements/${recordId}`)).toMatchObject({
      status: 'drafted',
      allowed: ['sign'],
    });
    const [{ name }] = await service.dataSource.query('SELECT name FROM organisation_copy WHERE id = $1', [
      award.organisationId,
    ]);
    expect(name).toBe('Casa Ejemplo');
  });

  it('is shown to every member of the grantee, and signed by a legal representative', async () => {
    const award = anAward();
    const { organisationId } = award;
    const { id, version } = await aDraftedAgreement(service, award);
    const memberId = people.stranger.personId!;
    const told = (name: 'joined' | 'changed' | 'removed', seq: number, position: 'member' | 'legal-representative') =>
      service.deliver(`organisation.member-${name}`, { organisationId, memberId, position }, { seq });
    await told('changed', 3, 'legal-representative');
    await told('joined', 2, 'member');
    await told('removed', 1, 'member');
    expect(await see(service, 'stranger', `/agreements/${id}`)).toMatchObject({ status: 'drafted' });
    await told('changed', 4, 'member');
    const body = { version, bankAccount: canaryAccount, accepted: true };
    expect(await refused(service, 'stranger', `/agreements/${id}/sign`, body)).toBe('403 representative-needed');
    await told('removed', 5, 'member');
    expect(await refused(service, 'stranger', `/agreements/${id}/sign`, body)).toBe('404 not-found');
    await told('joined', 4, 'member');
    await expect(see(service, 'stranger', `/agreements/${id}`)).rejects.toThrow('404');
  });

  it('numbers agreements without gaps', async () => {
    const lines = await see<AgreementLine[]>(service, 'secretariat', '/agreements');
    const running = lines.map(({ number }) => Number(number.slice(7))).sort((a, b) => a - b);
    expect(running).toEqual(running.map((_, at) => at + 1));
  });
});

describe('signing an agreement', () => {
  it('takes the bank account and shows it masked to those who may see it', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const signed = await sign(service, id, version);
    expect(signed).toMatchObject({ status: 'signed', signedBy: 'Ana Grantee', bankAccount: null });
    const masked = {
      holder: canaryAccount.holder,
      masked: '••••••••••••••••••••4168',
      bankName: canaryAccount.bankName,
    };
    expect(await see(service, 'grantee', `/agreements/${id}`)).toMatchObject({ bankAccount: masked });
    expect(await see(service, 'certifying', `/agreements/${id}`)).toMatchObject({ bankAccount: masked });
    for (const who of ['secretariat', 'approving', 'releasing', 'auditor'] as const) {
      expect(await see(service, who, `/agreements/${id}`)).not.toHaveProperty('bankAccount');
    }
  });

  it('refuses an account that cannot be paid, and a box that was not ticked', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const wrong = { ...canaryAccount, iban: 'MD25AG000225100013104168', town: '' };
    expect(
      await refused(service, 'grantee', `/agreements/${id}/sign`, { version, accepted: true, bankAccount: wrong }),
    ).toBe('422 correct-these-fields bankAccount.town:unreadable bankAccount.iban:wrong-iban');
    const body = { version, accepted: false, bankAccount: canaryAccount };
    expect(await refused(service, 'grantee', `/agreements/${id}/sign`, body)).toBe(
      '422 correct-these-fields accepted:equals',
    );
    expect(await refused(service, 'grantee', `/agreements/${id}/sign`, { version, accepted: true })).toContain(
      'bankAccount',
    );
  });

  it('is not there for people of another organisation, nor for anyone outside the fund', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const body = { version, accepted: true, bankAccount: canaryAccount };
    expect(await refused(service, 'stranger', `/agreements/${id}/sign`, body)).toBe('404 not-found');
    expect(await refused(service, 'secretariat', `/agreements/${id}/sign`, body)).toBe('403 not-your-role');
    await expect(see(service, 'stranger', `/agreements/${id}`)).rejects.toThrow('404');
    await expect(see(service, 'reviewer', `/agreements/${id}`)).rejects.toThrow('403');
    expect(await see(service, 'stranger', '/agreements')).toEqual([]);
    expect((await service.asPublic().get(`/agreements/${id}`)).status).toBe(401);
    await expect(see(service, 'grantee', '/agreements/no-uuid')).rejects.toThrow('404');
  });
});

describe('countersigning and cancelling', () => {
  it('sets the period, the due days and the debt', async () => {
    const before = await balances();
    const agreement = await anActiveAgreement(service);
    expect(agreement).toMatchObject({
      status: 'active',
      startsOn: '2026-12-01',
      endsOn: '2027-08-31',
      countersignedBy: 'Sue Secretariat',
    });
    expect(agreement.reports.map(({ dueOn }) => dueOn)).toEqual(['2027-04-01', '2027-09-01']);
    const told = (await service.events('report.scheduled')).filter(
      ({ payload }) => payload['agreementId'] === agreement.id,
    );
    expect(told.map(({ payload }) => payload['dueOn'])).toEqual([
      '2027-03-20',
      '2027-08-20',
      '2027-04-01',
      '2027-09-01',
    ]);
    const after = await balances();
    expect(after['grants-payable']! - (before['grants-payable'] ?? 0)).toBe(20_000);
    expect(after['grants-expense']! - (before['grants-expense'] ?? 0)).toBe(20_000);
  });

  it('refuses a start that is more than a year away', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const signed = await sign(service, id, version);
    const body = { version: signed.version, startsOn: '2028-12-01' };
    expect(await refused(service, 'secretariat', `/agreements/${id}/countersign`, body)).toBe(
      '422 correct-these-fields startsOn:start-too-far',
    );
  });

  it('cancels the tranches with the agreement, and nothing was ever owed', async () => {
    const { id, version } = await aDraftedAgreement(service);
    const before = await balances();
    const cancelled = await act<AgreementView>(service, 'secretariat', `/agreements/${id}/cancel`, {
      version,
      reason: 'The grantee gave it up.',
    });
    expect(cancelled.tranches.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(cancelled.allowed).toEqual([]);
    expect(await balances()).toEqual(before);
    const [report] = cancelled.reports;
    expect(report!.allowed).toEqual([]);
    expect(
      await refused(service, 'grantee', `/reports/${report!.id}/edit`, { version: report!.version, narrative: 'x' }),
    ).toBe('409 agreement-not-active');
  });

  it('cannot cancel what both sides have signed', async () => {
    const { id, version } = await anActiveAgreement(service);
    expect(
      await refused(service, 'secretariat', `/agreements/${id}/cancel`, { version, reason: 'Too late now.' }),
    ).toBe('409 not-allowed-now');
  });
});

describe('a grant', () => {
  it('goes from the award to its closed agreement', async () => {
    const agreement = await anActiveAgreement(service);
    const [first, second] = agreement.tranches as [TrancheView, TrancheView];
    const [progress, final] = agreement.reports as [ReportView, ReportView];

    expect(await refused(service, 'grantee', `/tranches/${second.id}/request`, { version: second.version })).toBe(
      '409 former-tranche-not-paid',
    );
    await takeTranche(service, first.id, 'release');
    await payReleased(service);
    expect(await see(service, 'grantee', `/agreements/${agreement.id}`)).toMatchObject({
      paid: { amount: '16000.00' },
    });

    expect(await refused(service, 'grantee', `/tranches/${second.id}/request`, { version: second.version })).toBe(
      '409 report-not-accepted',
    );
    await reportAndAccept(service, progress, '15000.00');
    await takeTranche(service, second.id, 'release');
    await payReleased(service);

    const open = await see<AgreementView>(service, 'secretariat', `/agreements/${agreement.id}`);
    expect(open.allowed).toEqual([]);
    expect(await refused(service, 'secretariat', `/agreements/${agreement.id}/close`, { version: open.version })).toBe(
      '409 report-not-accepted',
    );
    await reportAndAccept(service, final, '20000.00');
    const closable = await see<AgreementView>(service, 'secretariat', `/agreements/${agreement.id}`);
    expect(closable.allowed).toEqual(['close']);
    const closed = await act<AgreementView>(service, 'secretariat', `/agreements/${agreement.id}/close`, {
      version: closable.version,
    });
    expect(closed).toMatchObject({ status: 'closed', paid: { amount: '20000.00', currency: 'USD' }, allowed: [] });
  });
});

async function balances(): Promise<Record<string, number>> {
  const lines = await see<BalanceLine[]>(service, 'auditor', '/ledger/balances');
  return Object.fromEntries(lines.map(({ account, balance }) => [account, Number(balance.amount)]));
}
