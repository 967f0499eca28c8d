import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { PortalRequest } from '../web/visitor.ts';
import { PasswordHashing } from './password-hashing.ts';
import { LONGEST_TYPED } from './person.dto.ts';

/** A request whose password was hashed before its act began. */
export interface HashedRequest extends PortalRequest {
  passwordHash?: string;
}

/**
 * Hashes the `password` of a request before its transaction begins: who waits for a turn holds no connection of the
 * database. It does so whether or not there is an account, so that the time says nothing either.
 */
@Injectable()
export class HashPassword implements CanActivate {
  constructor(private readonly passwords: PasswordHashing) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HashedRequest>();
    const { password } = (request.body ?? {}) as { password?: unknown };
    // what is no text or too long is refused by the request class, with its field; it costs the same all the same
    const isText = typeof password === 'string' && password.length <= LONGEST_TYPED;
    request.passwordHash = await this.passwords.hash(isText ? password : '');
    return true;
  }
}

/** The hash that the guard of the route has made. */
export function passwordHashOf({ passwordHash }: HashedRequest): string {
  if (passwordHash === undefined) throw new Error('this route does not hash the password: it lacks its guard');
  return passwordHash;
}
