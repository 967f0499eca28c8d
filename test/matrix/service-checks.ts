import { createPrivateKey, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ServiceName } from '#contracts/services';
import { signActorToken } from '#platform/actor/actor-token';
import type { WholeFund } from '#test/support/whole-fund';
import type { Shot } from '../journeys/bad-input-wire.ts';
import type { Persona } from './cast.ts';
import { apiChecks, type Check } from './checks.ts';
import { byRole, type Expectation } from './expectation.ts';
import type { Records } from './records.ts';
import type { ServedRoute } from './served-routes.ts';

/** The private network: whom the portal would announce to a service, asked there without the portal before it. */
export class BehindThePortal {
  private readonly key: KeyObject;

  constructor(private readonly fund: WholeFund) {
    const directory = fund.environment['KEYS_DIRECTORY']!;
    this.key = createPrivateKey(fs.readFileSync(path.join(directory, 'actor.private.pem')));
  }

  addressOf(service: ServiceName): string {
    return this.fund.environment[`${service.toUpperCase()}_URL`]!;
  }

  /** The API's routes once more: the portal's refusal only saves a round trip. */
  apiChecks(records: Records, persona: Persona, service: ServiceName): Check[] {
    return apiChecks(records, persona)
      .filter(({ route }) => route!.service === service)
      .map((check) => ({
        ...check,
        shot: this.directly(check.shot, persona, service),
        ...(check.elsewhere && { elsewhere: this.directly(check.elsewhere, persona, service) }),
      }));
  }

  /** What the service answers of itself: its log, its health, its dead letters. */
  ownCheck(persona: Persona, { service, name, method, path: address, permission }: ServedRoute): Check {
    const path = address
      .replace('/*', '/0/000')
      .replace(/:([A-Za-z]+)/g, (_, name: string) => OF_THEIR_OWN[name] ?? NO_ID);
    const expected: Expectation = byRole(persona, permission!, address) ?? { allowed: true, now: true };
    const shot = this.directly({ method, path: path.replace(':service', service), headers: {} }, persona, service);
    return {
      name: `${service} ${name}`,
      persona,
      record: undefined,
      shot,
      expected,
      answers: 'not-found',
      besides: 'not-found',
    };
  }

  private directly(
    shot: Shot,
    { personId, roles, says, scopes, isFresh, isStale }: Persona,
    service: ServiceName,
  ): Shot {
    const { cookie: _cookie, authorization: _authorization, ...headers } = shot.headers ?? {};
    const actor = {
      personId,
      roles,
      name: says,
      ...(scopes !== undefined && { scopes }),
      ...(isFresh && { factorAt: new Date(LATER()) }),
      ...(scopes === undefined && isStale !== true && { passwordAt: new Date(LATER()) }),
      pseudonymSecret: Buffer.alloc(32, 7).toString('base64url'),
    };
    const token = signActorToken(this.key, actor, service, LATER());
    return {
      ...shot,
      path: shot.path.replace(/^\/api/, ''),
      headers: { ...headers, ...(personId !== null && { authorization: `Bearer ${token}` }) },
    };
  }
}

/** A token of the portal's is good for a minute, and the matrix takes several. */
const LATER = (): number => Date.now() + 30 * 60_000;
const NO_ID = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const OF_THEIR_OWN: Readonly<Record<string, string>> = {
  leafHash: '0'.repeat(64),
  size: '1',
  log: 'no-such-log',
  type: 'application',
};
