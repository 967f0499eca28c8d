import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#contracts/roles';
import { offersOf } from '#test/support/offered-verbs';
import { aService, type TestService } from '#test/support/service';
import { ApplicationsModule } from '../src/applications.module.ts';
import { ApplicationsConfig } from '../src/config.ts';
import { someRules } from './builders.ts';
import {
  AFTER,
  aCompleteDraft,
  anOrganisationThatApplies,
  aPublishedCall,
  aSubmittedApplication,
  planBody,
} from './fund.ts';

let service: TestService;
beforeAll(async () => {
  service = await aService(ApplicationsModule, ApplicationsConfig);
}, 60_000);
afterAll(() => service?.close());

const reasons = ['For a good reason.'];
const BODIES = {
  submit: { confirmed: true },
  withdraw: { reason: reasons[0] },
  'find-eligible': { reasons },
  'find-ineligible': { reasons },
};

describe('what an application offers to somebody', () => {
  it('is not refused to them, in the open call and in the closed one', async () => {
    const call = await aPublishedCall(service);
    const applicant = await anOrganisationThatApplies(service);
    const draft = await aCompleteDraft(applicant, call.id);
    const { id } = await aSubmittedApplication(service, call.id);
    const member = randomUUID();
    await service.dataSource.query(
      `INSERT INTO organisation_member (person_id, organisation_id, position, name, joined_at) VALUES ($1, $2, 'member', 'Mia', now())`,
      [member, applicant.organisation.id],
    );
    const callers = {
      ...Object.fromEntries(
        ROLES.filter((role) => role !== 'public' && role !== 'system').map((role) => [role, service.as(role)]),
      ),
      'the representative': applicant,
      'the member': service.as({ personId: member, roles: ['applicant'], name: 'Mia' }),
      'the overseer': service.as({ personId: randomUUID(), roles: ['applicant', 'auditor'], name: 'Ovid' }),
    };
    const records = [`/applications/${draft.id}`, `/applications/${id}`];
    const open = await offersOf(callers, records, BODIES);
    const secretariat = service.as('secretariat');
    service.clock.set(AFTER);
    expect((await secretariat.post(`/calls/${call.id}/close`, { version: call.version })).status).toBe(201);
    const closed = await offersOf(callers, records, BODIES);
    expect([open.refused, closed.refused]).toEqual([[], []]);
    expect(open.offered).toContain('the representative submit applications');
    expect(open.offered).not.toContain('the member submit applications');
    expect(closed.offered).toContain('secretariat find-eligible applications');
  });

  it('and the draft of a call offers its publication to a focal point alone', async () => {
    const drafted = await service.as('secretariat').post('/calls', planBody({ rules: someRules() }));
    const offers = async (...roles: Role[]): Promise<string[]> => {
      const { body } = await service.as({ personId: randomUUID(), roles, name: 'Sue' }).get('/call-drafts');
      return body.find(({ id }: { id: string }) => id === drafted.body.id).allowed;
    };
    expect(await offers('secretariat', 'focal-point')).toEqual(['revise', 'publish']);
    expect(await offers('secretariat')).toEqual(['revise']);
    expect(await offers('auditor')).toEqual([]);
  });
});
