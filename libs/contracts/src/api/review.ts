import type { MoneyText } from '#kernel/money';
import type { CallRules } from '../call-rules.ts';
import type { FileState } from './applications.ts';

/** What ties a reviewer to an organisation (design/review.md section 1). */
export const CONFLICT_KINDS = ['employment', 'family', 'financial', 'former-partner', 'other'] as const;

/** The rules by which assessments have been assigned, named in the public log. */
export const ASSIGNMENT_RULES = ['least-loaded-without-conflict'] as const;

// What the review service answers. Totals are tenths of a point, 0 to 1000.

export interface ReviewCallLine {
  readonly callId: string;
  readonly title: string;
  readonly slug: string;
  readonly closed: boolean;
  readonly submitted: number;
  readonly eligible: number;
  readonly assigned: number;
  readonly assessed: number;
  readonly recommendationId: string | null;
  readonly recommendationStatus: string | null;
}

export interface ReviewerView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly status: string;
  readonly assigned: number;
  readonly submitted: number;
}

export interface ConflictView {
  readonly id: string;
  readonly reviewerId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: string;
  readonly reason: string;
  readonly declaredAt: string;
}

/** Organisations that a reviewer may name in a declaration: those with an eligible application. */
export interface OrganisationChoice {
  readonly organisationId: string;
  readonly name: string;
}

export interface AssessmentLine {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly callId: string;
  readonly callTitle: string;
  /** Absent for a reviewer who stepped aside. */
  readonly title?: string;
  readonly organisationName: string;
  readonly country: string;
  /** Absent for all but the secretariat and auditors who are not on the panel. */
  readonly reviewerName?: string;
  /** Absent while the reader's own judgement of the application is outstanding; null until this one is sent. */
  readonly total?: number | null;
  readonly submittedAt: string | null;
}

export interface ScoreView {
  readonly criterion: string;
  /** Half-points, 0 to 10 (so 7 is 3.5 of 5). */
  readonly halfPoints: number;
  readonly reason: string;
}

export interface AssessmentView extends AssessmentLine {
  readonly rules: CallRules;
  readonly application: {
    readonly requested: MoneyText;
    readonly months: number;
    readonly language: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly documents: readonly {
      readonly kind: string;
      readonly name: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly state: FileState;
    }[];
  };
  /** A draft's are absent for all but its reviewer and auditors. */
  readonly scores?: readonly ScoreView[];
  readonly comment?: string;
  /** The other reviewers' scores, by code: absent until the own assessment is submitted. */
  readonly panel?: readonly {
    readonly code: string;
    readonly total: number;
    readonly scores: readonly ScoreView[];
    readonly comment: string;
  }[];
  readonly allowed: readonly string[];
}

export interface RankingLine {
  readonly place: number;
  readonly applicationId: string;
  readonly number: string;
  readonly title: string;
  readonly organisationName: string;
  readonly country: string;
  readonly requested: MoneyText;
  /** Mean of the reviewers' totals in tenths of a point, rounded for display only; the order is exact. */
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly reviews: number;
  readonly outcome: 'award' | 'reserve' | 'decline';
  readonly reason: string;
}

export interface RecommendationView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly callId: string;
  readonly callTitle: string;
  readonly budget: MoneyText;
  readonly allocated: MoneyText;
  readonly rulesHash: string;
  readonly rankingHash: string;
  readonly ranking: readonly RankingLine[];
  readonly quorum: number;
  readonly agreeing: readonly { readonly personId: string; readonly name: string; readonly at: string }[];
  readonly returnedReason: string | null;
  readonly approvedAt: string | null;
  readonly allowed: readonly string[];
}
