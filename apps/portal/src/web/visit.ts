import { randomBytes } from 'node:crypto';
import { cookieIn, hostCookie, isToken, type HostCookie } from '../session/session.rules.ts';

/**
 * A browser in which nobody has signed in, so that the forms of that time carry a token too, and what begins here can
 * come back only here. It says nothing about who it is, and no row keeps it.
 */
export interface Visit {
  readonly id: string;
  /** To be set with the first page that has a form; missing when the browser has it. */
  readonly cookie?: string;
}

export class VisitCookie {
  private readonly cookie: HostCookie;

  constructor(publicUrl: string) {
    this.cookie = hostCookie(publicUrl, 'visit');
  }

  /** The visit of a browser, or a new one. */
  visitIn(header: string | undefined): Visit {
    const { name, attributes } = this.cookie;
    const known = cookieIn(header, name);
    if (isToken(known)) return { id: known };
    const id = randomBytes(32).toString('base64url');
    return { id, cookie: `${name}=${id}; ${attributes}` };
  }
}
