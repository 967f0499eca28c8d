import type { Role } from '../roles.ts';

/** What the portal itself answers. */
export interface PersonView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface SessionView {
  readonly person: PersonView;
  readonly expiresAt: string;
}

export interface MailView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}
