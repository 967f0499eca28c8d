import { Module } from '@nestjs/common';
import { MailController } from './mail.controller.ts';
import { MailQueries } from './mail.queries.ts';
import { Telling } from './telling.ts';
import { TellMembersWhenAgreementCountersignedHandler } from './tell-members-when-agreement-countersigned.handler.ts';
import { TellMembersWhenAgreementDraftedHandler } from './tell-members-when-agreement-drafted.handler.ts';
import { TellMembersWhenApplicationAwardedHandler } from './tell-members-when-application-awarded.handler.ts';
import { TellMembersWhenApplicationDeclinedHandler } from './tell-members-when-application-declined.handler.ts';
import { TellMembersWhenApplicationFoundEligibleHandler } from './tell-members-when-application-found-eligible.handler.ts';
import { TellMembersWhenApplicationFoundIneligibleHandler } from './tell-members-when-application-found-ineligible.handler.ts';
import { TellMembersWhenApplicationReservedHandler } from './tell-members-when-application-reserved.handler.ts';
import { TellMembersWhenApplicationSubmittedHandler } from './tell-members-when-application-submitted.handler.ts';
import { TellMembersWhenReportAcceptedHandler } from './tell-members-when-report-accepted.handler.ts';
import { TellMembersWhenReportSentBackHandler } from './tell-members-when-report-sent-back.handler.ts';
import { TellMembersWhenTranchePaidHandler } from './tell-members-when-tranche-paid.handler.ts';
import { TellMembersWhenTrancheReturnedHandler } from './tell-members-when-tranche-returned.handler.ts';
import { TellReviewerWhenAssessmentAssignedHandler } from './tell-reviewer-when-assessment-assigned.handler.ts';

@Module({
  controllers: [
    MailController,
    TellMembersWhenApplicationSubmittedHandler,
    TellMembersWhenApplicationFoundEligibleHandler,
    TellMembersWhenApplicationFoundIneligibleHandler,
    TellMembersWhenApplicationAwardedHandler,
    TellMembersWhenApplicationReservedHandler,
    TellMembersWhenApplicationDeclinedHandler,
    TellReviewerWhenAssessmentAssignedHandler,
    TellMembersWhenAgreementDraftedHandler,
    TellMembersWhenAgreementCountersignedHandler,
    TellMembersWhenTrancheReturnedHandler,
    TellMembersWhenTranchePaidHandler,
    TellMembersWhenReportSentBackHandler,
    TellMembersWhenReportAcceptedHandler,
  ],
  providers: [MailQueries, Telling],
})
export class MailModule {}
