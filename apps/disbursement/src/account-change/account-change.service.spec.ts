import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountChangeView, AgreementView, PaymentRunView, TrancheView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  anAccount,
  anActiveAgreement,
  people,
  refused,
  see,
  takeTranche,
  type Person,
} from '../../test/grants.ts';
import { AccountChangeRounds } from './account-change-rounds.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

let agreement: AgreementView;
let path: string;
beforeEach(async () => {
  service.clock.set('2026-11-20T09:00:00Z');
  // what an earlier test has released is out of the way
  await service.as(people.releasing).post('/payment-runs', { currency: 'USD' });
  agreement = await anActiveAgreement(service);
  path = `/agreements/${agreement.id}`;
});

const OTHER = { iban: 'AT611904300234573201', bic: 'CANAATWW', bankCountry: 'AT' };
const verification = 'Called Ana on the number of the register of 2019.';
const reason = 'Nobody there knew of it.';

const propose = (bent: object = {}): Promise<AccountChangeView> =>
  act(service, 'grantee', `${path}/account-changes`, { bankAccount: { ...anAccount(), ...bent }, checked: true });
const decide = (who: Person, verb: string, { id, version }: AccountChangeView, words: object = {}) =>
  act<AccountChangeView>(service, who, `/account-changes/${id}/${verb}`, { version, ...words });
const round = (): Promise<void> => service.app.get(AccountChangeRounds).round();
const masked = async (): Promise<string | undefined> =>
  (await see<AgreementView>(service, 'grantee', path)).bankAccount?.masked.slice(-4);
const tranche = (): Promise<TrancheView> => see(service, 'secretariat', `/tranches/${agreement.tranches[0]!.id}`);
const sign = async (who: Person, verb: string): Promise<string> => {
  const { id, version } = await tranche();
  return refused(service, who, `/tranches/${id}/${verb}`, { version });
};

async function anAgreedChange(bent: object = OTHER): Promise<AccountChangeView> {
  const confirmed = await decide('certifying', 'confirm', await propose(bent), { verification });
  return decide('approving', 'agree', confirmed);
}

describe('another bank account', () => {
  it('counts after two officers and three days, and the old one stays as it was', async () => {
    const before = await service.query('system', 'SELECT * FROM bank_account WHERE agreement_id = $1', [agreement.id]);
    const change = await anAgreedChange();
    expect(change).toMatchObject({ status: 'agreed', countsFrom: '2026-11-23T09:00:00.000Z' });
    service.clock.set('2026-11-23T08:59:59Z');
    await round();
    expect(await masked()).toBe('4168');
    service.clock.set('2026-11-23T09:00:00Z');
    await round();
    await round();
    expect(await masked()).toBe('3201');
    const rows = await service.query('system', 'SELECT * FROM bank_account WHERE agreement_id = $1 ORDER BY version', [
      agreement.id,
    ]);
    expect(rows.map((row) => row['version'])).toEqual([1, 2]);
    expect(rows[0]).toEqual(before[0]);
    expect(
      (await service.events('account-change.took-effect')).filter((event) => event.recordId === change.id),
    ).toHaveLength(1);
  });

  it('is looked at first, and proposed only when its sender has seen it once more', async () => {
    const bankAccount = anAccount();
    const at = `${path}/account-changes`;
    expect(await refused(service, 'grantee', at, { bankAccount: { ...bankAccount, bic: 'X' }, checked: false })).toBe(
      '422 correct-these-fields bankAccount.bic:wrong-bic',
    );
    expect(await refused(service, 'grantee', at, { bankAccount, checked: false })).toBe(
      '422 correct-these-fields checked:not-checked',
    );
    expect((await see<AgreementView>(service, 'grantee', path)).accountChange).toBeNull();
  });

  it('is proposed once however often the form is sent, and one at a time', async () => {
    const key = randomUUID();
    const body = { bankAccount: anAccount(), checked: true };
    const send = () => service.as(people.grantee).post(`${path}/account-changes`, body, { key });
    const answers = [await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body['id']).toBe(answers[1]!.body['id']);
    expect(await refused(service, 'grantee', `${path}/account-changes`, body)).toBe('409 account-change-open');
  });

  it('is proposed by a legal representative of the grantee alone', async () => {
    const body = { bankAccount: anAccount(), checked: true };
    expect(await refused(service, 'stranger', `${path}/account-changes`, body)).toBe('404 not-found');
    const memberId = randomUUID();
    const { organisationId } = (await service.events('agreement.drafted')).findLast(
      ({ recordId }) => recordId === agreement.id,
    )!.payload as { organisationId: string };
    await service.deliver('organisation.member-joined', { organisationId, memberId, position: 'member' }, { seq: 5 });
    const member = service.as({ personId: memberId, roles: ['applicant'] });
    const answer = await member.post(`${path}/account-changes`, body);
    expect([answer.status, answer.body['code']]).toEqual([403, 'representative-needed']);
    const { id, version } = await propose();
    // but everybody of the organisation can stop it
    expect((await member.post(`/account-changes/${id}/withdraw`, { version })).status).toBe(201);
  });

  it('stands nowhere in plain: no event, leaf or stored answer', async () => {
    await anAgreedChange();
    const stored = await service.query('system', 'SELECT * FROM idempotency_key');
    const everywhere = JSON.stringify([await service.events(), stored, service.logLines]);
    for (const word of ['34573201', 'CANAATWW']) expect([word, everywhere.includes(word)]).toEqual([word, false]);
    const leaves = JSON.stringify((await service.events()).map(({ leaf }) => leaf));
    expect(leaves).not.toContain('register of 2019');
  });
});

describe('until it is decided', () => {
  it.each([
    ['certifying', 'request', 'certify'],
    ['approving', 'certify', 'approve'],
    ['releasing', 'approve', 'release'],
  ] as const)('%s does not sign, by rule, by offer and in the database', async (who, last, verb) => {
    await takeTranche(service, agreement.tranches[0]!.id, last);
    await propose();
    expect(await sign(who, verb)).toBe('409 account-change-open');
    const { id } = agreement.tranches[0]!;
    expect((await see<TrancheView>(service, who, `/tranches/${id}`)).allowed).not.toContain(verb);
    const forced = service.asOwner(`UPDATE tranche SET status = 'released' WHERE id = $1`, [id]);
    await expect(forced).rejects.toThrow('is being changed');
  });

  it('a released tranche goes into no run, and a run that holds one is neither handed out nor sent', async () => {
    const other = await anActiveAgreement(service);
    await takeTranche(service, agreement.tranches[0]!.id, 'release');
    await takeTranche(service, other.tranches[0]!.id, 'release');
    const change = await propose();
    const run = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
    expect(run.payments.map(({ trancheId }) => trancheId)).toEqual([other.tranches[0]!.id]);

    path = `/agreements/${other.id}`;
    const late = await propose();
    const { id, version } = run;
    expect(await refused(service, 'releasing', `/payment-runs/${id}/send`, { version })).toBe(
      '409 account-change-open',
    );
    const file = await service.as(people.releasing).get(`/payment-runs/${id}/file`);
    expect([file.status, file.body['code']]).toEqual([409, 'account-change-open']);
    const shown = await see<PaymentRunView>(service, 'releasing', `/payment-runs/${id}`);
    expect([shown.allowed, shown.accountsChanging]).toEqual([[], [other.number]]);
    await decide('grantee', 'withdraw', late);
    await act(service, 'releasing', `/payment-runs/${id}/send`, { version });
    await decide('approving', 'refuse', change, { reason });
    const next = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
    expect(next.payments.map(({ trancheId }) => trancheId)).toEqual([agreement.tranches[0]!.id]);
  });

  it('does not come into force while a bank file with the old account is built and not sent', async () => {
    await takeTranche(service, agreement.tranches[0]!.id, 'release');
    await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
    const { id } = await anAgreedChange();
    service.clock.set('2026-12-20T09:00:00Z');
    await round();
    const shown = await see<AccountChangeView>(service, 'certifying', `/account-changes/${id}`);
    expect(shown).toMatchObject({ status: 'agreed', waitsForRun: true });
    expect(await masked()).toBe('4168');
  });
});

describe('when it comes into force', () => {
  it('what was signed for the old account is certified again, and then paid to the new one', async () => {
    const { id } = agreement.tranches[0]!;
    await takeTranche(service, id, 'release');
    const change = await anAgreedChange({ ...OTHER, iban: 'AT483200000012345864' });
    service.clock.set('2026-11-23T09:00:00Z');
    await round();
    expect(await tranche()).toMatchObject({
      status: 'requested',
      requestedAt: '2026-11-20T09:00:00.000Z',
      certifiedBy: null,
      approvedBy: null,
      releasedBy: null,
    });
    const [reset] = (await service.events('tranche.reset')).filter(({ recordId }) => recordId === id);
    expect(reset!.payload).toMatchObject({ accountChangeId: change.id });
    expect(await refused(service, 'releasing', '/payment-runs', { currency: 'USD' })).toBe('409 nothing-to-pay');
    for (const [who, verb] of [
      ['certifying', 'certify'],
      ['approving', 'approve'],
      ['releasing', 'release'],
    ] as const) {
      const { version } = await tranche();
      await act(service, who, `/tranches/${id}/${verb}`, { version });
    }
    const run = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
    const file = await service.as(people.releasing).get(`/payment-runs/${run.id}/file`);
    expect(JSON.stringify(file.body)).toContain('AT483200000012345864');
  });

  it('leaves what was paid alone', async () => {
    const { id } = agreement.tranches[0]!;
    await takeTranche(service, id, 'release');
    const run = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
    await act(service, 'releasing', `/payment-runs/${run.id}/send`, { version: run.version });
    await anAgreedChange();
    service.clock.set('2026-11-23T09:00:00Z');
    await round();
    expect(await tranche()).toMatchObject({ status: 'released', paymentRunId: run.id, releasedBy: 'Rob Releasing' });
  });
});

describe('who decides', () => {
  it('two different people, of whom neither proposed it, whoever they act for', async () => {
    const change = await propose();
    const both = { ...people.certifying, roles: ['certifying-officer', 'approving-officer'] as const };
    const confirmed = await decide('certifying', 'confirm', change, { verification });
    const agree = `/account-changes/${change.id}/agree`;
    const { version } = confirmed;
    const own = await service.as(both).post(agree, { version });
    expect([own.status, own.body['code']]).toEqual([403, 'needs-another-person']);
    const principal = { role: 'approving-officer' as const, personId: people.certifying.personId!, name: 'Cem' };
    const inTheirStead = await service.as({ ...people.otherApproving, actsFor: [principal] }).post(agree, { version });
    expect([inTheirStead.status, inTheirStead.body['code']]).toEqual([403, 'needs-another-person']);
    const forced = service.asOwner(
      `UPDATE account_change SET status = 'agreed', agreed_by = confirmed_by, counts_from = now() WHERE id = $1`,
      [change.id],
    );
    await expect(forced).rejects.toThrow('agreed_by_another_person');
    const proposer = await service
      .as({ ...people.grantee, roles: ['certifying-officer'] })
      .post(`/account-changes/${change.id}/confirm`, { version: change.version, verification });
    expect(proposer.status).toBe(409);
  });

  it('one of two officers at once', async () => {
    const change = await propose();
    const officers = ['certifying', 'otherCertifying', 'certifying', 'otherCertifying'] as const;
    const answers = await Promise.all(
      officers.map((who) =>
        service
          .as(people[who])
          .post(`/account-changes/${change.id}/confirm`, { version: change.version, verification }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const confirmed = await service.events('account-change.confirmed');
    expect(confirmed.filter(({ recordId }) => recordId === change.id)).toHaveLength(1);
  });

  it('a signature and a proposal at once: whichever is second gives way', async () => {
    const requested = await takeTranche(service, agreement.tranches[0]!.id, 'request');
    const [signed, proposed] = await Promise.all([
      service.as(people.certifying).post(`/tranches/${requested.id}/certify`, { version: requested.version }),
      service.as(people.grantee).post(`${path}/account-changes`, { bankAccount: anAccount(), checked: true }),
    ]);
    expect(proposed.status).toBe(201);
    expect(signed.status === 201 || signed.body['code'] === 'account-change-open').toBe(true);
    expect(await sign('approving', 'approve')).toBe('409 account-change-open');
  });

  it('says how it was checked, which the grantee does not read', async () => {
    const change = await propose();
    const confirm = `/account-changes/${change.id}/confirm`;
    expect(await refused(service, 'certifying', confirm, { version: 1, verification: ' ' })).toMatch('verification');
    await decide('certifying', 'confirm', change, { verification });
    const seen = async (who: Person) => see<AccountChangeView>(service, who, `/account-changes/${change.id}`);
    for (const who of ['grantee', 'secretariat', 'releasing'] as const)
      expect(await seen(who)).not.toHaveProperty('verification');
    for (const who of ['approving', 'auditor'] as const) {
      expect(await seen(who)).toMatchObject({ verification });
      expect(await seen(who)).not.toHaveProperty('account');
    }
    expect((await seen('certifying')).account?.masked).toMatch(/4168$/);
    expect(await refused(service, 'stranger', `/account-changes/${change.id}/withdraw`, { version: 2 })).toBe(
      '404 not-found',
    );
  });

  it('can stop it while it waits: the grantee, and either officer', async () => {
    for (const [who, verb, words] of [
      ['grantee', 'withdraw', {}],
      ['certifying', 'refuse', { reason }],
      ['approving', 'refuse', { reason }],
    ] as const) {
      await decide(who, verb, await anAgreedChange(), words);
      service.clock.set('2026-12-20T09:00:00Z');
      await round();
      expect(await masked()).toBe('4168');
      service.clock.set('2026-11-20T09:00:00Z');
    }
  });
});
