import { Module } from '@nestjs/common';
import { WebModule } from '../../web/web.module.ts';
import { OfficeAgreementsController } from './agreements.controller.ts';
import { OfficeApplicationsController } from './applications.controller.ts';
import { CallActsController } from './call-acts.controller.ts';
import { OfficeCallsController } from './calls.controller.ts';
import { OfficeContributionsController } from './contributions.controller.ts';
import { OfficeHomeController } from './home.controller.ts';
import { OfficePublicationsController } from './publications.controller.ts';
import { OfficeReviewController } from './recommendations.controller.ts';
import { OfficeReportsController } from './reports.controller.ts';

/** The pages under /office. */
@Module({
  imports: [WebModule],
  controllers: [
    OfficeHomeController,
    OfficeCallsController,
    CallActsController,
    OfficeApplicationsController,
    OfficeReviewController,
    OfficeAgreementsController,
    OfficeReportsController,
    OfficePublicationsController,
    OfficeContributionsController,
  ],
})
export class SecretariatModule {}
