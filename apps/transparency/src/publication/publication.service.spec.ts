import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { aService, type TestService } from '#test/support/service';
import {
  anAgreement,
  aPayment,
  aPublishedGrant,
  aReport,
  GROUND,
  publicationOf,
} from '../../test/grant-events.fixture.ts';
import { TransparencyConfig } from '../config.ts';
import { TransparencyModule } from '../transparency.module.ts';

// a busy machine needs more than the usual 5 s to start a service
jest.setTimeout(60_000);

let service: TestService;
beforeAll(async () => {
  service = await aService(TransparencyModule, TransparencyConfig);
});
afterAll(() => service.close());

const shown = async (reference: string) => (await service.asPublic().get(`/grants/${reference}`)).body;
const publish = (id: string, body: object, role: Role = 'focal-point') =>
  service.as(role).post(`/publications/${id}/publish`, { level: 'full', ground: GROUND, ...body });
const widen = (id: string, body: object, role: Role = 'focal-point') =>
  service.as(role).post(`/publications/${id}/widen`, { level: 'full', ground: GROUND, ...body });

describe('a countersigned grant', () => {
  it('is withheld until a person decides', async () => {
    const agreement = anAgreement({ organisationName: 'Casa Lucero', country: 'PE' });
    await service.deliver('agreement.countersigned', agreement);
    expect(await publicationOf(service, agreement)).toMatchObject({
      status: 'withheld',
      version: 1,
      level: null,
      ground: null,
      allowed: ['publish'],
      organisationName: 'Casa Lucero',
      country: 'PE',
      title: 'Legal aid for survivors',
      amount: { amount: '20000.00', currency: 'USD' },
    });
    expect((await service.asPublic().get(`/grants/${agreement.number}`)).status).toBe(404);
  });

  it('is prepared once when its event comes twice', async () => {
    const agreement = anAgreement();
    const id = randomUUID();
    await service.deliver('agreement.countersigned', agreement, { id });
    await service.deliver('agreement.countersigned', agreement, { id });
    const prepared = await service.events('publication.prepared');
    expect(prepared.filter(({ payload }) => payload.agreementId === agreement.agreementId)).toHaveLength(1);
  });

  it('is published by the secretariat at a level, on a ground, and said so in the log without the ground', async () => {
    const agreement = await aPublishedGrant(service, 'name-withheld');
    const publication = await publicationOf(service, agreement);
    expect(publication).toMatchObject({
      status: 'published',
      level: 'name-withheld',
      ground: GROUND,
      allowed: ['widen'],
    });
    const event = (await service.events('publication.published')).at(-1)!;
    expect(event.leaf.open).toEqual({ reference: agreement.number, level: 'name-withheld' });
    expect(JSON.stringify(event.leaf)).not.toContain(GROUND);
  });

  it('lists its acts by the hashes that stand in the log, its publication among them', async () => {
    const agreement = anAgreement();
    const leafHash = 'ab'.repeat(32);
    await service.deliver('agreement.countersigned', agreement, { leafHash, at: '2026-05-20T10:00:00.000Z' });
    const { id, version } = await publicationOf(service, agreement);
    await publish(id, { version });
    const own = (await service.events()).filter(({ recordId }) => recordId === id);
    expect((await shown(agreement.number)).acts).toEqual([
      { type: 'agreement.countersigned', at: '2026-05-20T10:00:00.000Z', leafHash },
      ...own.map(({ name, leaf, leafHash: hash }) => ({ type: name, at: leaf.at, leafHash: hash })),
    ]);
    expect(own.map(({ name }) => name)).toEqual(['publication.prepared', 'publication.published']);
  });
});

describe('the decision', () => {
  it.each<[string, object, string]>([
    ['without a level that exists', { level: 'everything' }, 'level'],
    ['on a ground of fewer than 10 characters', { ground: '  agreed   ' }, 'ground'],
    ['without the version seen', { version: undefined }, 'version'],
  ])('is refused %s', async (_, bent, field) => {
    const agreement = anAgreement();
    await service.deliver('agreement.countersigned', agreement);
    const { id } = await publicationOf(service, agreement);
    const { status, body } = await publish(id, { version: 1, ...bent });
    expect([status, body.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  it.each<Role>(['applicant', 'reviewer', 'trustee', 'certifying-officer', 'donor', 'auditor', 'administrator'])(
    'is refused to the role %s',
    async (role) => {
      const id = randomUUID();
      expect((await publish(id, { version: 1 }, role)).status).toBe(403);
      expect((await widen(id, { version: 1 }, role)).status).toBe(403);
    },
  );

  it('is refused to those who have not signed in, as is the list of what is withheld', async () => {
    const body = { version: 1, level: 'full', ground: GROUND };
    expect((await service.asPublic().post(`/publications/${randomUUID()}/publish`, body)).status).toBe(401);
    expect((await service.asPublic().get('/publications')).status).toBe(401);
    expect((await service.as('applicant').get('/publications')).status).toBe(403);
    expect((await service.as('auditor').get('/publications')).status).toBe(200);
  });

  it('is refused for a publication that is not there', async () => {
    expect((await publish(randomUUID(), { version: 1 })).status).toBe(404);
  });

  it('is refused a second time, and to somebody who saw an older version', async () => {
    const { id, version } = await publicationOf(service, await aPublishedGrant(service, 'amount-only'));
    expect((await publish(id, { version })).body).toMatchObject({ code: 'not-allowed-now', allowed: ['widen'] });
    expect((await widen(id, { version: version - 1 })).body).toMatchObject({ status: 409, code: 'stale' });
  });
});

describe('widening', () => {
  it('shows more, with the new ground', async () => {
    const agreement = await aPublishedGrant(service, 'amount-only');
    const { id, version } = await publicationOf(service, agreement);
    const { status, body } = await widen(id, { version, ground: 'The danger has passed.' });
    expect([status, body]).toEqual([201, expect.objectContaining({ level: 'full', ground: 'The danger has passed.' })]);
    expect(await shown(agreement.number)).toMatchObject({ organisationName: 'Rive Claire', country: 'CI' });
  });

  it('never shows less: narrowing is refused', async () => {
    const agreement = await aPublishedGrant(service, 'name-withheld');
    const { id, version } = await publicationOf(service, agreement);
    for (const level of ['amount-only', 'name-withheld']) {
      expect((await widen(id, { version, level })).body).toMatchObject({ status: 422, code: 'cannot-narrow' });
    }
    expect(await shown(agreement.number)).toMatchObject({ level: 'name-withheld' });
  });

  it('is refused before anything was published', async () => {
    const agreement = anAgreement();
    await service.deliver('agreement.countersigned', agreement);
    const { id, version } = await publicationOf(service, agreement);
    expect((await widen(id, { version })).body).toMatchObject({ code: 'not-allowed-now', allowed: ['publish'] });
  });

  it('is the only way even for somebody who writes SQL', async () => {
    const { number } = await aPublishedGrant(service, 'full');
    const narrow = (table: string) =>
      service.dataSource.query(`UPDATE ${table} SET level = 'amount-only' WHERE reference = $1`, [number]);
    await expect(narrow('publication')).rejects.toThrow('cannot be narrowed');
    await expect(narrow('published_grant')).rejects.toThrow('cannot be narrowed');
    await expect(service.dataSource.query('DELETE FROM published_grant')).rejects.toThrow('permission denied');
  });
});

describe('a published grant', () => {
  it('is shown anew when a tranche is paid, a report accepted and the agreement closed', async () => {
    const agreement = await aPublishedGrant(service, 'full');
    await service.deliver('tranche.paid', aPayment(agreement));
    await service.deliver('report.accepted', aReport(agreement));
    await service.deliver(
      'tranche.paid',
      aPayment(agreement, { ordinal: 2, amount: { amount: '8000.00', currency: 'USD' } }),
    );
    expect(await shown(agreement.number)).toMatchObject({ state: 'active', peopleAssisted: 40, reportsAccepted: 1 });
    await service.deliver('agreement.closed', {
      agreementId: agreement.agreementId,
      organisationId: agreement.organisationId,
    });
    const grant = await shown(agreement.number);
    expect(grant).toMatchObject({ state: 'closed', paid: { amount: '20000.00', currency: 'USD' } });
    expect(grant.payments).toHaveLength(2);
    const types = grant.acts.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'publication.refreshed')).toHaveLength(4);
    expect((await publicationOf(service, agreement)).version).toBe(6);
  });

  it('counts a payment once when its event comes twice', async () => {
    const agreement = await aPublishedGrant(service, 'full');
    const [payment, id] = [aPayment(agreement), randomUUID()];
    await service.deliver('tranche.paid', payment, { id });
    await service.deliver('tranche.paid', payment, { id });
    expect(await shown(agreement.number)).toMatchObject({ paid: { amount: '12000.00', currency: 'USD' } });
  });

  it('takes payments that arrive at the same time one after the other', async () => {
    const agreement = await aPublishedGrant(service, 'full');
    const payments = [1, 2, 3, 4].map((ordinal) =>
      aPayment(agreement, { ordinal, amount: { amount: '5000.00', currency: 'USD' } }),
    );
    await Promise.all(payments.map((payment) => service.deliver('tranche.paid', payment)));
    const grant = await shown(agreement.number);
    expect([grant.paid.amount, grant.payments.length]).toEqual(['20000.00', 4]);
  });

  it('shows what was paid while it was published, whoever came first', async () => {
    const agreement = anAgreement();
    await service.deliver('agreement.countersigned', agreement);
    const { id, version } = await publicationOf(service, agreement);
    const [answer] = await Promise.all([
      publish(id, { version }),
      service.deliver('tranche.paid', aPayment(agreement)),
    ]);
    expect(answer.status).toBe(201);
    expect(await shown(agreement.number)).toMatchObject({ paid: { amount: '12000.00', currency: 'USD' } });
  });
});

describe('a withheld grant', () => {
  it('only learns what happens: no event tells of it before it is published', async () => {
    const agreement = anAgreement();
    await service.deliver('agreement.countersigned', agreement);
    await service.deliver('tranche.paid', aPayment(agreement));
    await service.deliver('report.accepted', aReport(agreement, { peopleAssisted: 7 }));
    const { id, version } = await publicationOf(service, agreement);
    expect((await service.events('publication.refreshed')).filter(({ recordId }) => recordId === id)).toEqual([]);
    await publish(id, { version });
    expect(await shown(agreement.number)).toMatchObject({
      paid: { amount: '12000.00' },
      reportsAccepted: 1,
      peopleAssisted: null,
      peopleWithheld: true,
      acts: [{ type: 'agreement.countersigned' }, {}, {}, {}, {}].map((act) => expect.objectContaining(act)),
    });
  });
});

describe('the decision to show a grant', () => {
  it('names every act of other records that its snapshot shows, also what happened while it was withheld', async () => {
    const agreement = anAgreement();
    const hashes = ['countersigned', 'paid', 'accepted', 'paid later'].map((_, at) => `${at}c`.repeat(32));
    const [countersigned, paid, accepted, later] = hashes;
    await service.deliver('agreement.countersigned', agreement, { leafHash: countersigned! });
    await service.deliver('tranche.paid', aPayment(agreement), { leafHash: paid! });
    await service.deliver('report.accepted', aReport(agreement), { leafHash: accepted! });
    const { id, version } = await publicationOf(service, agreement);
    await publish(id, { version, level: 'amount-only' });
    await service.deliver('tranche.paid', aPayment(agreement, { ordinal: 2 }), { leafHash: later! });
    await widen(id, { version: version + 2 });
    const own = (await service.events()).filter(({ recordId }) => recordId === id);
    const inLog = (...leaves: (string | undefined)[]) =>
      leaves.map((hash) => Buffer.from(hash!, 'hex').toString('base64url')).sort();
    expect(own.map(({ name, leaf }) => [name, leaf['refs']])).toEqual([
      ['publication.prepared', inLog(countersigned)],
      ['publication.published', inLog(countersigned, paid, accepted)],
      ['publication.refreshed', inLog(later)],
      ['publication.widened', inLog(...hashes)],
    ]);
  });
});

describe('events that come before the countersigned agreement', () => {
  it('wait for it and are taken then', async () => {
    const agreement = anAgreement();
    const { agreementId, organisationId } = agreement;
    const [payment, id] = [aPayment(agreement), randomUUID()];
    const early = () => service.deliver('tranche.paid', payment, { id });
    const notYet = { name: 'NotYet' };
    await expect(early()).rejects.toMatchObject(notYet);
    await expect(service.deliver('report.accepted', aReport(agreement))).rejects.toMatchObject(notYet);
    await expect(service.deliver('agreement.closed', { agreementId, organisationId })).rejects.toMatchObject(notYet);
    await service.deliver('agreement.countersigned', agreement);
    await early();
    const { id: publicationId, version } = await publicationOf(service, agreement);
    await publish(publicationId, { version });
    expect((await shown(agreement.number)).payments).toHaveLength(1);
  });
});
