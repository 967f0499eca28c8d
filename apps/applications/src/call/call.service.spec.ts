import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView } from '#contracts/api/applications';
import { aService, type TestService } from '#test/support/service';
import { someRules } from '../../test/builders.ts';
import {
  AFTER,
  aPublishedCall,
  aSubmittedApplication,
  BEFORE,
  done,
  fieldsOf,
  OPEN,
  planBody,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';
import { rulesHash } from './call.rules.ts';

let service: TestService;
beforeAll(async () => void (service = await aService(ApplicationsModule, ApplicationsConfig)));
afterAll(() => service.close());

const aDraft = async (): Promise<CallView> => {
  service.clock.set(BEFORE);
  return done<CallView>(await service.as('secretariat').post('/calls', planBody()));
};

describe('a call', () => {
  it('is drafted, revised, and seen by nobody outside until it is published', async () => {
    const secretariat = service.as('secretariat');
    const draft = await aDraft();
    expect(draft).toMatchObject({ status: 'draft', version: 1, rulesHash: null, allowed: ['revise'] });
    const revised = await secretariat.post(`/calls/${draft.id}/revise`, {
      ...planBody({ title: 'Revised' }),
      version: 1,
    });
    expect(revised).toMatchObject({ status: 201, body: { title: 'Revised', slug: 'revised', version: 2 } });
    expect((await service.asPublic().get('/calls/revised')).status).toBe(404);
    expect((await service.as('applicant').get(`/calls/${draft.id}`)).status).toBe(404);
    expect((await service.as('auditor').get(`/calls/${draft.id}`)).body).toMatchObject({
      title: 'Revised',
      allowed: [],
    });
    expect((await secretariat.get('/call-drafts')).body).toContainEqual(expect.objectContaining({ id: draft.id }));
    expect((await service.asPublic().get('/calls')).body).not.toContainEqual(expect.objectContaining({ id: draft.id }));
  });

  it('is published with its rules frozen under their hash, for everybody to read', async () => {
    const call = await aPublishedCall(service);
    expect(call).toMatchObject({
      status: 'published',
      rulesVersion: 1,
      rulesHash: rulesHash(someRules()),
      rules: someRules(),
    });
    expect((await service.asPublic().get(`/calls/${call.slug}`)).body).toMatchObject({ id: call.id, allowed: [] });
    expect((await service.asPublic().get(`/calls/${call.id}`)).body).toMatchObject({ slug: call.slug });
    expect((await service.asPublic().get('/calls')).body).toContainEqual(expect.objectContaining({ id: call.id }));
    const event = (await service.events('call.published')).find(({ recordId }) => recordId === call.id)!;
    expect(event.leaf).toMatchObject({ rules: call.rulesHash, open: { slug: call.slug, rulesHash: call.rulesHash } });
    expect(event.payload.rules).toEqual(someRules());
  });

  it('shows an officer under one name from its draft to its amendment', async () => {
    service.clock.set(BEFORE);
    const officer = service.as({ roles: ['secretariat', 'focal-point'] });
    const { id } = done<CallView>(await officer.post('/calls', planBody()));
    done(await officer.post(`/calls/${id}/publish`, { version: 1 }));
    const rules = someRules({ budget: { amount: '500000.00', currency: 'USD' } });
    done(await officer.post(`/calls/${id}/amend`, { version: 2, reason: 'A donor gave more.', rules }));
    const leaves = (await service.events()).filter(({ recordId }) => recordId === id).map(({ leaf }) => leaf);
    expect(leaves.map(({ rules: hash }) => hash)).toEqual([undefined, rulesHash(someRules()), rulesHash(rules)]);
    expect(new Set(leaves.map(({ actor }) => String(actor).split(':')[1])).size).toBe(1);
  });

  it('gets an address of its own when another has the same title', async () => {
    const two = await Promise.all(
      [1, 2].map(() => service.as('secretariat').post('/calls', planBody({ title: 'Twin call' }))),
    );
    expect(two.map(({ body }) => body.slug).sort()).toEqual(['twin-call', 'twin-call-2']);
  });

  it('cannot be published with rules that are not sound', async () => {
    service.clock.set(BEFORE);
    const secretariat = service.as({ roles: ['secretariat', 'focal-point'] });
    const rules = someRules({ budget: { amount: '1.00', currency: 'USD' }, quorum: 0 });
    const draft = done<CallView>(await secretariat.post('/calls', planBody({ rules })));
    const { status, body } = await secretariat.post(`/calls/${draft.id}/publish`, { version: 1 });
    expect(status).toBe(422);
    expect(fieldsOf(body)).toEqual(['rules.budget', 'rules.quorum']);
  });

  it('refuses fields that it does not know and rules of another shape', async () => {
    const secretariat = service.as('secretariat');
    expect((await secretariat.post('/calls', { ...planBody(), colour: 'blue' })).status).toBe(422);
    expect(
      (await secretariat.post('/calls', planBody({ rules: { ...someRules(), colour: 'blue' } as never }))).status,
    ).toBe(422);
    expect(
      (await secretariat.post('/calls', planBody({ rules: { ...someRules(), budget: [] } as never }))).status,
    ).toBe(422);
    expect(
      (await secretariat.post('/calls', planBody({ rules: { ...someRules(), questions: [[]] } as never }))).status,
    ).toBe(422);
    const { budget: _, ...without } = someRules();
    expect((await secretariat.post('/calls', planBody({ rules: without as never }))).status).toBe(422);
  });

  it('is amended with a reason, as a new version of its rules beside the old one', async () => {
    const call = await aPublishedCall(service);
    const rules = someRules({ budget: { amount: '500000', currency: 'USD' } });
    const change = {
      version: call.version,
      reason: 'A donor added to the budget.',
      rules,
      deadline: '2026-03-07T23:59:00+01:00',
    };
    const amended = done<CallView>(await service.as('secretariat').post(`/calls/${call.id}/amend`, change));
    expect(amended).toMatchObject({ rulesVersion: 2, deadline: '2026-03-07T22:59:00.000Z', status: 'published' });
    expect(amended.rules.budget.amount).toBe('500000.00');
    expect(amended.amendments).toEqual([{ rulesVersion: 2, reason: change.reason, at: OPEN }]);
    const hashes = await service.dataSource.query(
      'SELECT hash FROM call_rules_version WHERE call_id = $1 ORDER BY rules_version',
      [call.id],
    );
    expect(hashes).toEqual([{ hash: call.rulesHash }, { hash: amended.rulesHash }]);
  });

  it.each([
    ['an earlier deadline', { deadline: '2026-02-28T22:58:59Z' }, 'correct-these-fields'],
    [
      'a lower budget',
      { rules: someRules({ budget: { amount: '399999.99', currency: 'USD' } }) },
      'correct-these-fields',
    ],
    ['no change at all', {}, 'nothing-changed'],
  ])('refuses an amendment with %s', async (_, change, code) => {
    const call = await aPublishedCall(service);
    const answer = await service
      .as('secretariat')
      .post(`/calls/${call.id}/amend`, { version: call.version, reason: 'Because.', ...change });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('never loses a published version of its rules, not even by this service itself', async () => {
    await aPublishedCall(service);
    await expect(service.dataSource.query(`UPDATE call_rules_version SET hash = repeat('0', 64)`)).rejects.toThrow();
    await expect(service.dataSource.query('DELETE FROM call_rules_version')).rejects.toThrow();
    await expect(service.dataSource.query('DELETE FROM call')).rejects.toThrow('permission denied');
  });

  it('closes after its deadline only, and counts what was submitted', async () => {
    const call = await aPublishedCall(service);
    await aSubmittedApplication(service, call.id);
    const secretariat = service.as('secretariat');
    service.clock.set(call.deadline);
    const early = await secretariat.post(`/calls/${call.id}/close`, { version: call.version });
    expect(early).toMatchObject({ status: 409, body: { code: 'deadline-not-passed' } });
    expect(early.body.detail).toContain('28 February 2026, 23:59 (Europe/Vienna)');
    service.clock.set(AFTER);
    const closed = await secretariat.post(`/calls/${call.id}/close`, { version: call.version });
    expect(closed).toMatchObject({
      status: 201,
      body: { status: 'closed', submitted: 1, closedAt: AFTER, allowed: [] },
    });
    const event = (await service.events('call.closed')).find(({ recordId }) => recordId === call.id)!;
    expect(event.payload).toMatchObject({ submitted: 1 });
  });

  it('lets one of two officers win', async () => {
    const draft = await aDraft();
    const both = await Promise.all(
      [1, 2].map(() => service.as('focal-point').post(`/calls/${draft.id}/publish`, { version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each(['applicant', 'auditor', 'reviewer', 'trustee', 'administrator', 'donor'] as const)(
    'is drafted, published, amended and closed by no %s',
    async (role) => {
      const call = await aPublishedCall(service);
      const other = service.as(role);
      expect((await other.post('/calls', planBody())).status).toBe(403);
      for (const verb of ['publish', 'close']) {
        expect((await other.post(`/calls/${call.id}/${verb}`, { version: call.version })).status).toBe(403);
      }
      expect((await other.post(`/calls/${call.id}/amend`, { version: call.version, reason: 'Because.' })).status).toBe(
        403,
      );
      expect((await other.get('/call-drafts')).status).toBe(role === 'auditor' ? 200 : 403);
    },
  );

  it('is not there under an id that is none', async () => {
    expect((await service.as('secretariat').post('/calls/not-an-id/close', { version: 1 })).status).toBe(404);
    expect((await service.asPublic().get('/calls/not-a-call')).status).toBe(404);
  });
});
