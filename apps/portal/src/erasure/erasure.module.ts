import { Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller.ts';
import { ErasureQueries } from './erasure.queries.ts';
import { ErasureService } from './erasure.service.ts';
import { ForgetPersonWhenErasureConfirmed } from './forget-person-when-erasure-confirmed.handler.ts';
import { KeepOutcomeWhenErased } from './keep-outcome-when-erased.handler.ts';

@Module({
  controllers: [ErasureController, ForgetPersonWhenErasureConfirmed, KeepOutcomeWhenErased],
  providers: [ErasureService, ErasureQueries],
})
export class ErasureModule {}
