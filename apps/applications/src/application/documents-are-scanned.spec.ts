import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApplicationView, CallView } from '#contracts/api/applications';
import { ContentStore } from '#platform/files/content-store';
import { aClamd, EICAR, type TestClamd } from '#test/support/clamd';
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

let clamd: TestClamd;
let service: TestService;
let call: CallView;
let applicant: TestApplicant;
let draft: ApplicationView;
beforeAll(async () => {
  clamd = await aClamd();
  service = await aService(ApplicationsModule, ApplicationsConfig, { environment: { CLAMD_ADDRESS: clamd.address } });
  call = await aPublishedCall(service);
});
beforeEach(async () => {
  clamd.behaviour = 'scans';
  service.clock.set(OPEN);
  applicant = await anOrganisationThatApplies(service);
  draft = await aCompleteDraft(applicant, call.id);
});
afterAll(async () => {
  await service.close();
  await clamd.close();
});

const CANARY = 'SECRET-CANARY.pdf';
const documentAt = (): string => `/applications/${draft.id}/documents/certificate`;
const read = async (): Promise<ApplicationView> => done(await applicant.get(`/applications/${draft.id}`), 200);
const statesIn = ({ documents }: ApplicationView): string[] => documents.map(({ state }) => state);
const submit = async () => {
  const { version } = await read();
  return applicant.post(`/applications/${draft.id}/submit`, { version, confirmed: true });
};
const attachDuringOutage = async (text: string): Promise<ApplicationView> => {
  clamd.behaviour = 'cuts';
  return done(await attach(applicant, draft.id, 'certificate', aPdf(text), CANARY), 200);
};
const sweep = () => {
  clamd.behaviour = 'scans';
  return service.app.get(ContentStore).scanWaiting();
};

it('a document with a virus is refused, and the one before it stays', async () => {
  const refused = await attach(applicant, draft.id, 'certificate', aPdf(EICAR), CANARY);
  expect(refused).toMatchObject({ status: 422, body: { code: 'file-infected' } });
  expect(refused.headers['x-refusal']).toBe('file-infected');
  expect((await applicant.get(documentAt())).body).toBe(aPdf().toString());
});

describe('while the scanner is away', () => {
  it('a document is taken, named as being checked, and opened by nobody', async () => {
    expect(statesIn(await attachDuringOutage('one'))).toEqual(['checking']);
    expect(await applicant.get(documentAt())).toMatchObject({ status: 503, body: { code: 'file-being-checked' } });
    expect(await sweep()).toMatchObject({ clean: 1, waiting: 0 });
    expect(statesIn(await read())).toEqual(['ready']);
    expect((await applicant.get(documentAt())).body).toBe(aPdf('one').toString());
  });

  it('an application can be sent, and its readers see the document once it was found clean', async () => {
    await attachDuringOutage('two');
    done(await submit());
    const office = service.as('secretariat');
    expect((await office.get(documentAt())).status).toBe(503);
    await sweep();
    expect((await office.get(documentAt())).status).toBe(200);
  });

  it('a virus that is found later keeps its draft from being sent until the document is another', async () => {
    await attachDuringOutage(EICAR);
    expect(await sweep()).toMatchObject({ infected: 1 });
    const found = await read();
    expect([statesIn(found), found.missing.map(({ code }) => code)]).toEqual([['infected'], ['document-infected']]);
    const refused = await submit();
    expect([refused.status, fieldsOf(refused.body)]).toEqual([422, ['documents.certificate']]);
    expect(await applicant.get(documentAt())).toMatchObject({ status: 403, body: { code: 'file-locked-away' } });
    done(await attach(applicant, draft.id, 'certificate', aPdf('a clean one')), 200);
    done(await submit());
  });

  it('the log says why, and never of which file', async () => {
    await attachDuringOutage('three');
    await sweep();
    const lines = JSON.stringify(service.logLines);
    expect(lines).toContain('the virus scanner gave no verdict');
    expect(lines).not.toContain('CANARY');
  });
});

describe('whether files are scanned', () => {
  const health = async (some: TestService) => (await some.asPublic().get('/health/ready')).body.files;
  const warnings = (some: TestService) => some.logLines.filter(({ msg }) => String(msg).includes('NOT scanned'));

  it('stands in the health of the service that takes them', async () => {
    expect([await health(service), warnings(service)]).toEqual(['scanned', []]);
  });

  it.each([
    ['is said at the start where there is no scanner', 'false', 1],
    ['is not worth a word in a demonstration', 'true', 0],
  ])('%s', async (_what, demo, lines) => {
    const without = await aService(ApplicationsModule, ApplicationsConfig, { environment: { DEMO: demo } });
    expect([await health(without), warnings(without).length]).toEqual(['not scanned', lines]);
    await without.close();
  });
});
