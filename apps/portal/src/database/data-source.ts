import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { LetterLimitEntity } from '../account-link/letter-limit.entity.ts';
import { AccountLinkEntity } from '../account-link/account-link.entity.ts';
import { AccessTokenEntity } from '../access-token/access-token.entity.ts';
import { ErasureRequestEntity } from '../erasure-request/erasure-request.entity.ts';
import { DelegationEntity } from '../delegation/delegation.entity.ts';
import { ErasureOutcomeEntity } from '../erasure/erasure-outcome.entity.ts';
import { ErasureEntity } from '../erasure/erasure.entity.ts';
import { FactorResetEntity } from '../factor-reset/factor-reset.entity.ts';
import { OrganisationMemberEntity } from '../organisation-member/organisation-member.entity.ts';
import { IdentityEntity } from '../identity/identity.entity.ts';
import { ProviderVisitEntity } from '../identity/provider-visit.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { SecurityEventEntity } from '../security-event/security-event.entity.ts';
import { SessionEntity } from '../session/session.entity.ts';
import { AnsweredChallengeEntity } from '../second-factor/answered-challenge.entity.ts';
import { PasskeyEntity } from '../second-factor/passkey.entity.ts';
import { RecoveryCodeEntity } from '../second-factor/recovery-code.entity.ts';
import { TotpEntity } from '../second-factor/totp.entity.ts';
import { KnownAddressEntity } from '../session/known-address.entity.ts';
import { SignInLimitEntity } from '../session/sign-in-limit.entity.ts';
import { PeopleSessionsAndMembers1790000100000 } from './migrations/1790000100000-people-sessions-and-members.ts';
import { ForgetOnePerson1790000600000 } from './migrations/1790000600000-forget-one-person.ts';
import { RememberSecondFactors1790100000100 } from './migrations/1790100000100-remember-second-factors.ts';
import { AskForFewLetters1790200000200 } from './migrations/1790200000200-ask-for-few-letters.ts';
import { PeopleConfirmAndAreInvited1790200000100 } from './migrations/1790200000100-people-confirm-and-are-invited.ts';
import { LettersInTheReadersLanguage1790600000000 } from './migrations/1790600000000-letters-in-the-readers-language.ts';
import { AFocalPointIsOfTheSecretariat1790050000100 } from './migrations/1790050000100-a-focal-point-is-of-the-secretariat.ts';
import { NoticesAndWhoWantsThemWhen1790600000200 } from './migrations/1790600000200-notices-and-who-wants-them-when.ts';
import { MembersComeAndGo1790050000200 } from './migrations/1790050000200-members-come-and-go.ts';
import { OwnSessionsAndAccessTokens1790300000100 } from './migrations/1790300000100-own-sessions-and-access-tokens.ts';
import { KeepSecurityEvents1790300000200 } from './migrations/1790300000200-keep-security-events.ts';
import { KeepPasskeys1791010000100 } from './migrations/1791010000100-keep-passkeys.ts';
import { LostFactorsHaveAWayBack1791010000200 } from './migrations/1791010000200-lost-factors-have-a-way-back.ts';
import { RegistrationsLapse1791020000100 } from './migrations/1791020000100-registrations-lapse.ts';
import { PeopleAskToBeForgotten1791020000300 } from './migrations/1791020000300-people-ask-to-be-forgotten.ts';
import { AnAddressCanBeKept1791020000400 } from './migrations/1791020000400-an-address-can-be-kept.ts';
import { StaffSignInElsewhere1791020000200 } from './migrations/1791020000200-staff-sign-in-elsewhere.ts';
import { KeepCodesOfSecondFactors1790100000200 } from './migrations/1790100000200-keep-codes-of-second-factors.ts';
import { ApplicantsHoldNoOffice1791040000100 } from './migrations/1791040000100-applicants-hold-no-office.ts';
import { GuessesCountForTheAccount1791050000100 } from './migrations/1791050000100-guesses-count-for-the-account.ts';
import { SessionsKnowWhenThePasswordWasGiven1791050000200 } from './migrations/1791050000200-sessions-know-when-the-password-was-given.ts';
import { SecurityEventsStay1791070000300 } from './migrations/1791070000300-security-events-stay.ts';
import { RolesInOtherHandsAndForSomeDays1791030000100 } from './migrations/1791030000100-roles-in-other-hands-and-for-some-days.ts';
import { GiveEachAppAKeyOfItsOwn1791090000100 } from './migrations/1791090000100-give-each-app-a-key-of-its-own.ts';

export const database: ServiceDatabase = {
  service: 'portal',
  entities: [
    PersonEntity,
    AccountLinkEntity,
    LetterLimitEntity,
    SessionEntity,
    AccessTokenEntity,
    IdentityEntity,
    ProviderVisitEntity,
    SecurityEventEntity,
    SignInLimitEntity,
    KnownAddressEntity,
    TotpEntity,
    RecoveryCodeEntity,
    PasskeyEntity,
    AnsweredChallengeEntity,
    OrganisationMemberEntity,
    ErasureRequestEntity,
    DelegationEntity,
    ErasureEntity,
    ErasureOutcomeEntity,
    FactorResetEntity,
  ],
  migrations: [
    ...platformMigrations,
    PeopleSessionsAndMembers1790000100000,
    ForgetOnePerson1790000600000,
    RememberSecondFactors1790100000100,
    PeopleConfirmAndAreInvited1790200000100,
    AskForFewLetters1790200000200,
    LettersInTheReadersLanguage1790600000000,
    AFocalPointIsOfTheSecretariat1790050000100,
    NoticesAndWhoWantsThemWhen1790600000200,
    MembersComeAndGo1790050000200,
    OwnSessionsAndAccessTokens1790300000100,
    KeepSecurityEvents1790300000200,
    KeepCodesOfSecondFactors1790100000200,
    KeepPasskeys1791010000100,
    LostFactorsHaveAWayBack1791010000200,
    RegistrationsLapse1791020000100,
    StaffSignInElsewhere1791020000200,
    PeopleAskToBeForgotten1791020000300,
    AnAddressCanBeKept1791020000400,
    RolesInOtherHandsAndForSomeDays1791030000100,
    ApplicantsHoldNoOffice1791040000100,
    GuessesCountForTheAccount1791050000100,
    SessionsKnowWhenThePasswordWasGiven1791050000200,
    SecurityEventsStay1791070000300,
    GiveEachAppAKeyOfItsOwn1791090000100,
  ],
};

export const createDataSource = (url: string): DataSource => dataSourceFor(database, url);
