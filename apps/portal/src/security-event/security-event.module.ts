import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.ts';
import { SecurityEventController } from './security-event.controller.ts';
import { SecurityEventQueries } from './security-event.queries.ts';
import { SecurityEvents } from './security-events.ts';

@Module({
  imports: [PersonModule],
  controllers: [SecurityEventController],
  providers: [SecurityEvents, SecurityEventQueries],
  exports: [SecurityEvents],
})
export class SecurityEventModule {}
