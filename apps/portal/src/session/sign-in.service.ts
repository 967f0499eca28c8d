import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { PasswordHashing } from '../person/password-hashing.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { normalEmail } from '../person/person.rules.ts';
import { GiveFactor } from './give-factor.service.ts';
import type { OpenSessionRequest } from './session.dto.ts';
import { SessionService, type AwaitingSession, type IssuedSession } from './session.service.ts';
import { SignInLimit } from './sign-in-limit.ts';

/** From nobody to a session: the password, then what the person has besides. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordHashing,
    private readonly limit: SignInLimit,
    private readonly sessions: SessionService,
    private readonly factors: GiveFactor,
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
    await this.limit.countPassword(account, address);
    const person = await this.dataSource.manager.findOneBy(PersonEntity, { email: account, status: 'active' });
    const right = await this.passwords.matches(person?.passwordHash ?? undefined, password);
    if (person === null || !right) throw wrongSignIn();
    await this.limit.passwordWasRight(account);
    await this.keepAtTodaysCost(person, password);
    const has = await this.sessions.factorsOf(person.id);
    if (has.totp || has.passkey) {
      const awaiting = await this.sessions.openAwaiting(person.id, has);
      return totp === undefined
        ? awaiting
        : this.factors.prove(await this.sessions.findAsked(awaiting.token), { totp }, address);
    }
    return this.dataSource.transaction(async (tx) => {
      await this.limit.forget(tx, account, address);
      return this.sessions.open(tx, person, 'password', address);
    });
  }

  /** Only here is the password known in plain. No act: it stays the same password, and one that was changed meanwhile wins. */
  private async keepAtTodaysCost({ id, passwordHash }: PersonEntity, password: string): Promise<void> {
    if (passwordHash === null || !this.passwords.isOfAnotherCost(passwordHash)) return;
    const hashed = await this.passwords.hash(password);
    await this.dataSource.manager.update(PersonEntity, { id, passwordHash }, { passwordHash: hashed });
  }
}

const wrongSignIn = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'wrong-sign-in',
    'The e-mail address or the password is not right. Check both and try again.',
  );
