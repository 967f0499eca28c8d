import { generateKeyPairSync, randomUUID, sign, createPrivateKey, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { rolesFor } from '#contracts/permissions';
import type { Role } from '#contracts/roles';
import type { ServiceName } from '#contracts/services';
import { signActorToken } from '#platform/actor/actor-token';
import { routes, type Route } from '#contracts/routes';
import type { Target } from './bad-input-attacks.ts';
import type { Walk } from './bad-input-walk.ts';
import { anyOf, faultIn, inTurns, JSON_TYPE, problemIn, Wire, type Seen, type Shot } from './bad-input-wire.ts';
import { CAST, rolesOf, type Member } from './cast.ts';
import { type Known } from './step.ts';

const OFFICER = { personId: randomUUID(), roles: ['secretariat', 'administrator'] as Role[], name: 'Nobody Real' };
const isOpen = ({ permission }: Route): boolean => rolesFor(permission).includes('public');

export function doorTests(walk: () => Walk): void {
  const tried = (): Target[] => [...walk().tried.values()];
  const shotOf = ({ route, path: address, body }: Target, at = address): Shot => ({
    method: route.method,
    path: `/api${at}`,
    ...(route.body === 'file'
      ? { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' }
      : { headers: JSON_TYPE, body: JSON.stringify(body) }),
  });
  const unchanged = async (work: () => Promise<unknown>): Promise<void> => {
    await walk().tables.settled();
    const before = await walk().tables.state();
    await work();
    expect(await walk().tables.state()).toEqual(before);
  };

  it('refuses everybody whose role does not hold the permission, for a known and an unknown record alike', async () => {
    const troubles: string[] = [];
    await unchanged(() =>
      inTurns(tried(), async (target) => {
        const allowed = rolesFor(target.route.permission);
        for (const [member, role] of Object.entries(CAST) as [Member, Role][]) {
          if (rolesOf(role).some((held) => allowed.includes(held)) || allowed.includes('public')) continue;
          const wire = walk().wires[member];
          const [known, unknown] = [
            await wire.send(shotOf(target)),
            await wire.send(shotOf(target, elsewhere(target))),
          ];
          const expected = member === 'nobody' ? 401 : 403;
          if (known.status !== expected || faultIn(known) !== undefined)
            troubles.push(`${member} ${target.route.name}: ${known.text}`);
          if (bare(known) !== bare(unknown))
            troubles.push(`${member} ${target.route.name}: ${bare(known)} but ${bare(unknown)}`);
        }
      }),
    );
    expect(troubles).toEqual([]);
  }, 60_000);

  it('answers another organisation’s records byte for byte like records that do not exist', async () => {
    const { known, wires } = walk();
    const own = tried().filter(({ by, route }) => by === wires.grantee && route.path.includes(':'));
    expect(own.length).toBeGreaterThanOrEqual(9);
    const troubles: string[] = [];
    await unchanged(async () => {
      for (const target of own) {
        const [there, nowhere] = [
          await wires.otherApplicant.send(shotOf(target)),
          await wires.otherApplicant.send(shotOf(target, elsewhere(target))),
        ];
        if (there.status !== 404 || bare(there) !== bare(nowhere))
          troubles.push(`${target.route.name}: ${bare(there)} but ${bare(nowhere)}`);
      }
      for (const [member, address] of privateReads(known)) {
        const [there, nowhere] = [
          await wires[member].get(`/api${address}`),
          await wires[member].get(`/api${unknownIn(address)}`),
        ];
        if (there.status !== 404 || bare(there) !== bare(nowhere))
          troubles.push(`${member} ${address}: ${bare(there)} but ${bare(nowhere)}`);
      }
    });
    expect(troubles).toEqual([]);
  }, 30_000);

  it('believes no header that says who somebody is', async () => {
    const { fund, wires } = walk();
    const real = signActorToken(actorKey(walk()), OFFICER, 'applications', Date.now());
    const claims: Record<string, string>[] = [
      { authorization: `Basic ${Buffer.from('administrator:administrator').toString('base64')}` },
      { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
      { cookie: 'session=' },
      { cookie: `session=${'A'.repeat(43)}` },
      { cookie: `session=${real}` },
      { cookie: '__Host-session=x; session=y' },
    ];
    const call = walk().tried.get('POST /calls')!;
    await unchanged(async () => {
      for (const headers of claims) {
        const shot = { ...shotOf(call), headers: { ...JSON_TYPE, ...headers } };
        const anonymous = await new Wire(fund.url).send(shot);
        expect([headers, anonymous.status, problemIn(anonymous)?.code]).toEqual([headers, 401, 'sign-in-needed']);
        if ('cookie' in headers) continue;
        const grantee = await wires.grantee.send(shot);
        expect([headers, grantee.status, problemIn(grantee)?.code]).toEqual([headers, 403, 'not-your-role']);
      }
    });
  }, 30_000);

  it.each([
    ['x-user', 'administrator'],
    ['x-actor', JSON.stringify(OFFICER)],
    ['x-roles', 'secretariat'],
    ['x-person-id', OFFICER.personId],
    ['x-forwarded-user', 'administrator'],
    ['x-original-url', '/api/session'],
    ['x-rewrite-url', '/api/session'],
    ['x-http-method-override', 'GET'],
  ])('refuses a request that claims something by %s, whoever sends it', async (name, value) => {
    const { fund, wires } = walk();
    const call = walk().tried.get('POST /calls')!;
    await unchanged(async () => {
      for (const wire of [new Wire(fund.url), wires.secretariat]) {
        const seen = await wire.send({ ...shotOf(call), headers: { ...JSON_TYPE, [name]: value } });
        expect([seen.status, problemIn(seen)?.code]).toEqual([400, 'header-not-taken']);
      }
    });
  });

  it('refuses an access token that is none, with or without a session, and never takes its bearer for the public', async () => {
    const { fund, wires } = walk();
    const real = signActorToken(actorKey(walk()), OFFICER, 'applications', Date.now());
    const call = walk().tried.get('POST /calls')!;
    await unchanged(async () => {
      for (const token of [real, 'made.up', `tfg_${'0'.repeat(49)}`]) {
        const shot = { ...shotOf(call), headers: { ...JSON_TYPE, authorization: `Bearer ${token}` } };
        const alone = await new Wire(fund.url).send(shot);
        expect([alone.status, problemIn(alone)?.code]).toEqual([401, 'token-unknown']);
        const both = await wires.secretariat.send(shot);
        expect([both.status, problemIn(both)?.code]).toEqual([400, 'two-identities']);
      }
    });
  });

  it('has every service take who brings no token for the public', async () => {
    const { fund } = walk();
    const inside = tried().filter((target) => target.route.service !== 'portal' && !isOpen(target.route));
    expect(inside.length).toBeGreaterThan(40);
    await unchanged(() =>
      inTurns(inside, async (target) => {
        const direct = new Wire(addressOf(fund.environment, target.route.service));
        const shot = { ...shotOf(target), path: target.path };
        const seen = await direct.send({ ...shot, headers: { ...shot.headers, 'x-user': 'administrator' } });
        // which fields are wrong may be said to anybody; what is done is nothing
        expect([target.route.name, seen.status, faultIn(seen)]).toEqual([
          target.route.name,
          anyOf(401, 422),
          undefined,
        ]);
      }),
    );
    for (const { path: address, service } of routes.filter(
      (each) => each.method === 'GET' && each.service !== 'portal' && !isOpen(each),
    )) {
      const seen = await new Wire(addressOf(fund.environment, service)).get(unknownIn(address));
      expect([address, seen.status]).toEqual([address, 401]);
    }
  }, 30_000);

  it('refuses a token that is old, forged, changed or for another service, and takes a right one', async () => {
    const direct = new Wire(addressOf(walk().fund.environment, 'applications'));
    const key = actorKey(walk());
    const now = Date.now();
    const right = signActorToken(key, OFFICER, 'applications', now);
    const [body, signature] = right.split('.') as [string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const other = generateKeyPairSync('ed25519').privateKey;
    const wrong: Record<string, string> = {
      'a minute old': signActorToken(key, OFFICER, 'applications', now - 60_001),
      'for another service': signActorToken(key, OFFICER, 'review', now),
      'signed by somebody else': signActorToken(other, OFFICER, 'applications', now),
      'with other claims': `${encoded({ ...claims, roles: ['administrator'] })}.${signature}`,
      'with more time': `${encoded({ ...claims, expires: now + 1e12 })}.${signature}`,
      'of an unknown role': signed(key, { ...claims, roles: ['emperor'] }),
      'without a signature': body,
      'with an empty signature': `${body}.`,
      'in three parts': `${right}.${signature}`,
      'of a JSON web token': `${encoded({ alg: 'none' })}.${body}.`,
      nothing: 'x',
      'very long': `${'A'.repeat(8_000)}.${signature}`,
    };
    for (const [says, token] of Object.entries(wrong)) {
      const seen = await direct.get('/call-drafts', { authorization: `Bearer ${token}` });
      expect([says, seen.status, problemIn(seen)?.code]).toEqual([
        says,
        401,
        expect.stringMatching(/^actor-token-(invalid|expired)$/),
      ]);
    }
    expect((await direct.get('/call-drafts', { authorization: `Bearer ${right}` })).status).toBe(200);
  });
}

/** The same address with an id that nobody has. */
const unknownIn = (address: string): string =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|:[A-Za-z]+/g, () => randomUUID());
const elsewhere = ({ path: address }: Target): string => unknownIn(address);

/** Who may read such records, but not these. */
function privateReads(known: Known): [Member, string][] {
  const application = `/applications/${known['application']}`;
  const reads = [application, `${application}/receipt`, `${application}/documents/certificate`];
  const own = ['agreement', 'tranche', 'report'].map((name) => `/${name}s/${known[name]}`);
  return [...reads, ...own].map((address) => ['otherApplicant', address]);
}

/** An answer without what differs from request to request. */
function bare({ status, headers, text }: Seen): string {
  const { date: _date, 'x-request-id': requestId, ...others } = headers;
  return JSON.stringify([status, others, text.replaceAll(String(requestId), '')]);
}

const addressOf = (environment: WalkEnvironment, service: ServiceName): string =>
  environment[`${service.toUpperCase()}_URL`]!;
type WalkEnvironment = Walk['fund']['environment'];

function actorKey({ fund }: Walk): KeyObject {
  return createPrivateKey(fs.readFileSync(path.join(fund.environment['KEYS_DIRECTORY']!, 'actor.private.pem')));
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (key: KeyObject, claims: object): string =>
  `${encoded(claims)}.${sign(null, Buffer.from(encoded(claims), 'base64url'), key).toString('base64url')}`;
