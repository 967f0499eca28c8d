import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventContracts, isEventName } from '#contracts/events';
import { examplePayload, type EventContract } from '#contracts/events/define-event';
import type { EventName } from '#contracts/events';
import { eventsFor } from '#contracts/subscriptions';
import { aPortal, type TestPortal } from '#test/support/portal';
import { NOTICES, recordOf } from './notices.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { DEMO: 'true' } })));
afterAll(() => portal.close());

const amount = { amount: '20000.00', currency: 'USD' };
const letters = async (to: string): Promise<{ kind: string; subject: string; text: string; about: string }[]> =>
  portal.dataSource.query(
    'SELECT kind, subject, text, about FROM letter WHERE recipient = $1 ORDER BY created_at, kind',
    [to],
  );
const notices = async (personId: string): Promise<{ kind: string; page: string; digest_due_at: Date | null }[]> =>
  portal.dataSource.query('SELECT kind, page, digest_due_at FROM notice WHERE person_id = $1 ORDER BY kind', [
    personId,
  ]);

async function anOrganisation(
  members = 1,
): Promise<{ organisationId: string; people: { id: string; email: string }[] }> {
  const organisationId = randomUUID();
  const people = await Promise.all(
    Array.from({ length: members }, () => portal.person(['applicant'], { name: 'Ama Mensah' })),
  );
  for (const { id: memberId } of people)
    await portal.deliver('organisation.registered', { organisationId, name: 'Safe Harbour', country: 'GH', memberId });
  return { organisationId, people };
}

describe('the table of notices', () => {
  it('has a row for every event that the portal listens to, but for those it keeps books of or writes about itself', () => {
    const silent = /^(organisation\..+|erasure\.confirmed|data\.erased|person\.disabled)$/;
    const told = new Set(NOTICES.map(({ event }) => event));
    expect([...told].toSorted()).toEqual(
      eventsFor('portal')
        .filter((name) => !silent.test(name))
        .toSorted(),
    );
    // who is told of one event by two rows is told different things in different roles
    expect(new Set(NOTICES.map(({ event, kind }) => `${event} ${kind}`)).size).toBe(NOTICES.length);
  });

  it('finds in each event the record it is about', () => {
    for (const { event } of NOTICES) {
      const contract = eventContracts.findLast(({ name }) => name === event) as EventContract;
      expect(recordOf(event, examplePayload(contract))).toMatch(/^[a-z-]+:[0-9a-f-]{36}$/);
    }
  });

  it('has the same words for an award and its opposites: nobody learns which before they have signed in', () => {
    const decided = ['application.awarded', 'application.reserved', 'application.declined'];
    const rows = NOTICES.filter(({ event }) => decided.includes(event));
    expect(rows.map(({ kind, page }) => `${kind} ${page}`)).toEqual(
      Array.from({ length: 3 }, () => 'application-decided /apply/applications'),
    );
  });

  it('tells of money that has moved, of changed roles and of who is locked out whatever somebody has chosen', () => {
    const always = NOTICES.filter(({ when }) => when === 'always').map(({ event }) => event);
    expect(always.join(' ')).toBe(
      'account-change.proposed account-change.agreed account-change.refused account-change.withdrawn ' +
        'account-change.took-effect tranche.paid payment-run.sent person.role-granted person.role-revoked factor-reset.asked ' +
        'factor-reset.vouched delegation.given delegation.revoked',
    );
    expect(always.every(isEventName)).toBe(true);
  });
});

describe('what is told', () => {
  it('holds no reason, no amount and no name but the reader’s', async () => {
    const { organisationId, people } = await anOrganisation();
    const tranche = { trancheId: randomUUID(), agreementId: randomUUID(), organisationId, ordinal: 2, amount };
    await portal.deliver('tranche.returned', { ...tranche, reason: 'The invoice of Mr Boateng is missing' });
    const [letter] = await letters(people[0]!.email);
    expect(letter!.subject).toBe('Your payment request needs a correction');
    expect(letter!.text).toMatch(/^Dear Ama Mensah,\n\n/);
    expect(letter!.text).toContain('http://localhost:3000/apply/grants');
    expect(letter!.text).not.toMatch(/Boateng|20000|Safe Harbour/);
    expect(letter!.about).toBe(`tranche:${tranche.trancheId}`);
    expect(await notices(people[0]!.id)).toEqual([
      { kind: 'tranche-returned', page: '/apply/grants', digest_due_at: null },
    ]);
  });

  it('is told once for each event and person, however often the event comes', async () => {
    const { organisationId, people } = await anOrganisation(2);
    const payload = { applicationId: randomUUID(), callId: randomUUID(), organisationId, awarded: amount };
    const id = randomUUID();
    await portal.deliver('application.awarded', payload, { id });
    await portal.deliver('application.awarded', payload, { id });
    await Promise.all([
      portal.deliver('application.awarded', payload, { id }),
      portal.deliver('application.awarded', payload, { id }),
    ]);
    for (const { id: personId, email } of people)
      expect([(await letters(email)).length, (await notices(personId)).length]).toEqual([1, 1]);
  });

  it('waits for an organisation whose registration has not come yet', async () => {
    const payload = { applicationId: randomUUID(), callId: randomUUID(), organisationId: randomUUID() };
    await expect(portal.deliver('application.declined', payload)).rejects.toThrow('no member here yet');
  });

  it('goes to the reviewer who was assigned, and to nobody whose account is closed', async () => {
    const [reviewer, gone] = [
      await portal.person(['reviewer']),
      await portal.person(['reviewer'], { status: 'disabled' }),
    ];
    for (const { id: reviewerId } of [reviewer, gone]) {
      await portal.deliver('assessment.assigned', {
        assessmentId: randomUUID(),
        applicationId: randomUUID(),
        callId: randomUUID(),
        reviewerId,
        rule: 'least-loaded-without-conflict',
      });
    }
    expect([await letters(reviewer.email), await letters(gone.email)].map((all) => all.length)).toEqual([1, 0]);
    expect(await notices(gone.id)).toEqual([]);
  });

  it('waits for the morning where a person has a duty, and comes at once when they choose so', async () => {
    const [calm, quick] = [await portal.person(['certifying-officer']), await portal.person(['certifying-officer'])];
    await portal.dataSource.query(`INSERT INTO notice_choice VALUES ($1, 'duties', 'at-once')`, [quick.id]);
    const [trancheId, agreementId, organisationId] = [randomUUID(), randomUUID(), randomUUID()];
    portal.clock.set('2027-03-27T22:30:00Z');
    await portal.deliver('tranche.requested', { trancheId, agreementId, organisationId, ordinal: 1, amount });
    expect([await letters(calm.email), await letters(quick.email)].map((all) => all.length)).toEqual([0, 1]);
    // the night in which the clocks of Vienna go forward
    const [told] = await notices(calm.id);
    expect(told!.digest_due_at).toEqual(new Date('2027-03-28T05:00:00Z'));
  });
});

describe('every event of the table', () => {
  it('can be told from its contract alone', async () => {
    const everybody = await portal.person([
      'secretariat',
      'certifying-officer',
      'trustee',
      'administrator',
      'reviewer',
    ]);
    for (const { event, tells } of NOTICES) {
      const contract = eventContracts.findLast(({ name }) => name === event) as EventContract;
      const { organisationId, people: members } = await anOrganisation();
      const reader = tells === 'organisation' ? members[0]!.id : everybody.id;
      const fields = typeof tells === 'object' && 'people' in tells ? tells.people : [];
      const people = Object.fromEntries(fields.map((field) => [field, reader]));
      const named = { ...(Object.hasOwn(contract.fields, 'organisationId') && { organisationId }), ...people };
      const before = (await notices(reader)).length;
      await portal.deliver(event as EventName, { ...examplePayload(contract), ...named } as never);
      const held =
        typeof tells !== 'object' || !('role' in tells) || !/approving|releasing/.test(tells.role)
          ? before + 1
          : before;
      expect([event, (await notices(reader)).length]).toEqual([event, held]);
    }
  });
});
