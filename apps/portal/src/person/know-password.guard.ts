import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseIfAny, wrongField } from '#kernel/refusal';
import { notPermitted } from '#platform/act/permission';
import { actorOf } from '../session/open-session.ts';
import { SignInLimit } from '../session/sign-in-limit.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { PasswordHashing } from './password-hashing.ts';
import { LONGEST_TYPED } from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';

/**
 * Asks who is signed in for the password once more, before the act begins: whoever finds an open session must not take
 * the account over. Wrong ones count as wrong sign-ins.
 */
@Injectable()
export class KnowPassword implements CanActivate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordHashing,
    private readonly limit: SignInLimit,
  ) {}

  /** Refuses: sign-in-needed, too-many-sign-ins, correct-these-fields. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { session, body, ip } = context.switchToHttp().getRequest<PortalRequest>();
    if (!session) throw notPermitted(actorOf(session));
    const { currentPassword: typed } = (body ?? {}) as { currentPassword?: unknown };
    // what is no text or too long is refused by the request class, with its field
    if (typeof typed !== 'string' || typed.length > LONGEST_TYPED) return true;
    const { id, email } = session.person;
    await this.limit.count(email, ip);
    const person = await this.dataSource.manager.findOneBy(PersonEntity, { id });
    const right = await this.passwords.matches(person?.passwordHash ?? undefined, typed);
    const wrong = 'This is not your password. Type the one that you sign in with now.';
    if (!right) refuseIfAny([wrongField('currentPassword', 'password-wrong', wrong)]);
    await this.limit.forget(this.dataSource.manager, email, ip);
    return true;
  }
}
