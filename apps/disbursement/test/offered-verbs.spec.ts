import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView, PaymentRunView } from '#contracts/api/disbursement';
import { ROLES } from '#contracts/roles';
import { offersOf } from '#test/support/offered-verbs';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  anAward,
  canaryAccount,
  narrative,
  people,
  sign,
  takeTranche,
} from './grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

const reason = 'There is a good reason for this.';
const BODIES = {
  sign: { accepted: true, bankAccount: canaryAccount },
  countersign: { startsOn: '2026-12-01' },
  submit: { narrative, spent: { amount: '0.00', currency: 'USD' }, peopleAssisted: 40 },
  settle: { settledOn: '2026-11-20' },
  cancel: { reason },
  return: { reason },
  'send-back': { reason },
};

/** A grant in each of its states; a plain member has joined each grantee. */
async function records(member: string): Promise<string[]> {
  const awards = [anAward(), anAward(), anAward(), anAward(), anAward()] as const;
  const drafted = await aDraftedAgreement(service, awards[0]);
  const signed = await aDraftedAgreement(service, awards[1]);
  await sign(service, signed.id, signed.version);
  const grants: AgreementView[] = [];
  for (const [at, last] of (['request', 'certify', 'approve'] as const).entries()) {
    const grant = await anActiveAgreement(service, awards[2 + at]);
    await takeTranche(service, grant.tranches[0]!.id, last);
    grants.push(grant);
  }
  const released = await anActiveAgreement(service);
  await takeTranche(service, released.tranches[0]!.id, 'release');
  const run = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
  for (const { organisationId } of awards)
    await service.deliver(
      'organisation.member-joined',
      { organisationId, memberId: member, position: 'member' },
      { seq: 5 },
    );
  return [
    ...[drafted, signed, ...grants, released].map(({ id }) => `/agreements/${id}`),
    ...[...grants, released].flatMap(({ tranches, reports }) => [
      ...tranches.map(({ id }) => `/tranches/${id}`),
      ...reports.map(({ id }) => `/reports/${id}`),
    ]),
    `/payment-runs/${run.id}`,
  ];
}

describe('what a grant offers to somebody', () => {
  it('is not refused to them', async () => {
    const member = randomUUID();
    const all = await records(member);
    const callers = Object.fromEntries([
      ...ROLES.filter((role) => role !== 'public' && role !== 'system').map(
        (role) => [role, service.as(role)] as const,
      ),
      ...Object.entries(people).map(([name, person]) => [`the ${name}`, service.as(person)] as const),
      ['the member', service.as({ personId: member, roles: ['applicant'], name: 'Mia Member' })],
      // who oversees grants and acts for another organisation
      ['the stranger', service.as({ ...people.stranger, roles: ['applicant', 'certifying-officer', 'auditor'] })],
    ]);
    const { offered, refused } = await offersOf(callers, all, BODIES);
    expect(refused).toEqual([]);
    for (const offer of [
      'the grantee sign agreements',
      'the grantee submit reports',
      'secretariat countersign agreements',
      'certifying-officer certify tranches',
      'the releasing send payment-runs',
    ])
      expect(offered).toContain(offer);
    expect(offered).not.toContain('the member sign agreements');
    expect(offered).not.toContain('the member request tranches');
    expect(offered).toContain('the member submit reports');
  }, 60_000);
});
