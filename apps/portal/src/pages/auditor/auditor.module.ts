import { Module } from '@nestjs/common';
import { WebModule } from '../../web/web.module.ts';
import { ActsReader } from '../../acts/acts-reader.ts';
import { AuditController } from './audit.controller.ts';
import { GrantRecordsReader } from '../../acts/grant-records.ts';
import { ListedRecords } from '../../acts/listed-records.ts';
import { RecordNames } from '../../acts/record-names.ts';
import { SampleController } from './sample.controller.ts';
import { TimelineController } from './timeline.controller.ts';

/** The pages of auditors: the log, the records, what happened to each, and samples. */
@Module({
  imports: [WebModule],
  controllers: [AuditController, TimelineController, SampleController],
  providers: [ActsReader, GrantRecordsReader, ListedRecords, RecordNames],
})
export class AuditorModule {}
