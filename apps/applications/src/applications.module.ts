import { Module } from '@nestjs/common';
import { FileSweep } from '#platform/files/file-sweep';
import { ApplicationDocumentController } from './application/application-document.controller.ts';
import { ApplicationDocumentService } from './application/application-document.service.ts';
import { DocumentUploadController } from './application/document-upload.controller.ts';
import { DocumentUploadService } from './application/document-upload.service.ts';
import { ApplicationController } from './application/application.controller.ts';
import { ApplicationQueries } from './application/application.queries.ts';
import { ApplicationService } from './application/application.service.ts';
import { AwardApplicationsWhenRecommendationApproved } from './application/award-applications-when-recommendation-approved.handler.ts';
import { DecideApplicationService } from './application/decide-application.service.ts';
import { LogPromise } from './application/log-promise.ts';
import { ScreenApplicationService } from './application/screen-application.service.ts';
import { SubmitApplicationService } from './application/submit-application.service.ts';
import { CallController } from './call/call.controller.ts';
import { CallQueries } from './call/call.queries.ts';
import { CallService } from './call/call.service.ts';
import { PublishCallService } from './call/publish-call.service.ts';
import { EraseDisclosuresWhenErasureConfirmed } from './erasure/erase-disclosures-when-erasure-confirmed.handler.ts';
import { OrganisationController } from './organisation/organisation.controller.ts';
import { OrganisationQueries } from './organisation/organisation.queries.ts';
import { OrganisationMemberService } from './organisation/organisation-member.service.ts';
import { OrganisationService } from './organisation/organisation.service.ts';

@Module({
  controllers: [
    OrganisationController,
    CallController,
    ApplicationController,
    ApplicationDocumentController,
    DocumentUploadController,
    AwardApplicationsWhenRecommendationApproved,
    EraseDisclosuresWhenErasureConfirmed,
  ],
  providers: [
    OrganisationService,
    OrganisationMemberService,
    OrganisationQueries,
    CallService,
    PublishCallService,
    CallQueries,
    ApplicationService,
    ApplicationDocumentService,
    DocumentUploadService,
    LogPromise,
    SubmitApplicationService,
    ScreenApplicationService,
    DecideApplicationService,
    ApplicationQueries,
    FileSweep,
  ],
})
export class ApplicationsModule {}
