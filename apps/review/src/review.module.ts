import { Module } from '@nestjs/common';
import { AdmitApplicationWhenApplicationFoundEligible } from './application-copy/admit-application-when-application-found-eligible.handler.ts';
import { DropApplicationWhenApplicationWithdrawn } from './application-copy/drop-application-when-application-withdrawn.handler.ts';
import { ExcludeApplicationWhenApplicationFoundIneligible } from './application-copy/exclude-application-when-application-found-ineligible.handler.ts';
import { KeepApplicationWhenApplicationSubmitted } from './application-copy/keep-application-when-application-submitted.handler.ts';
import { AssessmentController } from './assessment/assessment.controller.ts';
import { AssessmentQueries } from './assessment/assessment.queries.ts';
import { AssessmentService } from './assessment/assessment.service.ts';
import { AssignAssessmentService } from './assessment/assign-assessment.service.ts';
import { StepAsideService } from './assessment/step-aside.service.ts';
import { CallCopyController } from './call-copy/call-copy.controller.ts';
import { CallCopyQueries } from './call-copy/call-copy.queries.ts';
import { CloseCallWhenCallClosed } from './call-copy/close-call-when-call-closed.handler.ts';
import { KeepCallWhenCallPublished } from './call-copy/keep-call-when-call-published.handler.ts';
import { KeepNewRulesWhenCallAmended } from './call-copy/keep-new-rules-when-call-amended.handler.ts';
import { ConflictController } from './conflict/conflict.controller.ts';
import { ConflictQueries } from './conflict/conflict.queries.ts';
import { ConflictService } from './conflict/conflict.service.ts';
import { DecideRecommendationService } from './recommendation/decide-recommendation.service.ts';
import { EraseDisclosuresWhenErasureConfirmed } from './erasure/erase-disclosures-when-erasure-confirmed.handler.ts';
import { MemberCopyService } from './member-copy/member-copy.service.ts';
import { NoteMemberWhenOrganisationMemberJoined } from './member-copy/note-member-when-organisation-member-joined.handler.ts';
import { NoteMemberWhenOrganisationRegistered } from './member-copy/note-member-when-organisation-registered.handler.ts';
import { RecommendationController } from './recommendation/recommendation.controller.ts';
import { RecommendationQueries } from './recommendation/recommendation.queries.ts';
import { RecommendationService } from './recommendation/recommendation.service.ts';
import { EnrolReviewerWhenPersonAccepted } from './reviewer/enrol-reviewer-when-person-accepted.handler.ts';
import { EnrolReviewerWhenPersonAdded } from './reviewer/enrol-reviewer-when-person-added.handler.ts';
import { EnrolReviewerWhenRoleGranted } from './reviewer/enrol-reviewer-when-role-granted.handler.ts';
import { RetireReviewerWhenPersonLeft } from './reviewer/retire-reviewer-when-person-left.handler.ts';
import { RetireReviewerWhenPersonDisabled } from './reviewer/retire-reviewer-when-person-disabled.handler.ts';
import { RetireReviewerWhenRoleRevoked } from './reviewer/retire-reviewer-when-role-revoked.handler.ts';
import { ReviewerController } from './reviewer/reviewer.controller.ts';
import { ReviewerQueries } from './reviewer/reviewer.queries.ts';
import { ReviewerService } from './reviewer/reviewer.service.ts';

const copies = [
  KeepCallWhenCallPublished,
  KeepNewRulesWhenCallAmended,
  CloseCallWhenCallClosed,
  KeepApplicationWhenApplicationSubmitted,
  DropApplicationWhenApplicationWithdrawn,
  AdmitApplicationWhenApplicationFoundEligible,
  ExcludeApplicationWhenApplicationFoundIneligible,
  NoteMemberWhenOrganisationRegistered,
  NoteMemberWhenOrganisationMemberJoined,
];
const panel = [
  EnrolReviewerWhenPersonAdded,
  EnrolReviewerWhenPersonAccepted,
  EnrolReviewerWhenRoleGranted,
  RetireReviewerWhenRoleRevoked,
  RetireReviewerWhenPersonDisabled,
  RetireReviewerWhenPersonLeft,
];

@Module({
  controllers: [
    ...copies,
    ...panel,
    EraseDisclosuresWhenErasureConfirmed,
    CallCopyController,
    ReviewerController,
    ConflictController,
    AssessmentController,
    RecommendationController,
  ],
  providers: [
    CallCopyQueries,
    ReviewerService,
    ReviewerQueries,
    ConflictService,
    MemberCopyService,
    ConflictQueries,
    AssessmentService,
    AssignAssessmentService,
    StepAsideService,
    AssessmentQueries,
    RecommendationService,
    DecideRecommendationService,
    RecommendationQueries,
  ],
})
export class ReviewModule {}
