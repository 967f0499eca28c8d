import { Module } from '@nestjs/common';
import { LettersModule } from '../mail/letters.module.ts';
import { PersonModule } from '../person/person.module.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityProvider } from './identity-provider.ts';
import { IdentityQueries } from './identity.queries.ts';
import { IdentityService } from './identity.service.ts';
import { ProviderSignIn } from './provider-sign-in.ts';

/** Signing in elsewhere, for those who work for the fund. */
@Module({
  imports: [PersonModule, LettersModule],
  controllers: [IdentityController],
  providers: [IdentityProvider, IdentityQueries, IdentityService, ProviderSignIn],
  exports: [ProviderSignIn],
})
export class IdentityModule {}
