import { createHash, createPublicKey, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApplicationView, CallView, ReceiptView } from '#contracts/api/applications';
import { openPromise } from '#tlog/merge-promise';
import { SIGNATURE_TYPES, verifierKey } from '#tlog/verifier-key';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPdf,
  aPublishedCall,
  attach,
  COMPLETE,
  done,
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

describe('the way of an application', () => {
  it('goes from the start to a receipt that says the same for ever', async () => {
    const started = await start();
    expect(started).toMatchObject({ status: 'draft', number: null, allowed: ['submit', 'withdraw'], startedAt: OPEN });
    expect(started.missing.map(({ field }) => field)).toContain('documents.certificate');
    const edited = done<ApplicationView>(await edit(started, COMPLETE));
    expect(edited).toMatchObject({
      version: 2,
      requested: { amount: '20000.00', currency: 'USD' },
      answers: COMPLETE.answers,
    });
    const complete = done<ApplicationView>(
      await attach(applicant, started.id, 'certificate', aPdf(), 'Bescheinigung ä.pdf'),
      200,
    );
    expect(complete).toMatchObject({ version: 3, missing: [] });
    const sha256 = createHash('sha256').update(aPdf()).digest('hex');
    expect(complete.documents).toMatchObject([
      { kind: 'certificate', name: 'Bescheinigung ä.pdf', type: 'application/pdf', sha256 },
    ]);

    const receipt = done<ReceiptView>(await submit(complete));
    expect(receipt).toMatchObject({ applicationId: started.id, submittedAt: OPEN, callTitle: call.title });
    expect(receipt.number).toMatch(/^A-2026-\d{5}$/);
    service.clock.set('2026-12-01T00:00:00Z');
    expect((await applicant.get(`/applications/${started.id}/receipt`)).body).toEqual(receipt);
    expect((await service.as('auditor').get(`/applications/${started.id}/receipt`)).body).toEqual(receipt);
  });

  it('promises that the log will hold the act within a minute of the world’s time, signed', async () => {
    const before = Date.now();
    const receipt = done<ReceiptView>(await submit(await aCompleteDraft(applicant, call.id)));
    const pem = fs.readFileSync(path.join(service.keys.directory, 'promise.public.pem'));
    const publicKey = createPublicKey(pem).export({ format: 'der', type: 'spki' }).subarray(-32);
    const key = verifierKey('localhost:3000/log/promises', SIGNATURE_TYPES.ed25519, Uint8Array.from(publicKey));
    const { origin, leafHash, at, by } = openPromise(Buffer.from(receipt.promise!), [key]);
    expect([origin, leafHash, by.getTime() - at.getTime()]).toEqual([
      'localhost:3000/log',
      receipt.act.leafHash,
      60_000,
    ]);
    expect(Math.abs(at.getTime() - before)).toBeLessThan(30_000);
  });

  it('puts the hash of its content into the log, and nothing that names anybody', async () => {
    const receipt = done<ReceiptView>(await submit(await aCompleteDraft(applicant, call.id)));
    const event = (await service.events('application.submitted')).find(
      ({ recordId }) => recordId === receipt.applicationId,
    )!;
    expect(receipt.act).toMatchObject({ eventId: event.id, leafHash: event.leafHash });
    expect(JSON.parse(receipt.act.leaf)).toEqual(event.leaf);
    expect(event.leaf).toMatchObject({
      type: 'application.submitted',
      rules: call.rulesHash,
      open: { rulesHash: call.rulesHash },
    });
    expect(event.payload).toMatchObject({
      contentHash: receipt.contentHash,
      answers: COMPLETE.answers,
      months: 8,
      country: 'KE',
    });
    for (const secret of ['Kisumu', 'Shelter', 'Safe housing', applicant.actor!.personId!])
      expect(receipt.act.leaf).not.toContain(secret);
    const opened = receipt.act.disclosures.map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()));
    expect(opened).toContainEqual([expect.any(String), 'contentHash', receipt.contentHash]);
    expect(opened).toContainEqual([expect.any(String), 'organisationName', 'Kisumu Haven']);
    const digests = receipt.act.disclosures.map((text) => createHash('sha256').update(text).digest('base64url'));
    expect(event.leaf.sd).toEqual(expect.arrayContaining(digests));
  });

  it('shows the person under one name in a call, and under another in a call with the same rules', async () => {
    const [here, there] = [call, await aPublishedCall(service)];
    expect(there.rulesHash).toBe(here.rulesHash);
    const ids: string[] = [];
    for (const { id: callId } of [here, there]) {
      const { id, version } = await aCompleteDraft(applicant, callId);
      await applicant.post(`/applications/${id}/withdraw`, { version, reason: 'We will come again.' });
      ids.push(id);
    }
    const events = await service.events();
    const namesIn = (id: string) => events.filter(({ recordId }) => recordId === id).map(({ leaf }) => leaf.actor);
    const [one, other] = ids.map(namesIn);
    expect(one).toEqual([one![0], one![0]]);
    expect(other).toEqual([other![0], other![0]]);
    const registered = namesIn(applicant.organisation.id);
    expect(new Set([one![0], other![0], registered[0]]).size).toBe(3);
  });

  it('names the call as it was published when it is started, and when it is sent', async () => {
    const { applicationId } = done<ReceiptView>(await submit(await aCompleteDraft(applicant, call.id)));
    const events = await service.events();
    const published = events.find(({ name, recordId }) => name === 'call.published' && recordId === call.id)!;
    const refs = [Buffer.from(published.leafHash, 'hex').toString('base64url')];
    const own = events.filter(({ recordId }) => recordId === applicationId);
    expect(own.map(({ name, leaf }) => [name, leaf['refs']])).toEqual([
      ['application.started', refs],
      ['application.submitted', refs],
    ]);
  });

  it('gives one number to an application that is sent twice', async () => {
    const draft = await aCompleteDraft(applicant, call.id);
    const body = { version: draft.version, confirmed: true };
    const key = randomUUID();
    const same = await Promise.all([1, 2].map(() => applicant.post(`/applications/${draft.id}/submit`, body, { key })));
    expect(same.map(({ status }) => status)).toEqual([201, 201]);
    expect(same[0]!.body).toEqual(same[1]!.body);
    expect(await submit(draft)).toMatchObject({ status: 409, body: { code: 'not-a-draft' } });
    expect(
      (await service.events('application.submitted')).filter(({ recordId }) => recordId === draft.id),
    ).toHaveLength(1);
  });

  it('numbers applications without a gap, also when they arrive together and one is refused', async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => anOrganisationThatApplies(service)));
    const drafts = await Promise.all(others.map((other) => aCompleteDraft(other, call.id)));
    const before = await runningNumber();
    const answers = await Promise.all(
      others.map((other, at) =>
        other.post(`/applications/${drafts[at]!.id}/submit`, {
          version: at === 2 ? 99 : drafts[at]!.version,
          confirmed: true,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
    const numbers = answers
      .flatMap(({ body }) => (body.number ? [Number(String(body.number).slice(-5))] : []))
      .sort((a, b) => a - b);
    expect(numbers).toEqual([before + 1, before + 2, before + 3]);
  });

  it('keeps rules, organisation and content as they were submitted', async () => {
    const own = await aPublishedCall(service);
    const draft = await aCompleteDraft(applicant, own.id);
    done(await submit(draft));
    await applicant.post(`/organisations/${applicant.organisation.id}/correct`, {
      ...omitId(applicant.organisation),
      name: 'Renamed',
    });
    const wider = { ...own.rules, maximumAmount: { amount: '30000.00', currency: 'USD' } };
    done(
      await service
        .as('secretariat')
        .post(`/calls/${own.id}/amend`, { version: own.version, reason: 'More money.', rules: wider }),
    );
    const kept = await read(draft.id);
    expect(kept).toMatchObject({
      organisation: { name: 'Kisumu Haven' },
      rules: { maximumAmount: { amount: '20000.00' } },
      allowed: ['withdraw'],
    });
    await expect(
      service.query('system', `UPDATE application SET title = 'x' WHERE id = $1`, [draft.id]),
    ).rejects.toThrow('its content stays');
    await expect(
      service.query('system', 'DELETE FROM application_document WHERE application_id = $1', [draft.id]),
    ).rejects.toThrow('its documents stay');
  });

  it('ends when it is withdrawn, and may begin anew', async () => {
    const first = await start();
    const withdrawn = await applicant.post(`/applications/${first.id}/withdraw`, {
      version: first.version,
      reason: 'A mistake.',
    });
    expect(withdrawn).toMatchObject({ status: 201, body: { status: 'withdrawn', allowed: [], missing: [] } });
    expect((await start()).id).not.toBe(first.id);
  });

  it('begins anew with what was sent before, until it is sent again', async () => {
    const receipt = done<ReceiptView>(await submit(await aCompleteDraft(applicant, call.id)));
    const sent = await read(receipt.applicationId);
    const withdraw = { version: sent.version, reason: 'One figure is wrong.' };
    done(await applicant.post(`/applications/${sent.id}/withdraw`, withdraw));
    const again = await start();
    const same = ({ title, requested, months, answers, documents }: ApplicationView) => ({
      title,
      requested,
      months,
      answers,
      documents,
    });
    expect([again.id === sent.id, again.status, same(again)]).toEqual([false, 'draft', same(sent)]);
    const corrected: ApplicationView = done(await edit(again, { months: 7 }));
    const second = done<ReceiptView>(await submit(corrected));
    expect([second.number === receipt.number, (await read(second.applicationId)).months]).toEqual([false, 7]);
    expect((await read(sent.id)).months).toBe(sent.months);
  });

  it('takes nothing over from another organisation, nor from another call', async () => {
    const withdraw = async (who: TestApplicant, { id, version }: ApplicationView): Promise<void> =>
      void done(await who.post(`/applications/${id}/withdraw`, { version, reason: 'A mistake.' }));
    const neighbour = await anOrganisationThatApplies(service);
    await withdraw(neighbour, await aCompleteDraft(neighbour, call.id));
    await withdraw(applicant, await aCompleteDraft(applicant, (await aPublishedCall(service)).id));
    expect(await start()).toMatchObject({ title: '', requested: null, answers: {}, documents: [] });
  });
});

describe('the deadline of the call', () => {
  it('accepts an application on its very instant', async () => {
    const draft = await aCompleteDraft(applicant, call.id);
    service.clock.set(call.deadline);
    done(await submit(draft));
  });

  it('refuses an application one second later, and says when the deadline was', async () => {
    const draft = await aCompleteDraft(applicant, call.id);
    service.clock.set(new Date(Date.parse(call.deadline) + 1000));
    const { status, body } = await submit(draft);
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'deadline-passed', params: { deadline: call.deadline } },
    });
    expect((await read(draft.id)).allowed).toEqual(['withdraw']);
    for (const answer of [await edit(draft, { title: 'Late' }), await attach(applicant, draft.id, 'letter', aPdf())]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'deadline-passed' } });
    }
  });

  it('lets nobody start before the call opens', async () => {
    service.clock.set('2026-01-28T07:59:59Z');
    const early = await applicant.post('/applications', { callId: call.id });
    expect(early).toMatchObject({ status: 409, body: { code: 'not-open-yet' } });
  });
});

const omitId = ({ id: _, ...facts }: TestApplicant['organisation']) => facts;

async function runningNumber(): Promise<number> {
  const [row] = await service.dataSource.query('SELECT running FROM application_number WHERE year = 2026');
  return row.running;
}
