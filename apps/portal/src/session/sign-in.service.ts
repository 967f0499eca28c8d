import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { PasswordHashing } from '../person/password-hashing.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { normalEmail } from '../person/person.rules.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';
import type { PasskeyAnswer } from '../second-factor/passkey.dto.ts';
import { askedToSignIn, passkeyUnknown } from '../second-factor/passkey.rules.ts';
import { PasskeyService } from '../second-factor/passkey.service.ts';
import { wrongCode, type Proof } from '../second-factor/second-factor.rules.ts';
import type { OpenSessionRequest } from './session.dto.ts';
import { signInNeeded } from './session.rules.ts';
import { SessionService, type AskedSession, type AwaitingSession, type IssuedSession } from './session.service.ts';
import { SignInLimit } from './sign-in-limit.ts';

/** Stands for the caller's address: whoever has the password may guess codes from everywhere, and no more often. */
const ANYWHERE = 'second factor';

/** From nobody to a session: the password, then what the person has besides. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordHashing,
    private readonly limit: SignInLimit,
    private readonly sessions: SessionService,
    private readonly factors: FactorCheck,
    private readonly passkeys: PasskeyService,
  ) {}

  /**
   * An unknown address, a wrong password and an account that is closed, or not yet confirmed or accepted, get the same
   * answer after the same work. Who has a second factor and does not give it gets a session that waits for it. Refuses: wrong-sign-in, wrong-code, too-many-sign-ins.
   */
  async withPassword(
    { email, password, totp }: OpenSessionRequest,
    address: string,
  ): Promise<IssuedSession | AwaitingSession> {
    const account = normalEmail(email);
    await this.limit.count(account, address);
    const person = await this.dataSource.manager.findOneBy(PersonEntity, { email: account, status: 'active' });
    const right = await this.passwords.matches(person?.passwordHash ?? undefined, password);
    if (person === null || !right) throw wrongSignIn();
    const has = await this.sessions.factorsOf(person.id);
    if (has.totp || has.passkey) {
      const awaiting = await this.sessions.openAwaiting(person.id, has);
      return totp === undefined
        ? awaiting
        : this.prove(await this.sessions.findAsked(awaiting.token), { totp }, address);
    }
    return this.dataSource.transaction(async (tx) => {
      await this.limit.forget(tx, account, address);
      return this.sessions.open(tx, person);
    });
  }

  /**
   * A passkey alone: the device has asked its person for finger, face or PIN, so it is both factors. `visitId` is the
   * browser that was asked. Refuses: what PasskeyService.take refuses.
   */
  async withPasskey(visitId: string, answer: PasskeyAnswer): Promise<IssuedSession> {
    return this.dataSource.transaction(async (tx) => {
      const id = await this.passkeys.take(tx, askedToSignIn(visitId), answer);
      const person = await tx.findOneBy(PersonEntity, { id, status: 'active' });
      if (person === null) throw passkeyUnknown();
      return this.sessions.open(tx, person, 'factor');
    });
  }

  /**
   * The second step of signing in, or the same person once more in an open session. Either way the token is a new one. A
   * recovery code opens a session and proves nothing later. Refuses: sign-in-needed, wrong-code, too-many-sign-ins, and
   * what PasskeyService.take refuses.
   */
  async giveFactor(token: string | undefined, proof: Proof, address: string): Promise<IssuedSession> {
    const asked = await this.sessions.findAsked(token);
    if (asked !== null) await this.limit.count(asked.email, address);
    return this.prove(asked, proof, address);
  }

  private async prove(asked: AskedSession | null, proof: Proof, address: string): Promise<IssuedSession> {
    if (asked === null) throw signInNeeded();
    await this.limit.count(asked.email, ANYWHERE);
    return this.dataSource.transaction(async (tx) => {
      const { recoveryCode: _opensOnly, ...factor } = proof;
      const proved = await this.factors.prove(tx, asked, asked.awaits ? proof : factor);
      if (proved === undefined) throw wrongCode(proof.recoveryCode === undefined ? 'totp' : 'recoveryCode');
      await this.limit.forget(tx, asked.email, address);
      await this.limit.forget(tx, asked.email, ANYWHERE);
      return this.sessions.prove(tx, asked.id, proved);
    });
  }
}

const wrongSignIn = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'wrong-sign-in',
    'The e-mail address or the password is not right. Check both and try again.',
  );
