import type { Role } from '../roles.ts';

/** What the portal itself answers. */
export interface PersonView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly email: string;
  readonly name: string;
  /** A language of the portal, such as `fr`. */
  readonly language: string;
  readonly roles: readonly Role[];
}

export interface SessionView {
  readonly person: PersonView;
  readonly expiresAt: string;
}

export const ERASURE_SUBJECTS = ['person', 'organisation'] as const;
export type ErasureSubject = (typeof ERASURE_SUBJECTS)[number];

/** Why it may be forgotten (GDPR article 17(1), letters a to d). */
export const ERASURE_GROUNDS = ['no-longer-needed', 'consent-withdrawn', 'objection', 'unlawful'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export interface ErasureView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly subjectKind: ErasureSubject;
  /** Only until it is decided. */
  readonly subjectId: string | null;
  readonly ground: ErasureGround;
  readonly orderedBy: string;
  readonly orderedAt: string;
  /** Services that have answered so far, and what they say: acts nobody can open any more, and those kept by law. */
  readonly answered: number;
  readonly erased: number;
  readonly keptByLaw: number;
}

export interface MailView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}
