import { Module } from '@nestjs/common';
import { sealing } from '#platform/restricted/sealing';
import { AccountLetters } from '../account-link/account-letters.ts';
import { AccountLinkController } from '../account-link/account-link.controller.ts';
import { AccountLinkService } from '../account-link/account-link.service.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { PortalConfig } from '../config.ts';
import { LettersModule } from '../mail/letters.module.ts';
import { EndFactorResetService } from '../factor-reset/end-factor-reset.service.ts';
import { APP_SECRETS } from '../second-factor/app-secrets.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';
import { PasskeyChallenges } from '../second-factor/passkey-challenges.ts';
import { PasskeyService } from '../second-factor/passkey.service.ts';
import { RecoveryCodes } from '../second-factor/recovery-codes.ts';
import { SealOlderSecrets } from '../second-factor/seal-older-secrets.ts';
import { SecondFactorController } from '../second-factor/second-factor.controller.ts';
import { SecondFactorQueries } from '../second-factor/second-factor.queries.ts';
import { SecondFactorService } from '../second-factor/second-factor.service.ts';
import { TotpService } from '../second-factor/totp.service.ts';
import { EndSessionService } from '../session/end-session.service.ts';
import { GiveFactor } from '../session/give-factor.service.ts';
import { KnownAddresses } from '../session/known-addresses.ts';
import { OwnSessionsController } from '../session/own-sessions.controller.ts';
import { PasskeyQuestions } from '../session/passkey-questions.ts';
import { PasskeySessionController } from '../session/passkey-session.controller.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { SessionActors } from '../session/session-actors.ts';
import { SessionController } from '../session/session.controller.ts';
import { SessionCookies } from '../session/session-cookies.ts';
import { SessionQueries } from '../session/session.queries.ts';
import { SessionService } from '../session/session.service.ts';
import { SignIn } from '../session/sign-in.service.ts';
import { SignInLimit } from '../session/sign-in-limit.ts';
import { AccountSweep } from './account-sweep.ts';
import { ChangeAddressService } from './change-address.service.ts';
import { InvitePersonService } from './invite-person.service.ts';
import { OwnPassword } from './own-password.ts';
import { PasswordCost } from './password-cost.ts';
import { PasswordHashing } from './password-hashing.ts';
import { PasswordService } from './password.service.ts';
import { PersonController } from './person.controller.ts';
import { PersonQueries } from './person.queries.ts';
import { PersonService } from './person.service.ts';
import { RegisterPersonService } from './register-person.service.ts';
import { WriteLetterWhenPersonDisabled } from './write-letter-when-person-disabled.handler.ts';

/** People, their sessions and what they prove themselves with: each needs the other. */
@Module({
  imports: [LettersModule],
  controllers: [
    PersonController,
    AccountLinkController,
    SessionController,
    PasskeySessionController,
    OwnSessionsController,
    SecondFactorController,
    WriteLetterWhenPersonDisabled,
  ],
  providers: [
    PersonService,
    RegisterPersonService,
    AccountSweep,
    InvitePersonService,
    PasswordService,
    ChangeAddressService,
    AccountLinks,
    AccountLetters,
    AccountLinkService,
    PersonQueries,
    {
      provide: PasswordCost,
      useFactory: ({ passwordMemoryKib, passwordPasses }: PortalConfig) =>
        new PasswordCost(passwordMemoryKib, passwordPasses),
      inject: [PortalConfig],
    },
    PasswordHashing,
    OwnPassword,
    SignIn,
    GiveFactor,
    EndFactorResetService,
    PasskeyQuestions,
    SessionService,
    SessionQueries,
    EndSessionService,
    SessionCookies,
    SignInLimit,
    KnownAddresses,
    SessionActors,
    PortalKeys,
    SecondFactorService,
    SecondFactorQueries,
    FactorCheck,
    TotpService,
    PasskeyService,
    PasskeyChallenges,
    RecoveryCodes,
    SealOlderSecrets,
    ...sealing(APP_SECRETS),
  ],
  exports: [
    SessionService,
    SessionCookies,
    PortalKeys,
    PersonService,
    PasswordHashing,
    SignInLimit,
    OwnPassword,
    AccountLetters,
    EndFactorResetService,
  ],
})
export class PersonModule {}
