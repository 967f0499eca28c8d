import { sign, verify, type KeyObject } from 'node:crypto';
import { Refusal } from '#kernel/refusal';
import { ROLES, type Role } from '#contracts/roles';
import type { ServiceName } from '#contracts/services';
import type { Actor, Principal } from './actor.ts';

/** How long a token is good for, in ms: one request on the private network, not a session. */
export const TOKEN_LIFE_MS = 60_000;

interface Claims {
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly actsFor?: readonly Principal[];
  readonly name: string;
  readonly sessionId?: string;
  readonly scopes?: readonly string[];
  /** Milliseconds since 1970. */
  readonly factorAt?: number;
  /** Milliseconds since 1970. */
  readonly passwordAt?: number;
  readonly pseudonymSecret?: string;
  readonly audience: ServiceName;
  /** Milliseconds since 1970, by the clock of the portal. */
  readonly expires: number;
}

/** What the portal sends with a request: who acts, for one service, signed with Ed25519. `at` in ms since 1970. */
export function signActorToken(key: KeyObject, actor: Actor, audience: ServiceName, at: number): string {
  const { personId, roles, actsFor, name, sessionId, scopes, factorAt, passwordAt, pseudonymSecret } = actor;
  const claims: Claims = {
    personId,
    roles,
    ...(actsFor !== undefined && { actsFor }),
    name,
    ...(sessionId !== undefined && { sessionId }),
    ...(scopes !== undefined && { scopes }),
    ...(factorAt !== undefined && { factorAt: factorAt.getTime() }),
    ...(passwordAt !== undefined && { passwordAt: passwordAt.getTime() }),
    ...(pseudonymSecret !== undefined && { pseudonymSecret }),
    audience,
    expires: at + TOKEN_LIFE_MS,
  };
  const body = Buffer.from(JSON.stringify(claims));
  return `${body.toString('base64url')}.${sign(null, body, key).toString('base64url')}`;
}

/** The actor of a token; refuses (unauthenticated) one that none of the portal's keys signed, not for this service, or old. */
export function readActorToken(keys: readonly KeyObject[], token: string, audience: ServiceName, at: number): Actor {
  const [body, signature, ...rest] = token.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (body === undefined || signature === undefined || rest.length > 0) throw wrongToken();
  if (!keys.some((key) => verify(null, body, key, signature))) throw wrongToken();
  const claims = JSON.parse(body.toString()) as Claims;
  if (claims.audience !== audience || !claims.roles.every((role) => ROLES.includes(role))) throw wrongToken();
  if (claims.expires <= at)
    throw new Refusal('unauthenticated', 'actor-token-expired', 'This took too long. Try again.');
  const { personId, roles, actsFor, name, sessionId, scopes, factorAt, passwordAt, pseudonymSecret } = claims;
  return {
    personId,
    roles,
    ...(actsFor !== undefined && { actsFor }),
    name,
    ...(sessionId !== undefined && { sessionId }),
    ...(scopes !== undefined && { scopes }),
    ...(factorAt !== undefined && { factorAt: new Date(factorAt) }),
    ...(passwordAt !== undefined && { passwordAt: new Date(passwordAt) }),
    ...(pseudonymSecret !== undefined && { pseudonymSecret }),
  };
}

const wrongToken = (): Refusal => new Refusal('unauthenticated', 'actor-token-invalid', 'Sign in again.');
