import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.ts';
import { SecurityEventModule } from '../security-event/security-event.module.ts';
import { WebModule } from '../web/web.module.ts';
import { PersonalExportController } from './personal-export.controller.ts';
import { PersonalExport } from './personal-export.service.ts';

@Module({
  imports: [WebModule, PersonModule, SecurityEventModule],
  controllers: [PersonalExportController],
  providers: [PersonalExport],
})
export class PersonalExportModule {}
