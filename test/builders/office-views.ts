import type { ApplicationProps } from '../../apps/portal/src/pages/secretariat/application.tsx';
import type { CallProps } from '../../apps/portal/src/pages/secretariat/call.tsx';
import type { OfficeWork } from '../../apps/portal/src/pages/secretariat/office-work.ts';
import type { Visitor } from '../../apps/portal/src/web/visitor.ts';
import { aCall, aLine, aSentApplication, NOW } from './application-views.ts';
import { anAgreement, aReport } from './page-views.ts';
import { anAssessmentLine, aPublication, aReviewedCall } from './review-views.ts';

export const aClosedCall = () => aCall({ status: 'closed', closedAt: '2026-11-20T09:00:00Z', submitted: 5 });

/** Nothing that waits for the secretariat; bend it to what does. */
export function officeWork(bent: Partial<OfficeWork> = {}): OfficeWork {
  return {
    now: NOW,
    calls: [],
    submitted: [],
    review: [],
    recommendations: [],
    agreements: [],
    reports: [],
    publications: [],
    arriving: null,
    ...bent,
  };
}

/** A draft, a call past its deadline, two applications to screen, and one of everything else. */
export function someWork(): OfficeWork {
  const late = aCall({ id: 'late', deadline: '2026-11-21T00:00:00Z' });
  return officeWork({
    calls: [aCall({ id: 'draft-1', status: 'draft' }), late, aClosedCall()],
    submitted: [aLine(), aLine({ id: 'application-2' })],
    review: [aReviewedCall()],
    agreements: [anAgreement({ status: 'signed' }), anAgreement({ id: 'a2', status: 'drafted' })],
    reports: [aReport({ status: 'submitted' }), aReport({ id: 'r2', status: 'due' })],
    publications: [aPublication()],
  });
}

function aCallPage(visitor: Visitor, bent: Partial<CallProps>): CallProps {
  return {
    visitor,
    now: NOW,
    call: aClosedCall(),
    submitted: 0,
    review: aReviewedCall(),
    assessments: [],
    may: { assign: true, rank: true },
    done: '',
    errors: [],
    ...bent,
  };
}

/** The page of a call in each stage, from open to before the board. */
export function stagesOfACall(visitor: Visitor): readonly CallProps[] {
  const assessments = [anAssessmentLine({ reviewerName: 'Irina Volkova' })];
  return [
    aCallPage(visitor, { call: aCall({ allowed: ['amend'] }), review: undefined }),
    aCallPage(visitor, { call: aCall({ deadline: '2026-11-21T00:00:00Z', allowed: ['close'] }) }),
    aCallPage(visitor, { submitted: 2 }),
    aCallPage(visitor, { review: aReviewedCall({ assigned: 0 }) }),
    aCallPage(visitor, { review: aReviewedCall({ assessed: 7 }), assessments }),
    aCallPage(visitor, { review: aReviewedCall({ assessed: 12 }) }),
    aCallPage(visitor, { review: aReviewedCall({ recommendationId: 'r', recommendationStatus: 'sent' }) }),
  ];
}

/** A dossier that waits for screening. */
export function aDossier(visitor: Visitor, bent: Partial<ApplicationProps> = {}): ApplicationProps {
  const application = aSentApplication({ allowed: ['find-eligible', 'find-ineligible'] });
  return { visitor, application, assessments: [], waiting: [], done: '', ...bent };
}
