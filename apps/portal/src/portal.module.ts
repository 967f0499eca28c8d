import { Module } from '@nestjs/common';
import type { ServiceChoices } from '#platform/start-service';
import { DelegationModule } from './delegation/delegation.module.ts';
import { ErasureModule } from './erasure/erasure.module.ts';
import { FactorResetModule } from './factor-reset/factor-reset.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { NoticeModule } from './notice/notice.module.ts';
import { OrganisationMemberModule } from './organisation-member/organisation-member.module.ts';
import { AccessTokensPageController } from './pages/account/access-tokens.controller.ts';
import { AccountController } from './pages/account/account.controller.ts';
import { ChangeController } from './pages/account/change.controller.ts';
import { DelegationsPageController } from './pages/account/delegations.controller.ts';
import { LinkController } from './pages/account/link.controller.ts';
import { ErasurePageController } from './pages/account/erasure.controller.ts';
import { ExportPageController } from './pages/account/export.controller.ts';
import { FactorController } from './pages/account/factor.controller.ts';
import { MailboxController } from './pages/account/mailbox.controller.ts';
import { NoticesPageController } from './pages/account/notices.controller.ts';
import { SessionsPageController } from './pages/account/sessions.controller.ts';
import { SecurityEventsPageController } from './pages/administrator/security-events.controller.ts';
import { LostFactorController } from './pages/account/lost-factor.controller.ts';
import { PasskeysPageController } from './pages/account/passkeys.controller.ts';
import { PersonalExportModule } from './personal-export/personal-export.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { ProviderController } from './pages/account/provider.controller.ts';
import { ProviderSignInController } from './pages/account/provider-sign-in.controller.ts';
import { SecurityController } from './pages/account/security.controller.ts';
import { AllDelegationsController } from './pages/administrator/delegations.controller.ts';
import { ErasuresPageController } from './pages/administrator/erasures.controller.ts';
import { InvitationsController } from './pages/administrator/invitations.controller.ts';
import { LostFactorsPageController } from './pages/administrator/lost-factors.controller.ts';
import { PeopleController } from './pages/administrator/people.controller.ts';
import { ApplicantHomeController } from './pages/applicant/home.controller.ts';
import { ApplicationPageController } from './pages/applicant/application.controller.ts';
import { CheckController } from './pages/applicant/check.controller.ts';
import { DocumentsController } from './pages/applicant/documents.controller.ts';
import { AccountPageController } from './pages/applicant/account.controller.ts';
import { GrantPageController } from './pages/applicant/grant.controller.ts';
import { MembersController } from './pages/applicant/members.controller.ts';
import { OrganisationPageController } from './pages/applicant/organisation.controller.ts';
import { ReportPageController } from './pages/applicant/report.controller.ts';
import { OfflineController } from './pages/applicant/offline.controller.ts';
import { SectionController } from './pages/applicant/section.controller.ts';
import { StartController } from './pages/applicant/start.controller.ts';
import { AuditorModule } from './pages/auditor/auditor.module.ts';
import { BoardController } from './pages/board/board.controller.ts';
import { ContributionsController } from './pages/finance/contributions.controller.ts';
import { DonorController } from './pages/donor/donor.controller.ts';
import { AccountChangesController } from './pages/finance/account-changes.controller.ts';
import { FinanceController } from './pages/finance/finance.controller.ts';
import { LedgerPageController } from './pages/finance/ledger.controller.ts';
import { RunsController } from './pages/finance/runs.controller.ts';
import { CallsController } from './pages/public/calls.controller.ts';
import { GrantsController } from './pages/public/grants.controller.ts';
import { HomeController } from './pages/public/home.controller.ts';
import { PlainController } from './pages/public/plain.controller.ts';
import { StyleguideController } from './pages/public/styleguide.controller.ts';
import { VerifyController } from './pages/public/verify.controller.ts';
import { ReviewerModule } from './pages/reviewer/reviewer.module.ts';
import { SecretariatModule } from './pages/secretariat/secretariat.module.ts';
import { SecurityEventModule } from './security-event/security-event.module.ts';
import { SessionActors } from './session/session-actors.ts';
import { openFrontDoor } from './web/open-front-door.ts';
import { WebModule } from './web/web.module.ts';

@Module({
  imports: [
    WebModule,
    SecurityEventModule,
    MailModule,
    NoticeModule,
    OrganisationMemberModule,
    DelegationModule,
    ErasureModule,
    FactorResetModule,
    IdentityModule,
    PersonalExportModule,
    SecretariatModule,
    ReviewerModule,
    AuditorModule,
  ],
  controllers: [
    AccountController,
    LinkController,
    ChangeController,
    ErasurePageController,
    ExportPageController,
    FactorController,
    SecurityController,
    PasskeysPageController,
    LostFactorController,
    ProviderController,
    ProviderSignInController,
    MailboxController,
    NoticesPageController,
    SessionsPageController,
    AccessTokensPageController,
    DelegationsPageController,
    SecurityEventsPageController,
    HomeController,
    CallsController,
    GrantsController,
    PlainController,
    StyleguideController,
    VerifyController,
    ApplicantHomeController,
    ApplicationPageController,
    CheckController,
    DocumentsController,
    GrantPageController,
    AccountPageController,
    MembersController,
    OrganisationPageController,
    ReportPageController,
    SectionController,
    OfflineController,
    StartController,
    BoardController,
    DonorController,
    AccountChangesController,
    FinanceController,
    RunsController,
    ContributionsController,
    LedgerPageController,
    PeopleController,
    InvitationsController,
    ErasuresPageController,
    LostFactorsPageController,
    AllDelegationsController,
  ],
})
export class PortalModule {}

/** What makes a service of the platform the portal: sessions instead of tokens, pages, files for browsers. */
export const portalChoices: ServiceChoices = { actors: SessionActors, configure: openFrontDoor };
