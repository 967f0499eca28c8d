import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#contracts/roles';
import { PortalConfig } from '../config.ts';
import { actsForOf, RUNNING } from '../delegation/running.ts';
import type { PersonEntity } from '../person/person.entity.ts';
import { hasFactor, hasPasskey, hasTotp } from '../second-factor/has-factor.ts';
import { mustHaveFactor, type Factors, type Proven } from '../second-factor/second-factor.rules.ts';
import type { Device } from './device.rules.ts';
import type { OpenSession } from './open-session.ts';
import { KnownAddresses } from './known-addresses.ts';
import { AWAITING_MINUTES, idleMinutesOf, isToken, LONGEST_HOURS } from './session.rules.ts';

export interface IssuedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly session: OpenSession;
}

/** The password was right; the token is good for giving the second factor and for nothing else. */
export interface AwaitingSession {
  readonly token: string;
  readonly session: null;
  readonly has: Factors;
}

/**
 * The way in which a session is opened. Only a password that was typed in that very request proves that its person knows
 * it: a link proves a mailbox, and of what the provider asked for the fund knows little.
 */
export type OpenedBy = 'password' | 'factor' | 'link' | 'provider';

/** A session, complete or not, whose person gives a second factor. */
export interface AskedSession extends Factors {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly awaits: boolean;
}

interface ActsForRow {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
  readonly secret: string;
  readonly until: string;
}

interface Row {
  readonly id: string;
  readonly expires_at: Date;
  /** Seconds since the last visit. */
  readonly away: number;
  readonly factor_at: Date | null;
  readonly password_at: Date | null;
  readonly person_id: string;
  readonly version: number;
  readonly status: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  /** The person's own that count today. */
  readonly roles: readonly Role[];
  readonly acts_for: readonly ActsForRow[];
  readonly secret: Buffer;
  readonly has_factor: boolean;
  /** After the way back from a lost one. */
  readonly factor_owed: boolean;
}

const FIND = `
  SELECT session.id, session.expires_at, session.factor_at, session.password_at, extract(epoch FROM now() - last_seen_at)::float8 AS away,
         person.id AS person_id, person.version, person.status, person.email, person.name, person.language,
         roles_today(person.roles, person.role_dates) AS roles, ${actsForOf('person.id')} AS acts_for, own.secret,
         person.factor_owed, ${hasFactor('person.id')} AS has_factor
  FROM session JOIN person ON person.id = session.person_id
  JOIN portal_disclosure.pseudonym_secret own ON own.person_id = person.id
  WHERE token_hash = $1 AND NOT awaits_factor AND expires_at > now() AND person.status = 'active'`;

const FIND_ASKED = `
  SELECT session.id, person.id AS "personId", email, awaits_factor AS awaits,
         ${hasTotp('person.id')} AS totp, ${hasPasskey('person.id')} AS passkey,
         extract(epoch FROM now() - last_seen_at)::float8 AS away,
         roles_today(person.roles, person.role_dates) || ARRAY(SELECT role FROM (${RUNNING}) run WHERE run.delegate_id = person.id)
           AS roles
  FROM session JOIN person ON person.id = session.person_id
  WHERE token_hash = $1 AND expires_at > now() AND person.status = 'active'`;

const PROVE = `
  UPDATE session SET token_hash = $2, awaits_factor = false, last_seen_at = now(),
    factor_at = CASE WHEN $3 = 'factor' THEN now() ELSE factor_at END,
    password_at = CASE WHEN $3 = 'password' THEN now() ELSE password_at END,
    recovered = $3 = 'recovery',
    expires_at = CASE WHEN awaits_factor THEN now() + $4 * interval '1 hour' ELSE expires_at END
  WHERE id = $1`;

/**
 * Sessions live in PostgreSQL and by its clock (never the demo's): ended is ended at once, on every replica, whatever
 * Redis does.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
    private readonly known: KnownAddresses,
  ) {}

  /** Opens a session for someone who has just proved who they are, in whatever way: from now on the address is known. */
  async open(
    tx: EntityManager,
    { id: personId }: Pick<PersonEntity, 'id'>,
    by: OpenedBy,
    address: string,
  ): Promise<IssuedSession> {
    const token = newToken();
    await this.known.add(tx, personId, address);
    await tx.query('DELETE FROM session WHERE expires_at < now()');
    await tx.query(
      `INSERT INTO session (id, token_hash, person_id, opened_at, last_seen_at, expires_at, factor_at, password_at)
       VALUES ($1, $2, $3, now(), now(), now() + $4 * interval '1 hour', CASE WHEN $5 = 'factor' THEN now() END,
         CASE WHEN $5 = 'password' THEN now() END)`,
      [randomUUID(), tokenHash(token), personId, LONGEST_HOURS, by],
    );
    const [row]: Row[] = await tx.query(FIND, [tokenHash(token)]);
    return { token, session: this.sessionOf(row!) };
  }

  /** Ten minutes to give the second factor. */
  async openAwaiting(personId: string, has: Factors): Promise<AwaitingSession> {
    const token = newToken();
    await this.dataSource.query(
      `INSERT INTO session (id, token_hash, person_id, opened_at, last_seen_at, expires_at, awaits_factor)
       VALUES ($1, $2, $3, now(), now(), now() + $4 * interval '1 minute', true)`,
      [randomUUID(), tokenHash(token), personId, AWAITING_MINUTES],
    );
    return { token, session: null, has };
  }

  async factorsOf(personId: string): Promise<Factors> {
    const [has]: [Factors] = await this.dataSource.query(
      `SELECT ${hasTotp('$1')} AS totp, ${hasPasskey('$1')} AS passkey`,
      [personId],
    );
    return has;
  }

  /** Also one that awaits its factor: only for giving it. */
  async findAsked(token: string | undefined): Promise<AskedSession | null> {
    if (!isToken(token)) return null;
    const [row]: (AskedSession & Pick<Row, 'away' | 'roles'>)[] = await this.dataSource.query(FIND_ASKED, [
      tokenHash(token),
    ]);
    return row === undefined || row.away >= idleMinutesOf(row.roles) * 60 ? null : row;
  }

  /** The session once its person has proved who they are, under a new token: the old one is worth nothing any more. */
  async prove(
    tx: EntityManager,
    { id, personId }: Pick<AskedSession, 'id' | 'personId'>,
    by: Proven,
    address: string,
  ): Promise<IssuedSession> {
    const token = newToken();
    await this.known.add(tx, personId, address);
    await tx.query(PROVE, [id, tokenHash(token), by, LONGEST_HOURS]);
    const [row]: Row[] = await tx.query(FIND, [tokenHash(token)]);
    return { token, session: this.sessionOf(row!) };
  }

  /** The session of a cookie's value, or null when there is none (any more). Looking counts as being there. */
  async find(token: string | undefined): Promise<OpenSession | null> {
    if (!isToken(token)) return null;
    const [row]: Row[] = await this.dataSource.query(FIND, [tokenHash(token)]);
    if (row === undefined) return null;
    const session = this.sessionOf(row);
    if (row.away >= idleMinutesOf(session.person.roles) * 60) return null;
    // once a minute is exact enough, and spares a write with every request
    if (row.away > 60) await this.dataSource.query('UPDATE session SET last_seen_at = now() WHERE id = $1', [row.id]);
    return session;
  }

  /** Notes, for the person's own list, with what the session was opened. */
  async noteDevice({ id }: OpenSession, { browser, system }: Device): Promise<void> {
    await this.dataSource.query('UPDATE session SET browser = $2, system = $3 WHERE id = $1', [id, browser, system]);
  }

  async close(session: OpenSession): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE id = $1', [session.id]);
  }

  private sessionOf(row: Row): OpenSession {
    const actsFor = row.acts_for.map(({ secret, ...principal }) => ({
      ...principal,
      pseudonymSecret: Buffer.from(secret, 'hex').toString('base64url'),
    }));
    const person = personOf(row, [...row.roles, ...actsFor.map(({ role }) => role)]);
    return {
      id: row.id,
      person,
      actsFor,
      pseudonymSecret: row.secret.toString('base64url'),
      factorAt: row.factor_at,
      passwordAt: row.password_at,
      hasFactor: row.has_factor,
      factorMissing:
        !row.has_factor && (row.factor_owed || mustHaveFactor(person.roles, this.config.secondFactorRoles)),
      expiresAt: row.expires_at,
    };
  }
}

/** Whose roles have ended, or not begun, is nobody in particular here, with a name. */
const personOf = (
  { person_id: id, version, status, email, name, language }: Row,
  roles: readonly Role[],
): OpenSession['person'] => ({
  id,
  version,
  status,
  email,
  name,
  language,
  roles: roles.length > 0 ? roles : ['public'],
});

const newToken = (): string => randomBytes(32).toString('base64url');

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
