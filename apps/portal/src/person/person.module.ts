import { Module } from '@nestjs/common';
import { PortalKeys } from '../session/portal-keys.ts';
import { SessionActors } from '../session/session-actors.ts';
import { SessionController } from '../session/session.controller.ts';
import { SessionCookies } from '../session/session-cookies.ts';
import { SessionService } from '../session/session.service.ts';
import { SignInLimit } from '../session/sign-in-limit.ts';
import { PasswordHashing } from './password-hashing.ts';
import { PersonController } from './person.controller.ts';
import { PersonQueries } from './person.queries.ts';
import { PersonService } from './person.service.ts';

/** People and their sessions: each needs the other. */
@Module({
  controllers: [PersonController, SessionController],
  providers: [
    PersonService,
    PersonQueries,
    PasswordHashing,
    SessionService,
    SessionCookies,
    SignInLimit,
    SessionActors,
    PortalKeys,
  ],
  exports: [SessionService, SessionCookies, PortalKeys],
})
export class PersonModule {}
