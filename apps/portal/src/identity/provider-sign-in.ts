import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { mustHaveFreshFactor, mustHold } from '#platform/act/permission';
import { PortalConfig } from '../config.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { deviceOf } from '../session/device.rules.ts';
import { actorOf } from '../session/open-session.ts';
import { isStaff } from '../session/session.rules.ts';
import { SessionService, type AwaitingSession, type IssuedSession } from '../session/session.service.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { IdentityEntity } from './identity.entity.ts';
import { IdentityProvider } from './identity-provider.ts';
import {
  gaveFactor,
  identityClosed,
  identityNotStaff,
  identityUnknown,
  LONGEST_KEPT,
  notBegunHere,
  PROVIDER_MINUTES,
  providerTooLate,
  type ProvedIdentity,
} from './identity.rules.ts';
import { IdentityService } from './identity.service.ts';

/** What a journey was for, and what it carried through. */
export interface Visited {
  readonly purpose: 'sign-in' | 'bind';
  readonly next: string;
  readonly kept: string;
}

interface Row extends Visited {
  readonly nonce: string;
  readonly verifier: string;
  readonly good: boolean;
}

const BEGIN = `
  INSERT INTO provider_visit (state_hash, holder_hash, purpose, nonce, verifier, next, kept, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => ${PROVIDER_MINUTES}))`;
const TAKE = `
  DELETE FROM provider_visit WHERE state_hash = $1 AND holder_hash = ANY ($2)
  RETURNING purpose, nonce, verifier, next, kept, expires_at > now() AS good`;

/** A person's way to the identity provider and back. Each journey comes back once, to the browser that began it. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
    private readonly provider: IdentityProvider,
    private readonly sessions: SessionService,
    private readonly acts: ActRunner,
    private readonly identities: IdentityService,
  ) {}

  /** Without a provider its addresses are unknown. Refuses: not-found. */
  mustBeThere(): void {
    this.provider.mustBeThere();
  }

  /** The provider's address for somebody who signs in. Refuses: provider-away. */
  beginSignIn({ visit }: PortalRequest, { next, kept }: Pick<Visited, 'next' | 'kept'>): Promise<string> {
    return this.begin(visit!.id, { purpose: 'sign-in', next, kept: kept.length <= LONGEST_KEPT ? kept : '' });
  }

  /**
   * For who is signed in and connects their account; the provider asks who they are once more. Refuses: sign-in-needed,
   * not-your-role, fresh-factor-needed, provider-away.
   */
  async beginBinding({ session }: PortalRequest): Promise<string> {
    const actor = actorOf(session);
    mustHold(actor, 'identity.bind');
    const [{ now }]: [{ now: Date }] = await this.dataSource.query('SELECT now()');
    mustHaveFreshFactor(actor, now);
    return this.begin(session!.id, { purpose: 'bind', next: '', kept: '' });
  }

  /**
   * Whom the provider vouches for, and for what the journey was. It is used up, whatever comes of it. Refuses:
   * provider-not-begun, and with what `carried` is told: provider-too-late, provider-refused, provider-answer-wrong,
   * provider-away.
   */
  async comeBack(request: PortalRequest, state: string, carried: (visited: Visited) => void): Promise<ProvedIdentity> {
    const holders = [request.visit?.id, request.session?.id].filter((id) => id !== undefined).map(sha256);
    const [[row]]: [Row[], number] = await this.dataSource.query(TAKE, [sha256(state), holders]);
    if (row === undefined) throw notBegunHere();
    const { purpose, next, kept, nonce, verifier, good } = row;
    carried({ purpose, next, kept });
    if (!good) throw providerTooLate();
    return this.provider.identityIn(request.url, { state, nonce, verifier });
  }

  /**
   * A session for whom the provider vouches; it waits for the second factor as after a password, unless the provider
   * asked for one and the settings trust it. That opens the session and is never a fresh factor. Refuses:
   * identity-unknown, identity-closed, identity-not-staff.
   */
  async signIn(request: PortalRequest, identity: ProvedIdentity): Promise<IssuedSession | AwaitingSession> {
    const { manager } = this.dataSource;
    const { issuer, subject } = identity;
    const bound = await manager.findOneBy(IdentityEntity, { issuer, subject });
    const person = bound && (await manager.findOneBy(PersonEntity, { id: bound.personId }));
    if (!person) throw identityUnknown();
    if (person.status !== 'active') throw identityClosed();
    if (!isStaff(person.roles)) throw identityNotStaff();
    const has = await this.sessions.factorsOf(person.id);
    const enough = gaveFactor(identity, this.config.oidcSecondFactor) || !(has.totp || has.passkey);
    // the browser has one session
    if (request.session) await this.sessions.close(request.session);
    if (!enough) return this.sessions.openAwaiting(person.id, has);
    const issued = await this.dataSource.transaction((tx) => this.sessions.open(tx, person, 'provider', request.ip));
    await this.sessions.noteDevice(issued.session, deviceOf(request.headers['user-agent']));
    return issued;
  }

  /** Connects the account that is signed in. Refuses what IdentityService.bind refuses. */
  async bind({ session, id: requestId }: PortalRequest, identity: ProvedIdentity): Promise<void> {
    await this.acts.unkept({ actor: actorOf(session), requestId }, (act) => this.identities.bind(act, identity));
  }

  private async begin(holder: string, { purpose, next, kept }: Visited): Promise<string> {
    const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = await this.provider.addressFor(journey, { again: purpose === 'bind' });
    const { state, nonce, verifier } = journey;
    await this.dataSource.query(BEGIN, [sha256(state), sha256(holder), purpose, nonce, verifier, next, kept]);
    return address;
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
