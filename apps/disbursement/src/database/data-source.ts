import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { AccountChangeEntity } from '../account-change/account-change.entity.ts';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { BankAccountReadEntity } from '../bank-account/bank-account-read.entity.ts';
import { BankAccountEntity } from '../bank-account/bank-account.entity.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { ContributionEntity } from '../contribution/contribution.entity.ts';
import { JournalEntity } from '../ledger/journal.entity.ts';
import { PostingEntity } from '../ledger/posting.entity.ts';
import { OrganisationCopyEntity } from '../organisation-copy/organisation-copy.entity.ts';
import { PaymentRunEntity } from '../payment-run/payment-run.entity.ts';
import { PaymentEntity } from '../payment-run/payment.entity.ts';
import { ReportEntity } from '../report/report.entity.ts';
import { TrancheEntity } from '../tranche/tranche.entity.ts';
import { WitnessedDecisionEntity } from '../witnessed-decision/witnessed-decision.entity.ts';
import { KnowCallsAndOrganisations1764000000001 } from './migrations/1764000000001-know-calls-and-organisations.ts';
import { KeepAgreementsTranchesAndReports1764000000002 } from './migrations/1764000000002-keep-agreements-tranches-and-reports.ts';
import { SealBankAccounts1764000000003 } from './migrations/1764000000003-seal-bank-accounts.ts';
import { PayInRuns1764000000004 } from './migrations/1764000000004-pay-in-runs.ts';
import { KeepTheBooks1764000000005 } from './migrations/1764000000005-keep-the-books.ts';
import { PayOnlyWhatWitnessesHaveSeen1790000500001 } from './migrations/1790000500001-pay-only-what-witnesses-have-seen.ts';
import { ShowBankAccountsToFew1790050000100 } from './migrations/1790050000100-show-bank-accounts-to-few.ts';
import { KnowLegalRepresentatives1790050000200 } from './migrations/1790050000200-know-legal-representatives.ts';
import { CountThoseWhoAreActedFor1791030000100 } from './migrations/1791030000100-count-those-who-are-acted-for.ts';
import { TellOfEarlierContributions1791050000100 } from './migrations/1791050000100-tell-of-earlier-contributions.ts';
import { GiveEachAccountAKeyOfItsOwn1791080000100 } from './migrations/1791080000100-give-each-account-a-key-of-its-own.ts';
import { KnowAnAccountThatWasGivenTwice1791080000200 } from './migrations/1791080000200-know-an-account-that-was-given-twice.ts';
import { ChangeAccountsSlowly1791080000300 } from './migrations/1791080000300-change-accounts-slowly.ts';

export const database: ServiceDatabase = {
  service: 'disbursement',
  entities: [
    CallCopyEntity,
    OrganisationCopyEntity,
    AgreementEntity,
    TrancheEntity,
    ReportEntity,
    BankAccountEntity,
    BankAccountReadEntity,
    AccountChangeEntity,
    PaymentRunEntity,
    PaymentEntity,
    ContributionEntity,
    JournalEntity,
    PostingEntity,
    WitnessedDecisionEntity,
  ],
  migrations: [
    ...platformMigrations,
    KnowCallsAndOrganisations1764000000001,
    KeepAgreementsTranchesAndReports1764000000002,
    SealBankAccounts1764000000003,
    PayInRuns1764000000004,
    KeepTheBooks1764000000005,
    PayOnlyWhatWitnessesHaveSeen1790000500001,
    ShowBankAccountsToFew1790050000100,
    KnowLegalRepresentatives1790050000200,
    CountThoseWhoAreActedFor1791030000100,
    TellOfEarlierContributions1791050000100,
    GiveEachAccountAKeyOfItsOwn1791080000100,
    KnowAnAccountThatWasGivenTwice1791080000200,
    ChangeAccountsSlowly1791080000300,
  ],
};

/** For the migrations, as the owner of the tables. */
export const createDataSource = (url: string): DataSource => dataSourceFor(database, url);
