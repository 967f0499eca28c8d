import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.ts';
import { SecurityEventModule } from '../security-event/security-event.module.ts';
import { FactorResetController } from './factor-reset.controller.ts';
import { FactorResetQueries } from './factor-reset.queries.ts';
import { FactorResetRounds } from './factor-reset-rounds.ts';
import { FactorResetService } from './factor-reset.service.ts';

@Module({
  imports: [PersonModule, SecurityEventModule],
  controllers: [FactorResetController],
  providers: [FactorResetService, FactorResetQueries, FactorResetRounds],
})
export class FactorResetModule {}
