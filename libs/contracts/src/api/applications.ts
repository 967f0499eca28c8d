import type { MoneyText } from '#kernel/money';
import type { CallRules } from '../call-rules.ts';

// What the applications service answers. Instants are ISO text in UTC, days are YYYY-MM-DD.

export interface OrganisationView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly city: string;
  readonly registrationNumber: string;
  readonly registeredOn: string;
  readonly website: string | null;
  readonly mission: string;
}

/** What somebody is in an organisation: everybody drafts; a legal representative also submits, signs and asks for money. */
export const MEMBER_POSITIONS = ['legal-representative', 'member'] as const;
export type MemberPosition = (typeof MEMBER_POSITIONS)[number];

export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly position: MemberPosition;
  readonly joinedAt: string;
}

/** The people of one's own organisation; invitations are shown to legal representatives only. */
export interface MembersView {
  readonly organisation: OrganisationView;
  readonly position: MemberPosition;
  readonly members: readonly MemberView[];
  readonly invitations: readonly InvitationLine[];
}

export interface InvitationLine {
  readonly id: string;
  readonly email: string;
  readonly position: MemberPosition;
  readonly expiresAt: string;
}

/** What the holder of an invitation's link may know before joining. */
export interface InvitationView {
  readonly organisationName: string;
  readonly position: MemberPosition;
  readonly expiresAt: string;
}

export interface CallView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly opensAt: string;
  readonly deadline: string;
  /** IANA name of the zone in which the deadline is announced. */
  readonly timeZone: string;
  readonly rulesVersion: number;
  /** Null while the call is a draft. */
  readonly rulesHash: string | null;
  readonly rules: CallRules;
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
  /** Published changes, newest first. */
  readonly amendments: readonly { readonly rulesVersion: number; readonly reason: string; readonly at: string }[];
  /** How many applications were submitted; null until the call is closed. */
  readonly submitted: number | null;
  /** What the actor may do now: verbs of the lifecycle. */
  readonly allowed: readonly string[];
}

export interface DocumentView {
  readonly kind: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/** Only what is `ready` can be opened; `checking` waits for the virus scanner, in `infected` it found something later. */
export type FileState = 'ready' | 'checking' | 'infected';

export interface AttachedDocumentView extends DocumentView {
  readonly state: FileState;
}

export interface ApplicationView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** Given at submission. */
  readonly number: string | null;
  readonly callId: string;
  readonly callTitle: string;
  readonly callSlug: string;
  readonly deadline: string;
  readonly timeZone: string;
  readonly organisation: OrganisationView;
  readonly title: string;
  readonly language: string;
  readonly requested: MoneyText | null;
  readonly months: number | null;
  readonly yearsOfExperience: number | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly documents: readonly AttachedDocumentView[];
  readonly rules: CallRules;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly contentHash: string | null;
  readonly screening: ScreeningView | null;
  readonly awarded: MoneyText | null;
  /** What is still missing before it can be submitted: the fields of the refusal that submitting would meet now. */
  readonly missing: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly allowed: readonly string[];
}

export interface ScreeningView {
  readonly outcome: 'eligible' | 'ineligible';
  readonly reasons: readonly string[];
  readonly at: string;
}

/** The answer to a submission; also at `GET /applications/:id/receipt`. */
export interface ReceiptView {
  readonly applicationId: string;
  readonly number: string;
  readonly callTitle: string;
  readonly organisationName: string;
  readonly submittedAt: string;
  readonly timeZone: string;
  readonly contentHash: string;
  readonly documents: readonly DocumentView[];
  /** The act in the public log: the leaf's text and hash, and the disclosures that open its sealed fields. */
  readonly act: ActView;
  /** The fund's signed word that the log will hold the act within 60 s: a note that `verify receipt` reads. */
  readonly promise: string | null;
}

export interface ActView {
  readonly eventId: string;
  readonly leaf: string;
  /** Hexadecimal; the key of `/log/proof/<leaf hash>`. */
  readonly leafHash: string;
  readonly disclosures: readonly string[];
}

export interface ApplicationLine {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly status: string;
  readonly callId: string;
  readonly callTitle: string;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly requested: MoneyText | null;
  readonly deadline: string;
  readonly submittedAt: string | null;
}
