import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#test/support/caller';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPublishedCall,
  fieldsOf,
  type TestApplicant,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

let service: TestService;
beforeAll(async () => void (service = await aService(ApplicationsModule, ApplicationsConfig)));
afterAll(() => service.close());

const somebody = (): Caller => service.as({ personId: randomUUID(), roles: ['applicant'], name: 'Josef Brandt' });
const invite = (by: Caller, { id }: { id: string }, more: object = {}) =>
  by.post(`/organisations/${id}/invite-member`, {
    email: 'J@Example.org',
    position: 'member',
    language: 'en',
    ...more,
  });
const keyOf = async (): Promise<string> => (await service.events('organisation.member-invited')).at(-1)!.payload['key'];

/** An organisation with its legal representative and one member. */
async function two(): Promise<{ chief: TestApplicant; member: Caller; memberId: string }> {
  const [chief, member] = [await anOrganisationThatApplies(service), somebody()];
  expect((await invite(chief, chief.organisation)).status).toBe(201);
  expect((await member.post('/organisations/join', { key: await keyOf() })).status).toBe(201);
  return { chief, member, memberId: member.actor!.personId! };
}
const peopleOf = async (who: Caller) => (await who.get('/organisations/mine/members')).body;

describe('the members of an organisation', () => {
  it('begin with its legal representative, who invites others by e-mail', async () => {
    const { chief, member, memberId } = await two();
    expect(await peopleOf(member)).toMatchObject({
      position: 'member',
      members: [{ position: 'legal-representative' }, { personId: memberId, name: 'Josef Brandt', position: 'member' }],
      invitations: [],
    });
    expect((await peopleOf(chief)).organisation.id).toBe(chief.organisation.id);
    const [invited] = await service.events('organisation.member-invited');
    expect(invited!.leaf).toMatchObject({ open: { position: 'member' } });
    expect(JSON.stringify(invited!.leaf)).not.toMatch(/example/i);
  });

  it('join by a link that works once, in its time, and says to its holder which organisation it is', async () => {
    const chief = await anOrganisationThatApplies(service);
    await invite(chief, chief.organisation, { position: 'legal-representative' });
    const [key, first] = [await keyOf(), somebody()];
    expect((await first.get(`/organisations/invitations/${key}`)).body).toMatchObject({
      organisationName: 'Kisumu Haven',
      position: 'legal-representative',
    });
    await invite(chief, chief.organisation);
    const replaced = await first.post('/organisations/join', { key });
    expect(replaced).toMatchObject({ status: 404, body: { code: 'invitation-gone', field: 'key' } });
    const newest = await keyOf();
    expect((await peopleOf(chief)).invitations).toHaveLength(1);
    expect((await first.post('/organisations/join', { key: newest })).status).toBe(201);
    for (const gone of [newest, 'nonsense'])
      expect((await somebody().post('/organisations/join', { key: gone })).body.code).toBe('invitation-gone');
    await invite(chief, chief.organisation);
    service.clock.advance(15 * 86_400_000);
    expect((await somebody().post('/organisations/join', { key: await keyOf() })).body.code).toBe('invitation-gone');
  });

  it('act for one organisation only', async () => {
    const [chief, other] = [await anOrganisationThatApplies(service), await anOrganisationThatApplies(service)];
    await invite(chief, chief.organisation);
    const answer = await other.post('/organisations/join', { key: await keyOf() });
    expect([answer.status, answer.body.code]).toEqual([409, 'already-registered']);
  });

  it('are invited, changed and removed by a legal representative, and are not there for anybody else', async () => {
    const { chief, member, memberId } = await two();
    const { id } = chief.organisation;
    const acts = (who: Caller) =>
      Promise.all([
        invite(who, { id }),
        who.post(`/organisations/${id}/members/${chief.actor!.personId}/change`, { version: 3, position: 'member' }),
        who.post(`/organisations/${id}/members/${chief.actor!.personId}/remove`, { version: 3 }),
      ]);
    const stranger = await anOrganisationThatApplies(service);
    expect((await acts(member)).map(({ body }) => body.code)).toEqual(Array(3).fill('representative-needed'));
    expect((await acts(stranger)).map(({ status }) => status)).toEqual([404, 404, 404]);
    const changed = await chief.post(`/organisations/${id}/members/${memberId}/change`, {
      version: 3,
      position: 'legal-representative',
    });
    expect([changed.status, changed.body.members[1].position]).toEqual([201, 'legal-representative']);
    const removed = await member.post(`/organisations/${id}/members/${chief.actor!.personId}/remove`, { version: 4 });
    expect([removed.status, removed.body.members.length]).toEqual([201, 1]);
    expect((await chief.get('/organisations/mine')).status).toBe(404);
  });

  it('leave when they wish, but a legal representative remains, in the database too', async () => {
    const { chief, member, memberId } = await two();
    const { id } = chief.organisation;
    const self = chief.actor!.personId!;
    for (const answer of [
      await chief.post(`/organisations/${id}/members/${self}/remove`, { version: 3 }),
      await chief.post(`/organisations/${id}/members/${self}/change`, { version: 3, position: 'member' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'last-representative']);
    const left = await member.post(`/organisations/${id}/members/${memberId}/remove`, { version: 3 });
    expect(left.status).toBe(201);
    for (const sql of ['DELETE FROM organisation_member', `UPDATE organisation_member SET position = 'member'`])
      await expect(service.dataSource.query(`${sql} WHERE person_id = $1`, [self])).rejects.toThrow('keeps a legal');
  });

  it('draft together; only a legal representative submits', async () => {
    const { chief, member } = await two();
    const call = await aPublishedCall(service);
    const { id, version } = await aCompleteDraft(member, call.id);
    const tried = await member.post(`/applications/${id}/submit`, { version, confirmed: true });
    expect([tried.status, tried.body.code]).toEqual([403, 'representative-needed']);
    expect((await member.get(`/applications/${id}`)).body.allowed).toEqual(['withdraw']);
    expect((await chief.post(`/applications/${id}/submit`, { version, confirmed: true })).status).toBe(201);
  });

  it('are invited under a right address and a known position', async () => {
    const chief = await anOrganisationThatApplies(service);
    const wrong = await invite(chief, chief.organisation, { email: 'a@b, c@d.org', position: 'king' });
    expect([wrong.status, fieldsOf(wrong.body)]).toEqual([422, ['email', 'position']]);
  });
});
