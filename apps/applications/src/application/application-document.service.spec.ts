import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApplicationView, CallView } from '#contracts/api/applications';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPdf,
  aPublishedCall,
  attach,
  done,
  fieldsOf,
  OPEN,
  type TestApplicant,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

let service: TestService;
let call: CallView;
let applicant: TestApplicant;
beforeAll(async () => {
  service = await aService(ApplicationsModule, ApplicationsConfig);
  call = await aPublishedCall(service);
});
beforeEach(async () => {
  service.clock.set(OPEN);
  applicant = await anOrganisationThatApplies(service);
});
afterAll(() => service.close());

const start = async (): Promise<ApplicationView> => done(await applicant.post('/applications', { callId: call.id }));
const read = async (id: string): Promise<ApplicationView> => done(await applicant.get(`/applications/${id}`), 200);
const edit = (application: ApplicationView, change: object) =>
  applicant.post(`/applications/${application.id}/edit`, { version: application.version, ...change });
const submit = (application: ApplicationView, more: object = {}) =>
  applicant.post(`/applications/${application.id}/submit`, { version: application.version, confirmed: true, ...more });

describe('what an application refuses', () => {
  it('names everything that is missing at once', async () => {
    const started = await start();
    const { status, body } = await submit(started);
    expect(status).toBe(422);
    const expected = [
      'title',
      'language',
      'requested',
      'months',
      'yearsOfExperience',
      'answers.need',
      'documents.certificate',
    ];
    expect(fieldsOf(body)).toEqual(expected);
    expect(started.missing.map(({ field }) => field)).toEqual(expected);
  });

  it('is not sent without a confirmation', async () => {
    const draft = await aCompleteDraft(applicant, call.id);
    expect(fieldsOf((await submit(draft, { confirmed: false })).body)).toEqual(['confirmed']);
  });

  it('refuses a second application of the organisation in the call, and names the first', async () => {
    const first = await start();
    const second = await applicant.post('/applications', { callId: call.id });
    expect(second).toMatchObject({ status: 409, body: { code: 'already-started', params: { id: first.id } } });
    const another = await anOrganisationThatApplies(service);
    const both = await Promise.all([1, 2].map(() => another.post('/applications', { callId: call.id })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('asks for an organisation first', async () => {
    const answer = await service.as('applicant').post('/applications', { callId: call.id });
    expect(answer).toMatchObject({ status: 409, body: { code: 'organisation-needed' } });
  });

  it('refuses to overwrite what another window has written', async () => {
    const draft = await start();
    done(await edit(draft, { title: 'From one window' }));
    expect(await edit(draft, { title: 'From the other' })).toMatchObject({ status: 409, body: { code: 'stale' } });
    const fresh = await read(draft.id);
    const both = await Promise.all(['One', 'Two'].map((title) => edit(fresh, { title })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each<[string, object, string]>([
    ['an amount with three decimals', { requested: { amount: '100.005', currency: 'USD' } }, 'requested'],
    ['an amount in another currency', { requested: { amount: '100', currency: 'EUR' } }, 'requested'],
    ['a number as amount', { requested: { amount: 100, currency: 'USD' } }, 'requested.amount'],
    ['a list as amount', { requested: [] }, 'requested'],
    ['half a month', { months: 1.5 }, 'months'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['an answer far beyond its limit', { answers: { need: 'x'.repeat(20 * 16 + 1) } }, 'answers.need'],
    ['an answer to no question', { answers: { shoe: '43' } }, 'answers.shoe'],
    ['a list of answers', { answers: ['x'] }, 'answers'],
    ['a field that it does not know', { status: 'awarded' }, 'status'],
  ])('refuses %s in a draft', async (_, change, field) => {
    const { status, body } = await edit(await start(), change);
    expect({ status, fields: fieldsOf(body) }).toEqual({ status: 422, fields: [field] });
  });

  it('keeps an answer over its limit whole, and says that it must be shorter', async () => {
    const answers = { need: 'x'.repeat(21) };
    const kept: ApplicationView = done(await edit(await start(), { answers }));
    expect(kept.answers).toEqual(answers);
    expect(kept.missing).toContainEqual(expect.objectContaining({ field: 'answers.need', code: 'too-long' }));
  });

  it('writes no event and no text of a draft anywhere', async () => {
    const draft = await start();
    const before = (await service.events()).length;
    done(await edit(draft, { title: 'SECRET-CANARY', answers: { need: 'SECRET-CANARY' } }));
    expect(await service.events()).toHaveLength(before);
    await edit(draft, { title: 'SECRET-CANARY' });
    expect(JSON.stringify(service.logLines)).not.toContain('SECRET-CANARY');
  });
});

describe('the documents of an application', () => {
  it('come back as they were sent, and as nothing that a browser runs', async () => {
    const draft = await start();
    done(await attach(applicant, draft.id, 'certificate', aPdf('first')), 200);
    done(await attach(applicant, draft.id, 'certificate', aPdf('second'), "it's (1).pdf"), 200);
    const { body, headers, status } = await applicant.get(`/applications/${draft.id}/documents/certificate`);
    expect({ status, body }).toEqual({ status: 200, body: aPdf('second').toString() });
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''it%27s%20%281%29.pdf");
    expect(headers['content-type']).toBe('application/pdf');
    const { version } = await read(draft.id);
    const removed = await applicant.post(`/applications/${draft.id}/documents/certificate/remove`, { version });
    expect(removed).toMatchObject({ status: 201, body: { documents: [], version: version + 1 } });
    expect((await applicant.get(`/applications/${draft.id}/documents/certificate`)).status).toBe(404);
  });

  it.each<[string, string, Buffer, number, string]>([
    [
      'one byte over the limit of its kind',
      'certificate',
      Buffer.concat([aPdf(), Buffer.alloc(2001 - aPdf().length, 32)]),
      413,
      'file-too-large',
    ],
    ['a web page', 'certificate', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'file-type'],
    ['a program', 'certificate', Buffer.from('MZ\u0090\u0000', 'latin1'), 415, 'file-type'],
    ['nothing', 'certificate', Buffer.alloc(0), 422, 'file-empty'],
    ['of a kind that the call does not ask for', 'selfie', aPdf(), 422, 'correct-these-fields'],
  ])('are refused when one is %s', async (_, kind, content, status, code) => {
    expect(await attach(applicant, (await start()).id, kind, content)).toMatchObject({ status, body: { code } });
  });

  it('stay when the application is submitted', async () => {
    const draft = await aCompleteDraft(applicant, call.id);
    done(await submit(draft));
    expect(await attach(applicant, draft.id, 'letter', aPdf())).toMatchObject({
      status: 409,
      body: { code: 'not-a-draft' },
    });
  });
});
