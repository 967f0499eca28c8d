import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  anAward,
  countersigned,
  people,
  refused,
  see,
  takeTranche,
  witnessed,
} from '../../test/grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

async function firstTranche(): Promise<TrancheView> {
  return (await anActiveAgreement(service)).tranches[0]!;
}

describe('three people for each tranche', () => {
  it('are asked for by the service, one after the other', async () => {
    const { id, agreementId } = await firstTranche();
    const requested = await takeTranche(service, id, 'request');
    expect(requested).toMatchObject({ status: 'requested', requestedAt: '2026-11-20T09:00:00.000Z' });
    const released = await takeTrancheOn(requested);
    expect(released).toMatchObject({
      status: 'released',
      certifiedBy: 'Cem Certifying',
      approvedBy: 'Abi Approving',
      releasedBy: 'Rob Releasing',
      allowed: [],
    });
    const verbs = (await service.events()).filter(({ recordId }) => recordId === id).map(({ name }) => name);
    expect(verbs).toEqual([
      'tranche.planned',
      'tranche.requested',
      'tranche.certified',
      'tranche.approved',
      'tranche.released',
    ]);
    expect((await see<AgreementView>(service, 'auditor', `/agreements/${agreementId}`)).paid.amount).toBe('0.00');
  });

  it('refuses a tranche approved by its certifier, whatever roles that person holds', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'certify');
    const both = service.as({ ...people.certifying, roles: ['certifying-officer', 'approving-officer'] });
    const { status, body } = await both.post(`/tranches/${id}/approve`, { version });
    expect([status, body['code'], body['detail']]).toEqual([
      403,
      'needs-another-person',
      'You certified this tranche. Another person must approve it.',
    ]);
    expect((await both.get(`/tranches/${id}`)).body['allowed']).toEqual(['return']);
  });

  it('refuses a tranche released by its approver, and one certified by its requester', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'approve');
    const approver = service.as({ ...people.approving, roles: ['releasing-officer'] });
    expect((await approver.post(`/tranches/${id}/release`, { version })).status).toBe(403);

    const second = await firstTranche();
    const requested = await takeTranche(service, second.id, 'request');
    const requester = service.as({ ...people.grantee, roles: ['certifying-officer'] });
    expect((await requester.post(`/tranches/${second.id}/certify`, { version: requested.version })).status).toBe(403);
  });

  it('counts whoever is acted for: neither the one nor the other takes another step', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'request');
    const { personId, name } = people.certifying;
    const dee = { personId: randomUUID(), name: 'Dee Deputy' };
    const acting = service.as({
      ...dee,
      roles: ['secretariat', 'certifying-officer'],
      actsFor: [{ role: 'certifying-officer', personId: personId!, name, pseudonymSecret: 'a secret of Cem' }],
    });
    const certified = await acting.post(`/tranches/${id}/certify`, { version });
    expect(certified.body).toMatchObject({ certifiedBy: 'Dee Deputy', certifiedFor: name, allowed: ['return'] });
    const { leaf } = (await service.events('tranche.certified')).at(-1)!;
    expect(leaf).toMatchObject({
      actor: expect.stringMatching(/^certifying-officer:/),
      onBehalfOf: expect.stringMatching(/^certifying-officer:[\w-]{22}$/),
    });
    for (const one of [dee, people.certifying]) {
      const approver = service.as({ ...one, roles: ['approving-officer'] });
      const refusal = await approver.post(`/tranches/${id}/approve`, { version: version + 1 });
      expect([refusal.status, refusal.body['code']]).toEqual([403, 'needs-another-person']);
      expect((await approver.get(`/tranches/${id}`)).body['allowed']).toEqual(['return']);
    }
    await act(service, 'approving', `/tranches/${id}/approve`, { version: version + 1 });
  });

  it.each([
    ['certified_for', 'certified_by', 'nobody_signs_for_themselves'],
    ['certified_for', 'requested_by', 'certified_in_the_stead_of_another'],
    ['approved_for', 'certified_by', 'approved_in_the_stead_of_another'],
    ['released_for', 'certified_by', 'released_in_the_stead_of_another'],
    ['released_for', 'approved_by', 'released_in_the_stead_of_another'],
    ['approved_by', 'certified_by', 'approved_by_another_person'],
    ['released_by', 'certified_by', 'released_by_another_person'],
    ['released_by', 'approved_by', 'released_by_another_person'],
    ['certified_by', 'requested_by', 'certified_by_another_person'],
    ['released_by', 'requested_by', 'released_by_another_person'],
  ])('are asked for by the database too: %s may not be %s', async (one, other, constraint) => {
    const { id } = await firstTranche();
    await takeTranche(service, id, 'release');
    const update = service.dataSource.query(`UPDATE tranche SET ${one} = ${other} WHERE id = $1`, [id]);
    await expect(update).rejects.toThrow(constraint);
  });

  it.each([
    ['approved_by', 'certified_for'],
    ['approved_for', 'certified_for'],
    ['released_by', 'certified_for'],
    ['released_by', 'approved_for'],
    ['released_for', 'certified_for'],
    ['released_for', 'approved_for'],
  ])('the database lets nobody be both %s and %s', async (one, other) => {
    const { id } = await firstTranche();
    await takeTranche(service, id, 'release');
    const set = `${one} = '${randomUUID()}', ${other} = '${randomUUID()}'`;
    await service.dataSource.query(`UPDATE tranche SET ${set} WHERE id = $1`, [id]);
    const same = service.dataSource.query(`UPDATE tranche SET ${one} = ${other} WHERE id = $1`, [id]);
    await expect(same).rejects.toThrow(`${one.split('_')[0]}_in_the_stead_of_another`);
  });

  it('the database refuses a step without its signature, and money in a run that nobody released', async () => {
    const { id } = await firstTranche();
    const set = (text: string) => service.dataSource.query(`UPDATE tranche SET ${text} WHERE id = $1`, [id]);
    await expect(set("status = 'approved'")).rejects.toThrow('each_step_has_its_signature');
    await expect(set(`payment_run_id = '${randomUUID()}'`)).rejects.toThrow('only_released_money_is_in_a_run');
    await expect(set("status = 'paid', paid_on = '2026-11-20'")).rejects.toThrow(/check constraint/);
  });
});

describe('a decision that the witnesses of the log have not seen', () => {
  it('pays nobody yet; when they have, the release rests on their word', async () => {
    const leafHash = randomBytes(32).toString('hex');
    const drafted = await aDraftedAgreement(service, anAward(), undefined, { leafHash, isWitnessed: false });
    const { id } = (await countersigned(service, drafted)).tranches[0]!;
    const { version } = await takeTranche(service, id, 'approve');
    expect(await refused(service, 'releasing', `/tranches/${id}/release`, { version })).toBe(
      '409 decision-not-witnessed',
    );
    const seen = () => see<TrancheView>(service, 'releasing', `/tranches/${id}`);
    expect(await seen()).toMatchObject({ status: 'approved', decisionWitnessed: false, allowed: [] });

    const witnessedLeaf = randomBytes(32).toString('hex');
    await service.deliver('decision.witnessed', witnessed(randomBytes(32).toString('hex')));
    expect((await seen()).decisionWitnessed).toBe(false);
    await service.deliver('decision.witnessed', witnessed(leafHash), { leafHash: witnessedLeaf });
    // the log was restored and tells it again
    await service.deliver('decision.witnessed', witnessed(leafHash));
    expect((await seen()).allowed).toEqual(['release']);
    await act(service, 'releasing', `/tranches/${id}/release`, { version });
    const released = (await service.events('tranche.released')).find(({ recordId }) => recordId === id)!;
    expect(released.leaf['refs']).toContain(Buffer.from(witnessedLeaf, 'hex').toString('base64url'));
  });

  it('stays witnessed', async () => {
    const forget = service.dataSource.query('DELETE FROM witnessed_decision');
    await expect(forget).rejects.toThrow('permission denied');
  });
});

describe('two officers at once', () => {
  it('one of two who approve together wins, the other is told', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'certify');
    const approve = (who: 'approving' | 'otherApproving') =>
      service.as(people[who]).post(`/tranches/${id}/approve`, { version });
    const answers = await Promise.all([approve('approving'), approve('otherApproving')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409)!;
    expect(['stale', 'not-allowed-now']).toContain(loser.body['code']);
    const approved = (await service.events('tranche.approved')).filter(({ recordId }) => recordId === id);
    expect(approved).toHaveLength(1);
  });

  it('a certificate and a return of the same tranche do not both happen', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'request');
    const answers = await Promise.all([
      service.as(people.certifying).post(`/tranches/${id}/certify`, { version }),
      service
        .as(people.otherCertifying)
        .post(`/tranches/${id}/return`, { version, reason: 'The budget line is missing.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('returning and cancelling', () => {
  it('a returned tranche loses every signature and can be requested again', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'certify');
    const body = { version, reason: 'The account changed.' };
    const returned = await act<TrancheView>(service, 'approving', `/tranches/${id}/return`, body);
    expect(returned).toMatchObject({
      status: 'planned',
      returnedReason: 'The account changed.',
      certifiedBy: null,
      requestedAt: null,
    });
    const released = await takeTranche(service, id, 'release');
    expect(released).toMatchObject({ status: 'released', returnedReason: null });
  });

  it('needs a reason that says something', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'request');
    expect(await refused(service, 'certifying', `/tranches/${id}/return`, { version, reason: 'no' })).toBe(
      '422 correct-these-fields reason:plain-text',
    );
  });

  it('a cancelled tranche of an active agreement is owed no more, and does not block the next', async () => {
    const agreement = await anActiveAgreement(service);
    const [first, second] = agreement.tranches as [TrancheView, TrancheView];
    const body = { version: first.version, reason: 'Not needed any more.' };
    const cancelled = await act<TrancheView>(service, 'secretariat', `/tranches/${first.id}/cancel`, body);
    expect(cancelled.status).toBe('cancelled');
    const [journal] = await service.dataSource.query(
      `SELECT reason, sum(amount_minor) FILTER (WHERE account = 'grants-payable')::text AS owed FROM journal
       JOIN posting ON journal_id = id WHERE record_id = $1 GROUP BY reason`,
      [first.id],
    );
    expect(journal).toEqual({ reason: 'obligation-released', owed: '1600000' });
    expect(await refused(service, 'grantee', `/tranches/${second.id}/request`, { version: second.version })).toBe(
      '409 report-not-accepted',
    );
  });

  it('is not certified while the public log is behind, but may be requested and returned', async () => {
    const { id } = await firstTranche();
    const { version } = await takeTranche(service, id, 'request');
    const log = (waits: string) =>
      service.dataSource.query(
        `UPDATE outbox_delivery SET recorded_at = now() - interval '${waits}' WHERE subscriber = 'audit'`,
      );
    await log('2 hours');
    const certify = () => service.as(people.certifying).post(`/tranches/${id}/certify`, { version });
    const { status, body, headers } = await certify();
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'log-behind', '30']);
    const { version: returned } = await act<TrancheView>(service, 'certifying', `/tranches/${id}/return`, {
      version,
      reason: 'The report of the first months is still missing.',
    });
    const again = await act<TrancheView>(service, 'grantee', `/tranches/${id}/request`, { version: returned });
    await log('1 second');
    expect(await act(service, 'certifying', `/tranches/${id}/certify`, { version: again.version })).toMatchObject({
      status: 'certified',
    });
  });

  it('is not there for people of another organisation', async () => {
    const { id, version } = await firstTranche();
    expect(await refused(service, 'stranger', `/tranches/${id}/request`, { version })).toBe('404 not-found');
    await expect(see(service, 'stranger', `/tranches/${id}`)).rejects.toThrow('404');
    expect(await see(service, 'stranger', '/tranches')).toEqual([]);
    expect((await see<TrancheView[]>(service, 'grantee', '/tranches')).length).toBeGreaterThan(0);
  });
});

async function takeTrancheOn(requested: TrancheView): Promise<TrancheView> {
  let tranche = requested;
  for (const [who, verb] of [
    ['certifying', 'certify'],
    ['approving', 'approve'],
    ['releasing', 'release'],
  ] as const) {
    expect(tranche.version).toBeGreaterThan(1);
    tranche = await act(service, who, `/tranches/${tranche.id}/${verb}`, { version: tranche.version });
  }
  return tranche;
}
