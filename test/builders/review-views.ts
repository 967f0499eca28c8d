import type {
  AssessmentLine,
  AssessmentView,
  ConflictView,
  ReviewCallLine,
  ReviewerView,
  ScoreView,
} from '#contracts/api/review';
import type { PublicationView } from '#contracts/api/transparency';
import { demoCallRules } from './call-rules.ts';

/** A closed call of four eligible applications, all places filled, nothing assessed yet. */
export function aReviewedCall(bent: Partial<ReviewCallLine> = {}): ReviewCallLine {
  return {
    callId: 'call-1',
    title: 'Immediate help 2027',
    slug: 'immediate-help-2027',
    closed: true,
    submitted: 5,
    eligible: 4,
    assigned: 12,
    assessed: 0,
    recommendationId: null,
    recommendationStatus: null,
    ...bent,
  };
}

export function aReviewer(bent: Partial<ReviewerView> = {}): ReviewerView {
  return {
    id: 'reviewer-1',
    personId: 'reviewer-1',
    name: 'Irina Volkova',
    status: 'active',
    assigned: 3,
    submitted: 1,
    ...bent,
  };
}

export function aConflict(bent: Partial<ConflictView> = {}): ConflictView {
  return {
    id: 'conflict-1',
    reviewerId: 'reviewer-1',
    organisationId: 'organisation-1',
    organisationName: 'Harbour Light',
    kind: 'family',
    reason: 'A cousin leads it.',
    declaredAt: '2026-11-20T09:00:00.000Z',
    ...bent,
  };
}

export function anAssessmentLine(bent: Partial<AssessmentLine> = {}): AssessmentLine {
  return {
    id: 'assessment-1',
    version: 4,
    status: 'assigned',
    applicationId: 'application-1',
    applicationNumber: 'A-2026-00015',
    callId: 'call-1',
    callTitle: 'Immediate help 2027',
    title: 'Safe rooms on the northern road',
    organisationName: 'Harbour Light',
    country: 'GH',
    total: null,
    submittedAt: null,
    ...bent,
  };
}

/** One score for each criterion of the demo rules. */
export function scores(halfPoints: number): readonly ScoreView[] {
  return demoCallRules().criteria.map(({ id }) => ({
    criterion: id,
    halfPoints,
    reason: `Why ${id} has this score.`,
  }));
}

/** A sheet in which nothing is written yet. */
export function anAssessment(bent: Partial<AssessmentView> = {}): AssessmentView {
  return {
    ...anAssessmentLine(),
    rules: demoCallRules(),
    application: {
      requested: { amount: '18500.00', currency: 'USD' },
      months: 8,
      language: 'en',
      answers: { need: 'About 40 women.', approach: 'Months 1 to 8: shelter.' },
      documents: [
        { kind: 'certificate', name: 'certificate.pdf', bytes: 412_000, sha256: 'd'.repeat(64), state: 'ready' },
      ],
    },
    scores: [],
    comment: '',
    panel: [],
    allowed: ['submit', 'step-aside'],
    ...bent,
  };
}

export function aPublication(bent: Partial<PublicationView> = {}): PublicationView {
  return {
    id: 'publication-1',
    version: 2,
    status: 'withheld',
    reference: 'G-2026-00001',
    level: null,
    ground: null,
    organisationName: 'Rive Claire',
    country: 'BJ',
    title: 'A roof and rights',
    amount: { amount: '20000.00', currency: 'USD' },
    allowed: ['publish'],
    ...bent,
  };
}
