import { Module } from '@nestjs/common';
import { LettersModule } from '../mail/letters.module.ts';
import { Digest } from './digest.ts';
import { NoticeController } from './notice.controller.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';
import { noticeHandlers } from './tell-readers-when-noticed.handler.ts';
import { Telling } from './telling.ts';

@Module({
  imports: [LettersModule],
  controllers: [NoticeController, ...noticeHandlers],
  providers: [NoticeService, NoticeQueries, Telling, Digest],
  exports: [Digest],
})
export class NoticeModule {}
