import { Module } from '@nestjs/common';
import { ErasureRequestController } from '../erasure-request/erasure-request.controller.ts';
import { ErasureRequestQueries } from '../erasure-request/erasure-request.queries.ts';
import { ErasureRequestService } from '../erasure-request/erasure-request.service.ts';
import { GrantErasureRequest } from '../erasure-request/grant-erasure-request.service.ts';
import { LettersModule } from '../mail/letters.module.ts';
import { PersonModule } from '../person/person.module.ts';
import { ErasureController } from './erasure.controller.ts';
import { ErasureQueries } from './erasure.queries.ts';
import { ErasureService } from './erasure.service.ts';
import { ForgetPersonWhenErasureConfirmed } from './forget-person-when-erasure-confirmed.handler.ts';
import { KeepOutcomeWhenErased } from './keep-outcome-when-erased.handler.ts';

/** What is forgotten: ordered by one and confirmed by another, or asked for by the person first. */
@Module({
  imports: [PersonModule, LettersModule],
  controllers: [ErasureController, ErasureRequestController, ForgetPersonWhenErasureConfirmed, KeepOutcomeWhenErased],
  providers: [ErasureService, ErasureQueries, ErasureRequestService, ErasureRequestQueries, GrantErasureRequest],
})
export class ErasureModule {}
