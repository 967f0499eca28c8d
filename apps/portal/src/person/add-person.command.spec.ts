import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { addPerson } from './add-person.command.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

const administrator = {
  email: 'Root@Example.org',
  name: 'First Administrator',
  roles: ['administrator'],
  password: PASSWORD,
};

describe('the operator', () => {
  it('adds the first administrator by the same rules, and the public log has it', async () => {
    const person = await addPerson(portal.database.url, administrator);
    expect(person).toMatchObject({ email: 'root@example.org', roles: ['administrator'], status: 'active' });
    const [event] = await portal.events('person.added');
    expect([event!.recordId, event!.leaf.actor]).toEqual([person.id, 'administrator']);
    expect((await portal.browser().signIn('root@example.org')).status).toBe(201);
  });

  it('is refused what an administrator would be refused', async () => {
    await expect(addPerson(portal.database.url, administrator)).rejects.toThrow(
      'There is an account with this e-mail address already',
    );
    await expect(
      addPerson(portal.database.url, { ...administrator, email: 'b@example.org', roles: ['applicant'] }),
    ).rejects.toThrow('cannot grant the role');
  });
});
