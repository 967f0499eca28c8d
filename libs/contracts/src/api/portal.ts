import type { DelegableRole, Role } from '../roles.ts';
import type { MemberPosition, OrganisationView } from './applications.ts';
import type { AssessmentLine, AssessmentView, ConflictView } from './review.ts';

// What the portal itself answers.

export interface PersonView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly email: string;
  readonly name: string;
  /** A language of the portal, such as `fr`. */
  readonly language: string;
  /** In a session those held now, also of others; else all that were granted, whatever their days. */
  readonly roles: readonly Role[];
  /** The days on which a granted role counts, in UTC and both among them; absent in a session. */
  readonly roleDates?: Readonly<Partial<Record<Role, { readonly from?: string; readonly until?: string }>>>;
  /** Since when no letter reaches the address; only in the list of people, and only where it is so. */
  readonly lettersReturnedAt?: string;
}

/** For whom a person acts at the moment, and until which day (UTC). */
export interface ActsForView {
  readonly role: Role;
  readonly name: string;
  readonly until: string;
}

export interface SessionView {
  /** With the roles held now, also those of others. */
  readonly person: PersonView;
  readonly actsFor: readonly ActsForView[];
  readonly expiresAt: string;
  /** When a second factor was last given in this session; null when never. */
  readonly factorAt: string | null;
  /** A role of the person must have a second factor and there is none: nothing but setting it up is possible. */
  readonly factorMissing: boolean;
}

/** A role of one person in the hands of another, from the first day to the last (UTC), both among them. */
export interface DelegationView {
  readonly id: string;
  readonly version: number;
  /** `given` or `revoked`. */
  readonly status: string;
  /** By today's date; a delegation that was revoked has ended. */
  readonly runs: 'coming' | 'now' | 'ended';
  readonly role: DelegableRole;
  readonly principalId: string;
  readonly principalName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly from: string;
  readonly until: string;
  readonly allowed: readonly string[];
}

/** Somebody to whom the person who asks may give a role. */
export interface ColleagueView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What a person can prove themselves with besides the password. */
export const FACTOR_KINDS = ['totp', 'passkey', 'recovery-codes'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

export interface FactorsView {
  readonly totp: boolean;
  /** A secret was shown and waits for its first code. */
  readonly totpBegun: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly recoveryCodesLeft: number;
  /** A role of the person must have one. */
  readonly required: boolean;
}

export interface TotpSetUpView {
  /** For who cannot scan: the secret in base32. */
  readonly secret: string;
  /** What the picture holds (otpauth://). */
  readonly address: string;
}

/** Who is asked for a second factor, and which ones they have. */
export interface AskedView {
  /** The password was right, and the session waits for it. */
  readonly awaits: boolean;
  readonly totp: boolean;
  readonly passkey: boolean;
}

/** Shown once. Empty when the person has codes already. */
export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[];
}

/** What others say of who has lost every factor: it is them, it is them (the last word), it is not. */
export const FACTOR_RESET_WORDS = ['vouch', 'confirm', 'refuse'] as const;
export type FactorResetWord = (typeof FACTOR_RESET_WORDS)[number];

/** Who has lost every second factor, and who has made sure that it is them. */
export interface FactorResetView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The role must have a second factor: two others make sure, and the factors go after a wait. */
  readonly needsTwo: boolean;
  readonly how: readonly string[];
  readonly askedAt: string;
  /** When the factors go; null until it is confirmed. */
  readonly dueAt: string | null;
  readonly allowed: readonly FactorResetWord[];
}

/** The connection of one's account with one at the identity provider. */
export interface IdentityView {
  /** Null when there is none. */
  readonly boundAt: string | null;
}

/** What a link in a letter is for. */
export const LINK_PURPOSES = ['confirm', 'accept', 'reset', 'new-address', 'keep-factors', 'keep-address'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Whom a link that is still good belongs to; only its holder can ask. */
export interface AccountLinkView {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The same answer whether there is an account or not: what is true stands in the letter. */
export interface LetterView {
  readonly to: string;
}

/** What a person asks for themselves. */
export interface ErasureRequestView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** Null once the person is forgotten. */
  readonly personId: string | null;
  readonly askedAt: string;
  /** The grounds of a refusal. */
  readonly reason: string | null;
}

/** The newest of the reader's own; null when there never was one. */
export interface OwnErasureRequestView {
  readonly request: ErasureRequestView | null;
  /** Roles of the reader without which the fund stands still, and which nobody else holds. */
  readonly soleRoles: readonly Role[];
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
  readonly orderedAt: string;
  /** Services that have answered so far, and what they say: acts nobody can open any more, and those kept by law. */
  readonly answered: number;
  readonly erased: number;
  readonly keptByLaw: number;
  readonly allowed: readonly string[];
}

export interface MailView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** In words, from what the browser says of itself; nothing that tells one device of a kind from another. */
const BROWSERS = ['firefox', 'edge', 'opera', 'samsung', 'chrome', 'safari', 'program', 'other'] as const;
export type BrowserName = (typeof BROWSERS)[number];
export const SYSTEMS = ['android', 'ios', 'windows', 'mac', 'linux', 'other'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** An open session of the person who asks. */
export interface OwnSessionView {
  readonly id: string;
  readonly openedAt: string;
  readonly lastSeenAt: string;
  readonly browser: BrowserName;
  readonly system: SystemName;
  /** It is the one that asks. */
  readonly isThis: boolean;
}

export interface AccessTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly isExpired: boolean;
  readonly lastUsedAt: string | null;
}

export interface NewAccessTokenView extends AccessTokenView {
  /** Only in the first answer: nobody keeps it. */
  readonly token?: string;
}

/** Rows as they are kept, by the names of their fields; docs/personal-export.md says what each means. */
export type ExportedRows = readonly Readonly<Record<string, unknown>>[];

/** An act that names the person; the public log holds its leaf. */
export interface ExportedAct {
  readonly act: string;
  readonly at: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly leafHash: string;
}

/** All that the fund keeps about one person, for that person. */
export interface PersonalExportView {
  readonly format: 'trust-fund-personal-export';
  readonly version: 1;
  readonly madeAt: string;
  /** Address of the portal. */
  readonly madeBy: string;
  readonly portal: Readonly<Record<string, ExportedRows>>;
  /** For whom an applicant acts; null for who acts for none. */
  readonly organisation: {
    readonly organisation: OrganisationView;
    readonly position: MemberPosition;
    readonly joinedAt: string | null;
  } | null;
  /** Of a reviewer: their own judgements and declarations. */
  readonly review: {
    readonly assessments: readonly (AssessmentLine | AssessmentView)[];
    readonly conflicts: readonly ConflictView[];
  } | null;
  /** By service. */
  readonly acts: Readonly<Record<string, readonly ExportedAct[]>>;
}
