import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReceiptView } from '#contracts/api/applications';
import { digestOfText } from '#tlog/disclosure';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPublishedCall,
  done,
  OPEN,
  type TestApplicant,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

let service: TestService;
let receipts: [ReceiptView, ReceiptView];
let organisations: [string, string];
let applicants: [TestApplicant, TestApplicant];

beforeAll(async () => {
  service = await aService(ApplicationsModule, ApplicationsConfig);
  const call = await aPublishedCall(service);
  service.clock.set(OPEN);
  const submitted = async (): Promise<[TestApplicant, ReceiptView]> => {
    const applicant = await anOrganisationThatApplies(service);
    const { id, version } = await aCompleteDraft(applicant, call.id);
    return [applicant, done(await applicant.post(`/applications/${id}/submit`, { version, confirmed: true }))];
  };
  const [[firstApplicant, first], [secondApplicant, second]] = [await submitted(), await submitted()];
  applicants = [firstApplicant, secondApplicant];
  receipts = [first, second];
  const registered = await service.events('organisation.registered');
  organisations = [registered.at(-2)!.recordId, registered.at(-1)!.recordId];
}, 60_000);
afterAll(() => service?.close());

const disclosed = async (eventId: string): Promise<string[]> =>
  (
    await service.dataSource.query('SELECT name FROM applications_disclosure.disclosure WHERE event_id = $1', [eventId])
  ).map(({ name }: { name: string }) => name);
const leavesNow = async () => (await service.events()).map(({ leaf, leafHash, seq }) => ({ leaf, leafHash, seq }));
const erase = (subjectId: string, id: string = randomUUID()) =>
  service.deliver(
    'erasure.confirmed',
    { erasureId: id, subjectKind: 'organisation', ground: 'consent-withdrawn', subjectId },
    { id },
  );

describe('an organisation that is forgotten', () => {
  it('loses what opens its acts in the log, and nobody else does; every leaf stays as it is', async () => {
    const before = await leavesNow();
    const [forgotten, other] = receipts;
    expect(await disclosed(forgotten.act.eventId)).toContain('organisationName');
    await service.dataSource.query('UPDATE outbox_delivery SET delivered_at = now()');
    const id = randomUUID();
    await erase(organisations[0], id);
    expect(await disclosed(forgotten.act.eventId)).toEqual([]);
    expect(await disclosed(other.act.eventId)).toContain('organisationName');
    const after = await leavesNow();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    const events = await service.events();
    const concerned = events.filter(({ payload }) => Object.keys(payload).length === 0).map(({ name }) => name);
    expect(concerned).toEqual(
      expect.arrayContaining(['organisation.registered', 'application.started', 'application.submitted']),
    );
    const told = events.at(-1)!;
    expect(told.leaf.open).toEqual({
      service: 'applications',
      ground: 'consent-withdrawn',
      erased: concerned.length,
      keptByLaw: 0,
    });
    // nothing of the forgotten stands in what says that they were forgotten
    expect(JSON.stringify([told.payload, told.leaf])).not.toContain(organisations[0]);
    await erase(organisations[0], id);
    expect(await leavesNow()).toHaveLength(after.length);
  });

  it('has receipts that open nothing any more, while the copy in its own hands does', async () => {
    const [shown] = receipts;
    const { body } = await applicants[0].get(`/applications/${shown.applicationId}/receipt`);
    expect(body['act']).toMatchObject({ leafHash: shown.act.leafHash, leaf: shown.act.leaf, disclosures: [] });
    const { sd } = JSON.parse(shown.act.leaf) as { sd: string[] };
    for (const text of shown.act.disclosures) expect(sd).toContain(digestOfText(text));
    const left = await applicants[1].get(`/applications/${receipts[1].applicationId}/receipt`);
    expect(left.body).toEqual(receipts[1]);
  });

  it('is looked for again without harm, and the service itself can delete no other way', async () => {
    await erase(organisations[0]);
    expect((await service.events('data.erased')).at(-1)!.leaf.open).toMatchObject({ erased: 0 });
    await expect(service.dataSource.query(`UPDATE application_receipt SET disclosures = '[]'`)).rejects.toThrow(
      'permission denied',
    );
  });
});
