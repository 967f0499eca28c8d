import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.ts';
import { AccessTokenController } from './access-token.controller.ts';
import { AccessTokenQueries } from './access-token.queries.ts';
import { AccessTokenService } from './access-token.service.ts';

@Module({
  imports: [PersonModule],
  controllers: [AccessTokenController],
  providers: [AccessTokenService, AccessTokenQueries],
  exports: [AccessTokenService],
})
export class AccessTokenModule {}
