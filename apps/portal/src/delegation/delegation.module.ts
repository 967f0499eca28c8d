import { Module } from '@nestjs/common';
import { DelegationController } from './delegation.controller.ts';
import { DelegationQueries } from './delegation.queries.ts';
import { DelegationService } from './delegation.service.ts';

@Module({
  controllers: [DelegationController],
  providers: [DelegationService, DelegationQueries],
})
export class DelegationModule {}
