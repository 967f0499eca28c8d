import { Module } from '@nestjs/common';
import { EraseDisclosuresWhenErasureConfirmed } from './erasure/erase-disclosures-when-erasure-confirmed.handler.ts';
import { CountContributionWhenDeposited } from './grant/count-contribution-when-deposited.handler.ts';
import { GrantController } from './grant/grant.controller.ts';
import { GrantQueries } from './grant/grant.queries.ts';
import { HistoricalRecordController } from './historical-record/historical-record.controller.ts';
import { HistoricalRecordQueries } from './historical-record/historical-record.queries.ts';
import { HistoricalRecordService } from './historical-record/historical-record.service.ts';
import { GrantRecordService } from './publication/grant-record.service.ts';
import { PreparePublicationWhenAgreementCountersigned } from './publication/prepare-publication-when-agreement-countersigned.handler.ts';
import { PublicationController } from './publication/publication.controller.ts';
import { PublicationQueries } from './publication/publication.queries.ts';
import { PublicationService } from './publication/publication.service.ts';
import { RefreshPublicationWhenAgreementClosed } from './publication/refresh-publication-when-agreement-closed.handler.ts';
import { RefreshPublicationWhenReportAccepted } from './publication/refresh-publication-when-report-accepted.handler.ts';
import { RefreshPublicationWhenTranchePaid } from './publication/refresh-publication-when-tranche-paid.handler.ts';
import { RefreshPublicationService } from './publication/refresh-publication.service.ts';
import { ShowGrantService } from './publication/show-grant.service.ts';

@Module({
  controllers: [
    PublicationController,
    GrantController,
    HistoricalRecordController,
    PreparePublicationWhenAgreementCountersigned,
    RefreshPublicationWhenTranchePaid,
    RefreshPublicationWhenReportAccepted,
    RefreshPublicationWhenAgreementClosed,
    CountContributionWhenDeposited,
    EraseDisclosuresWhenErasureConfirmed,
  ],
  providers: [
    PublicationService,
    RefreshPublicationService,
    GrantRecordService,
    ShowGrantService,
    PublicationQueries,
    GrantQueries,
    HistoricalRecordService,
    HistoricalRecordQueries,
  ],
})
export class TransparencyModule {}
