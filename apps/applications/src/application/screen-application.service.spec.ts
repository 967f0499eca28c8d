import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationLine, ApplicationView, CallView } from '#contracts/api/applications';
import { ROLES } from '#contracts/roles';
import { aService, type TestService } from '#test/support/service';
import {
  AFTER,
  anOrganisationThatApplies,
  aPdf,
  aPublishedCall,
  aSubmittedApplication,
  attach,
  done,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

let service: TestService;
beforeAll(async () => void (service = await aService(ApplicationsModule, ApplicationsConfig)));
afterAll(() => service.close());

const close = async (call: CallView): Promise<void> => {
  service.clock.set(AFTER);
  done(await service.as('secretariat').post(`/calls/${call.id}/close`, { version: call.version }));
};
const find = (id: string, verb: 'find-eligible' | 'find-ineligible', reasons: string[], version = 4) =>
  service.as('secretariat').post(`/applications/${id}/${verb}`, { version, reasons });
const decision = (applicationId: string, outcome: string, place: number, awarded: string | null) => ({
  applicationId,
  outcome,
  place,
  organisationId: randomUUID(),
  organisationName: 'Kisumu Haven',
  country: 'KE',
  title: 'Shelter in Kisumu',
  months: 8,
  awarded: awarded === null ? null : { amount: awarded, currency: 'USD' },
});

describe('screening', () => {
  it('begins when the call is closed, and the applicant reads the reasons', async () => {
    const call = await aPublishedCall(service);
    const [good, bad] = [await aSubmittedApplication(service, call.id), await aSubmittedApplication(service, call.id)];
    expect(await find(good.id, 'find-eligible', [])).toMatchObject({ status: 409, body: { code: 'call-still-open' } });
    await close(call);
    expect((await find(bad.id, 'find-ineligible', [])).status).toBe(422);
    done(await find(good.id, 'find-eligible', []));
    done(await find(bad.id, 'find-ineligible', ['The certificate is of another organisation.']));
    const seen = (await bad.applicant.get(`/applications/${bad.id}`)).body;
    expect(seen).toMatchObject({
      status: 'ineligible',
      screening: { outcome: 'ineligible', reasons: ['The certificate is of another organisation.'], at: AFTER },
      allowed: [],
    });
    expect(await find(bad.id, 'find-eligible', [], 5)).toMatchObject({
      status: 409,
      body: { code: 'not-allowed-now', allowed: [] },
    });
    const events = await service.events();
    const closing = events.find(({ name, recordId }) => name === 'call.closed' && recordId === call.id)!;
    const refs = [Buffer.from(closing.leafHash, 'hex').toString('base64url')];
    const screened = events.filter(({ recordId }) => recordId === good.id || recordId === bad.id).slice(-2);
    expect(screened.map(({ name, leaf }) => [name, leaf['refs']])).toEqual([
      ['application.found-eligible', refs],
      ['application.found-ineligible', refs],
    ]);
  });
});

describe('the decision of the board', () => {
  it('reaches every eligible application and concludes the call, once', async () => {
    const call = await aPublishedCall(service);
    const applications = [];
    for (let count = 0; count < 4; count += 1) applications.push(await aSubmittedApplication(service, call.id));
    const [first, second, third, out] = applications.map(({ id }) => id) as [string, string, string, string];
    await close(call);
    for (const id of [first, second, third]) done(await find(id, 'find-eligible', []));
    done(await find(out, 'find-ineligible', ['Not registered in time.']));
    const payload = {
      recommendationId: randomUUID(),
      callId: call.id,
      rulesHash: call.rulesHash!,
      rankingHash: 'ab'.repeat(32),
      budget: { amount: '400000.00', currency: 'USD' },
      ranked: 3,
      awarded: 1,
      agreeing: 3,
      decisions: [
        decision(first, 'award', 1, '18000.00'),
        decision(second, 'reserve', 2, null),
        decision(third, 'decline', 3, null),
        decision(out, 'award', 4, '18000.00'),
      ],
    };
    const id = randomUUID();
    await service.deliver('recommendation.approved', payload, { id });
    await service.deliver('recommendation.approved', payload, { id });
    const secretariat = service.as('secretariat');
    const views = await Promise.all(
      applications.map(async (one) => (await secretariat.get(`/applications/${one.id}`)).body),
    );
    expect(views.map(({ status }) => status)).toEqual(['awarded', 'reserve', 'not-selected', 'ineligible']);
    expect(views[0]).toMatchObject({ awarded: { amount: '18000.00', currency: 'USD' }, allowed: [] });
    expect((await service.asPublic().get(`/calls/${call.slug}`)).body).toMatchObject({
      status: 'concluded',
      allowed: [],
    });
    const awarded = (await service.events('application.awarded')).filter(({ recordId }) => recordId === first);
    expect(awarded).toHaveLength(1);
    expect(awarded[0]!.leaf).toMatchObject({ actor: 'system:applications', rules: call.rulesHash });
  });
});

describe('who sees and changes an application', () => {
  it('answers another organisation like an unknown id, whatever it tries', async () => {
    const call = await aPublishedCall(service);
    const { id } = await aSubmittedApplication(service, call.id);
    const stranger = await anOrganisationThatApplies(service);
    const tries = (application: string) => [
      stranger.get(`/applications/${application}`),
      stranger.get(`/applications/${application}/receipt`),
      stranger.get(`/applications/${application}/documents/certificate`),
      stranger.post(`/applications/${application}/edit`, { version: 4, title: 'Mine' }),
      stranger.post(`/applications/${application}/submit`, { version: 4, confirmed: true }),
      stranger.post(`/applications/${application}/withdraw`, { version: 4, reason: 'Mine.' }),
      stranger.post(`/applications/${application}/documents/certificate/remove`, { version: 4 }),
      attach(stranger, application, 'certificate', aPdf()),
    ];
    const told = async (application: string) =>
      (await Promise.all(tries(application))).map(({ status, body }) => ({
        status,
        code: body.code,
        detail: body.detail,
      }));
    const foreign = await told(id);
    expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await told(randomUUID())).toEqual(foreign);
    expect(await told('not-an-id')).toEqual(foreign);
  });

  it('shows staff what was submitted, never a draft, and applicants their own', async () => {
    const call = await aPublishedCall(service);
    const submitted = await aSubmittedApplication(service, call.id);
    const drafting = await anOrganisationThatApplies(service);
    const draft = done<ApplicationView>(await drafting.post('/applications', { callId: call.id }));
    const abandoned = await anOrganisationThatApplies(service);
    const left = done<ApplicationView>(await abandoned.post('/applications', { callId: call.id }));
    done(await abandoned.post(`/applications/${left.id}/withdraw`, { version: 1, reason: 'No time.' }));
    const listed = async (who: Parameters<TestService['as']>[0], query = `?callId=${call.id}`) =>
      done<ApplicationLine[]>(await service.as(who).get(`/applications${query}`), 200).map(({ id }) => id);
    for (const role of ['secretariat', 'auditor'] as const) {
      expect(await listed(role)).toEqual([submitted.id]);
      expect(await listed(role, `?callId=${call.id}&status=draft`)).toEqual([]);
      expect(await listed(role, '?callId=nonsense')).toEqual([]);
      expect((await service.as(role).get(`/applications/${draft.id}`)).status).toBe(404);
      expect((await service.as(role).get(`/applications/${left.id}`)).status).toBe(404);
      expect((await service.as(role).get(`/applications/${submitted.id}`)).status).toBe(200);
    }
    expect(await listed(drafting.actor!)).toEqual([draft.id]);
    expect(await listed(submitted.applicant.actor!, '?status=submitted')).toEqual([submitted.id]);
    expect((await service.as('secretariat').get('/applications?colour=blue')).status).toBe(422);
  });

  it.each(ROLES.filter((role) => role !== 'applicant' && role !== 'system' && role !== 'public'))(
    'lets the role %s do nothing that is not its own',
    async (role) => {
      const call = await aPublishedCall(service);
      const { id } = await aSubmittedApplication(service, call.id);
      const other = service.as(role);
      const mine = [
        await other.post('/applications', { callId: call.id }),
        await other.post(`/applications/${id}/edit`, { version: 4 }),
        await other.post(`/applications/${id}/submit`, { version: 4, confirmed: true }),
        await other.post(`/applications/${id}/withdraw`, { version: 4, reason: 'Mine.' }),
        await other.post(`/applications/${id}/documents/certificate/remove`, { version: 4 }),
        await attach(other, id, 'certificate', aPdf()),
      ];
      expect(mine.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
      const screening = await other.post(`/applications/${id}/find-eligible`, { version: 4, reasons: [] });
      expect(screening.status).toBe(role === 'secretariat' ? 409 : 403);
      expect((await other.get(`/applications/${id}`)).status).toBe(
        role === 'secretariat' || role === 'auditor' ? 200 : 403,
      );
    },
  );

  it('asks whoever has not signed in to sign in', async () => {
    const call = await aPublishedCall(service);
    const { id } = await aSubmittedApplication(service, call.id);
    const nobody = service.asPublic();
    expect((await nobody.get(`/applications/${id}`)).status).toBe(401);
    expect((await nobody.get('/applications')).status).toBe(401);
    expect((await nobody.post('/applications', { callId: call.id })).status).toBe(401);
    expect((await attach(nobody, id, 'certificate', aPdf())).status).toBe(401);
  });
});
