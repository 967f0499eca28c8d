import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { notPermitted } from '#platform/act/permission';
import { actorOf } from '../session/open-session.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { OwnPassword } from './own-password.ts';
import { LONGEST_TYPED } from './person.dto.ts';

/**
 * Asks who is signed in for the password once more, before the act begins: whoever finds an open session must not take
 * the account over.
 */
@Injectable()
export class KnowPassword implements CanActivate {
  constructor(private readonly password: OwnPassword) {}

  /** Refuses: sign-in-needed, too-many-sign-ins, correct-these-fields. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { session, body, ip } = context.switchToHttp().getRequest<PortalRequest>();
    if (!session) throw notPermitted(actorOf(session));
    const { currentPassword: typed } = (body ?? {}) as { currentPassword?: unknown };
    // what is no text or too long is refused by the request class, with its field
    if (typeof typed !== 'string' || typed.length > LONGEST_TYPED) return true;
    await this.password.mustBe(typed, session.person, ip, 'currentPassword');
    return true;
  }
}
