import type { MoneyText } from '#kernel/money';

/** How much of a grant the public sees, from least to most. Totals always count every grant. */
export const PUBLICATION_LEVELS = ['amount-only', 'name-withheld', 'full'] as const;
export type PublicationLevel = (typeof PUBLICATION_LEVELS)[number];

/** For the secretariat: a grant and what is shown of it. */
export interface PublicationView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly reference: string;
  readonly level: PublicationLevel | null;
  readonly ground: string | null;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly amount: MoneyText;
  readonly allowed: readonly string[];
}

/** What the public sees of one grant: only fields of the positive list of its level; a withheld one is null. */
export interface GrantView {
  readonly reference: string;
  readonly level: PublicationLevel;
  readonly organisationName: string | null;
  readonly country: string | null;
  readonly title: string | null;
  readonly amount: MoneyText;
  readonly paid: MoneyText;
  /** `active` or `closed`. */
  readonly state: string;
  readonly awardedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly months: number;
  readonly payments: readonly { readonly ordinal: number; readonly amount: MoneyText; readonly paidOn: string }[];
  readonly reportsAccepted: number;
  /** Null where it is fewer than 11 people: small counts are withheld. */
  readonly peopleAssisted: number | null;
  readonly peopleWithheld: boolean;
  /** The acts of this grant in the public log: type, time and leaf hash in hexadecimal digits. */
  readonly acts: readonly { readonly type: string; readonly at: string; readonly leafHash: string }[];
}

export interface GrantTotals {
  readonly grants: number;
  readonly withheld: number;
  /** Contributions of donors that have come. */
  readonly received: readonly MoneyText[];
  readonly awarded: readonly MoneyText[];
  readonly paid: readonly MoneyText[];
  readonly countries: number;
}

export const HISTORICAL_KINDS = ['cycle', 'statement', 'grantee', 'contribution'] as const;
export type HistoricalKind = (typeof HISTORICAL_KINDS)[number];

export interface HistoricalRecordView {
  readonly id: string;
  readonly kind: HistoricalKind;
  readonly title: string;
  /** As published: a date, a month or a year. */
  readonly date: string;
  readonly detail: string;
  readonly amountText: string | null;
  readonly country: string | null;
  /** `certain`, `probable` or `doubtful`. */
  readonly certainty: string;
  readonly source: string;
}
