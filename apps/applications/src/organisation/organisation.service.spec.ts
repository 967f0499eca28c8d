import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aService, type TestService } from '#test/support/service';
import { someOrganisation } from '../../test/builders.ts';
import { anOrganisationThatApplies, fieldsOf } from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

let service: TestService;
beforeAll(async () => void (service = await aService(ApplicationsModule, ApplicationsConfig)));
afterAll(() => service.close());

describe('an organisation', () => {
  it('is registered by the person who becomes its first member', async () => {
    const applicant = await anOrganisationThatApplies(service);
    expect(applicant.organisation).toMatchObject({ ...someOrganisation, version: 1 });
    expect((await applicant.get('/organisations/mine')).body).toEqual(applicant.organisation);
    const [event] = await service.events('organisation.registered');
    expect(event!.payload).toMatchObject({ name: 'Kisumu Haven', country: 'KE', memberId: applicant.actor!.personId });
    expect(JSON.stringify(event!.leaf)).not.toContain('Kisumu');
  });

  it('is not there for a person who has none', async () => {
    expect((await service.as('applicant').get('/organisations/mine')).status).toBe(404);
  });

  it('is registered once by one person, even when two windows do it together', async () => {
    const applicant = service.as('applicant');
    const both = await Promise.all([1, 2].map(() => applicant.post('/organisations', someOrganisation)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'already-registered' });
    const rows: unknown[] = await service.dataSource.query(
      'SELECT FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = $1',
      [applicant.actor!.personId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is corrected by its own people, who must have seen its newest version', async () => {
    const applicant = await anOrganisationThatApplies(service);
    const { id } = applicant.organisation;
    const corrected = await applicant.post(`/organisations/${id}/correct`, {
      ...someOrganisation,
      city: 'Nairobi',
      version: 1,
    });
    expect(corrected).toMatchObject({ status: 201, body: { city: 'Nairobi', version: 2 } });
    const late = await applicant.post(`/organisations/${id}/correct`, { ...someOrganisation, version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  it('answers a stranger as if it did not exist', async () => {
    const { organisation } = await anOrganisationThatApplies(service);
    const stranger = await anOrganisationThatApplies(service);
    const body = { ...someOrganisation, version: 1 };
    const foreign = await stranger.post(`/organisations/${organisation.id}/correct`, body);
    const unknown = await stranger.post('/organisations/00000000-0000-4000-8000-000000000000/correct', body);
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('names every wrong field at once', async () => {
    const wrong = { ...someOrganisation, country: 'ZZ', registeredOn: '2999-01-01', website: 'nowhere' };
    const { status, body } = await service.as('applicant').post('/organisations', wrong);
    expect(status).toBe(422);
    expect(fieldsOf(body)).toEqual(['country', 'registeredOn', 'website']);
  });

  it.each(['secretariat', 'auditor', 'reviewer', 'trustee', 'administrator', 'donor'] as const)(
    'cannot be registered by the role %s',
    async (role) => expect((await service.as(role).post('/organisations', someOrganisation)).status).toBe(403),
  );

  it('asks whoever has not signed in to sign in', async () => {
    expect((await service.asPublic().post('/organisations', someOrganisation)).status).toBe(401);
  });
});
