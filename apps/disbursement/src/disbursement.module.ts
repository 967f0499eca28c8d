import { Module } from '@nestjs/common';
import { BlindIndex } from '#platform/restricted/blind-index';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { sealing } from '#platform/restricted/sealing';
import { AccountChangeRounds } from './account-change/account-change-rounds.ts';
import { AccountChangeController } from './account-change/account-change.controller.ts';
import { AccountChangeQueries } from './account-change/account-change.queries.ts';
import { AccountChangeService } from './account-change/account-change.service.ts';
import { AgreementController } from './agreement/agreement.controller.ts';
import { AgreementQueries } from './agreement/agreement.queries.ts';
import { AgreementService } from './agreement/agreement.service.ts';
import { DraftAgreementsWhenRecommendationApproved } from './agreement/draft-agreements-when-recommendation-approved.handler.ts';
import { BankAccountService } from './bank-account/bank-account.service.ts';
import { CallCopyService } from './call-copy/call-copy.service.ts';
import { KeepPaymentPlanWhenCallAmended } from './call-copy/keep-payment-plan-when-call-amended.handler.ts';
import { KeepPaymentPlanWhenCallPublished } from './call-copy/keep-payment-plan-when-call-published.handler.ts';
import { DisbursementConfig } from './config.ts';
import { ContributionController } from './contribution/contribution.controller.ts';
import { ContributionQueries } from './contribution/contribution.queries.ts';
import { ContributionService } from './contribution/contribution.service.ts';
import { EraseDisclosuresWhenErasureConfirmed } from './erasure/erase-disclosures-when-erasure-confirmed.handler.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { LedgerQueries } from './ledger/ledger.queries.ts';
import { LedgerService } from './ledger/ledger.service.ts';
import { FollowOrganisationWhenOrganisationCorrected } from './organisation-copy/follow-organisation-when-organisation-corrected.handler.ts';
import { FollowOrganisationWhenOrganisationMemberChanged } from './organisation-copy/follow-organisation-when-organisation-member-changed.handler.ts';
import { FollowOrganisationWhenOrganisationMemberJoined } from './organisation-copy/follow-organisation-when-organisation-member-joined.handler.ts';
import { FollowOrganisationWhenOrganisationMemberRemoved } from './organisation-copy/follow-organisation-when-organisation-member-removed.handler.ts';
import { FollowOrganisationWhenOrganisationRegistered } from './organisation-copy/follow-organisation-when-organisation-registered.handler.ts';
import { OrganisationCopyService } from './organisation-copy/organisation-copy.service.ts';
import { BANK_DETAILS } from './sealed-value/bank-details.ts';
import { SealOlderValues } from './sealed-value/seal-older-values.ts';
import { BankFileService } from './payment-run/bank-file.service.ts';
import { PaymentRunController } from './payment-run/payment-run.controller.ts';
import { PaymentRunQueries } from './payment-run/payment-run.queries.ts';
import { PaymentRunService } from './payment-run/payment-run.service.ts';
import { ReportController } from './report/report.controller.ts';
import { ReportQueries } from './report/report.queries.ts';
import { ReportService } from './report/report.service.ts';
import { TrancheController } from './tranche/tranche.controller.ts';
import { TrancheQueries } from './tranche/tranche.queries.ts';
import { TrancheService } from './tranche/tranche.service.ts';
import { AllowPaymentsWhenDecisionWitnessed } from './witnessed-decision/allow-payments-when-decision-witnessed.handler.ts';

/** A key of its own: who could make indexes with a wrapping key, or the other way round, would have both. */
const blindIndex = {
  provide: BlindIndex,
  useFactory: ({ keysDirectory }: DisbursementConfig) =>
    new BlindIndex(NumberedKeys.begin(keysDirectory, 'bank-account-index').of(1)),
  inject: [DisbursementConfig],
};

@Module({
  controllers: [
    AgreementController,
    AccountChangeController,
    TrancheController,
    ReportController,
    PaymentRunController,
    ContributionController,
    LedgerController,
    DraftAgreementsWhenRecommendationApproved,
    AllowPaymentsWhenDecisionWitnessed,
    KeepPaymentPlanWhenCallPublished,
    KeepPaymentPlanWhenCallAmended,
    FollowOrganisationWhenOrganisationRegistered,
    FollowOrganisationWhenOrganisationMemberJoined,
    FollowOrganisationWhenOrganisationMemberChanged,
    FollowOrganisationWhenOrganisationMemberRemoved,
    FollowOrganisationWhenOrganisationCorrected,
    EraseDisclosuresWhenErasureConfirmed,
  ],
  providers: [
    ...sealing(BANK_DETAILS),
    blindIndex,
    SealOlderValues,
    CallCopyService,
    OrganisationCopyService,
    BankAccountService,
    BankFileService,
    AccountChangeService,
    AccountChangeQueries,
    AccountChangeRounds,
    AgreementService,
    AgreementQueries,
    TrancheService,
    TrancheQueries,
    ReportService,
    ReportQueries,
    PaymentRunService,
    PaymentRunQueries,
    ContributionService,
    ContributionQueries,
    LedgerService,
    LedgerQueries,
  ],
})
export class DisbursementModule {}
