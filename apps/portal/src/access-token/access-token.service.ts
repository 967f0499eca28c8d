import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { isUuid } from '#kernel/identifiers';
import { notFound, refuseIfAny, Refusal, wrongField } from '#kernel/refusal';
import type { NewAccessTokenView } from '#contracts/api/portal';
import type { Role } from '#contracts/roles';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ownRolesOf, type Actor } from '#platform/actor/actor';
import { AccountLetters } from '../account-link/account-letters.ts';
import { mustBeOwner } from '../second-factor/must-be-owner.ts';
import { accessTokenView, type NewAccessTokenRequest } from './access-token.dto.ts';
import { AccessTokenEntity } from './access-token.entity.ts';
import { isToken, objectionsToScopes, tokenFrom } from './access-token.rules.ts';

interface Row {
  readonly id: string;
  readonly scopes: string[];
  readonly expired: boolean;
  readonly revoked: boolean;
  readonly idle: boolean;
  readonly person_id: string;
  readonly status: string;
  readonly name: string;
  readonly roles: Role[];
  readonly secret: Buffer;
}

const FIND = `
  SELECT token.id, token.scopes, token.expires_at <= now() AS expired, token.revoked_at IS NOT NULL AS revoked,
         coalesce(token.last_used_at < now() - interval '1 minute', true) AS idle,
         person.id AS person_id, person.status, person.name,
         roles_today(person.roles, person.role_dates) AS roles, own.secret
  FROM access_token token JOIN person ON person.id = token.person_id
  JOIN portal_disclosure.pseudonym_secret own ON own.person_id = person.id
  WHERE token.token_hash = $1`;

/** Tokens for programs of a person. Like sessions they live in PostgreSQL, by its clock: revoked is revoked at once. */
@Injectable()
export class AccessTokenService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly letters: AccountLetters,
  ) {}

  /** The person is told. Refuses: correct-these-fields, fresh-factor-needed (mustBeOwner). */
  @Performs('access-token.create')
  async create(act: Act, { name, scopes, days }: NewAccessTokenRequest): Promise<NewAccessTokenView> {
    const { actor, tx } = act;
    refuseIfAny(objectionsToScopes(scopes, ownRolesOf(actor)));
    await mustBeOwner(act);
    const [id, token] = [act.newId(), tokenFrom(randomBytes(32))];
    await insertOnce(tx, [id, actor.personId, name.trim(), hashOf(token), [...new Set(scopes)], days]);
    const made = await tx.findOneByOrFail(AccessTokenEntity, { id });
    await this.letters.tell(act, { id: actor.personId! }, 'token-made', '/account/tokens');
    return { ...accessTokenView(made, made.createdAt), token };
  }

  /** Refuses: not-found, also for a token of somebody else. */
  @Performs('access-token.revoke')
  async revoke(act: Act, id: string): Promise<void> {
    if (!isUuid(id)) throw notFound('access token');
    const [, count] = (await act.tx.query(
      'UPDATE access_token SET revoked_at = now() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
      [id, act.actor.personId],
    )) as [unknown, number];
    if (count === 0) throw notFound('access token');
  }

  /**
   * Who acts with a token: its person, with their own roles of now and no more than its scopes; for others one acts in
   * person. Refuses token-unknown,
   * token-revoked, token-expired, account-disabled.
   */
  async actorOf(token: string): Promise<Actor> {
    const [row]: (Row | undefined)[] = isToken(token) ? await this.dataSource.query(FIND, [hashOf(token)]) : [];
    if (row === undefined) throw refused('token-unknown', 'This is not an access token of this fund.');
    if (row.revoked) throw refused('token-revoked', 'This access token was revoked. Make another one.');
    if (row.expired) throw refused('token-expired', 'This access token has expired. Make another one.');
    if (row.status !== 'active') throw refused('account-disabled', 'The account of this access token is closed.');
    // once a minute is exact enough, and spares a write with every request
    if (row.idle) await this.dataSource.query('UPDATE access_token SET last_used_at = now() WHERE id = $1', [row.id]);
    const { person_id: personId, roles, name, scopes, secret } = row;
    return { personId, roles, name, scopes, pseudonymSecret: secret.toString('base64url') };
  }
}

async function insertOnce(tx: EntityManager, values: unknown[]): Promise<void> {
  try {
    await tx.query(
      `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, now(), now() + $6 * interval '1 day')`,
      values,
    );
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'access_token_name' ? nameTaken() : error;
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const refused = (code: string, message: string): Refusal => new Refusal('unauthenticated', code, message);

function nameTaken(): Refusal {
  const message = 'You have an access token of this name already. Revoke that one, or choose another name.';
  return new Refusal('invalid', 'correct-these-fields', message, {
    errors: [wrongField('name', 'token-name-taken', message)],
    params: { count: 1 },
  });
}
