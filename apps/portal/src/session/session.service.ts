import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { PasswordHashing } from '../person/password-hashing.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { normalEmail } from '../person/person.rules.ts';
import type { Device } from './device.rules.ts';
import type { OpenSessionRequest } from './session.dto.ts';
import type { OpenSession } from './open-session.ts';
import { idleMinutesOf, isToken, LONGEST_HOURS } from './session.rules.ts';
import { SignInLimit } from './sign-in-limit.ts';

export interface IssuedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly session: OpenSession;
}

interface Row {
  readonly id: string;
  readonly expires_at: Date;
  /** Seconds since the last visit. */
  readonly away: number;
  readonly factor_at: Date | null;
  readonly person_id: string;
  readonly version: number;
  readonly status: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly roles: OpenSession['person']['roles'];
  readonly secret: Buffer;
}

const FIND = `
  SELECT session.id, session.expires_at, session.factor_at, extract(epoch FROM now() - last_seen_at)::float8 AS away,
         person.id AS person_id, person.version, person.status, person.email, person.name, person.language, person.roles, own.secret
  FROM session JOIN person ON person.id = session.person_id
  JOIN portal_disclosure.pseudonym_secret own ON own.person_id = person.id
  WHERE token_hash = $1 AND NOT awaits_factor AND expires_at > now() AND person.status = 'active'`;

/**
 * Sessions live in PostgreSQL and by its clock (never the demo's): ended is ended at once, on every replica, whatever
 * Redis does.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordHashing,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * Signs a person in. An unknown address, a wrong password and an account that is closed, or not yet confirmed or
   * accepted, get the same answer after the same work. Refuses: wrong-sign-in, too-many-sign-ins.
   */
  async signIn({ email, password }: OpenSessionRequest, address: string): Promise<IssuedSession> {
    const account = normalEmail(email);
    await this.limit.count(account, address);
    const person = await this.dataSource.manager.findOneBy(PersonEntity, { email: account, status: 'active' });
    const right = await this.passwords.matches(person?.passwordHash ?? undefined, password);
    if (person === null || !right) throw wrongSignIn();
    return this.dataSource.transaction(async (tx) => {
      await this.limit.forget(tx, account, address);
      await tx.query('DELETE FROM session WHERE expires_at < now()');
      return this.open(tx, person);
    });
  }

  /** Opens a session for someone who has just proved who they are, in the transaction given. */
  async open(
    tx: EntityManager,
    { id: personId, version, status, email, name, language, roles }: PersonEntity,
  ): Promise<IssuedSession> {
    const token = randomBytes(32).toString('base64url');
    const id = randomUUID();
    const [row]: { expires_at: Date; secret: Buffer }[] = await tx.query(
      `INSERT INTO session (id, token_hash, person_id, opened_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, now(), now(), now() + $4 * interval '1 hour')
       RETURNING expires_at, (SELECT secret FROM portal_disclosure.pseudonym_secret own WHERE own.person_id = $3)`,
      [id, tokenHash(token), personId, LONGEST_HOURS],
    );
    const person = { id: personId, version, status, email, name, language, roles };
    const pseudonymSecret = row!.secret.toString('base64url');
    return { token, session: { id, person, pseudonymSecret, factorAt: null, expiresAt: row!.expires_at } };
  }

  /** The session of a cookie's value, or null when there is none (any more). Looking counts as being there. */
  async find(token: string | undefined): Promise<OpenSession | null> {
    if (!isToken(token)) return null;
    const [row]: Row[] = await this.dataSource.query(FIND, [tokenHash(token)]);
    if (row === undefined || row.away >= idleMinutesOf(row.roles) * 60) return null;
    // once a minute is exact enough, and spares a write with every request
    if (row.away > 60) await this.dataSource.query('UPDATE session SET last_seen_at = now() WHERE id = $1', [row.id]);
    const { id, person_id, version, status, email, name, language, roles, secret } = row;
    const person = { id: person_id, version, status, email, name, language, roles };
    const pseudonymSecret = secret.toString('base64url');
    return { id, person, pseudonymSecret, factorAt: row.factor_at, expiresAt: row.expires_at };
  }

  /** Notes, for the person's own list, with what the session was opened. */
  async noteDevice({ id }: OpenSession, { browser, system }: Device): Promise<void> {
    await this.dataSource.query('UPDATE session SET browser = $2, system = $3 WHERE id = $1', [id, browser, system]);
  }

  async close(session: OpenSession): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE id = $1', [session.id]);
  }
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

const wrongSignIn = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'wrong-sign-in',
    'The e-mail address or the password is not right. Check both and try again.',
  );
