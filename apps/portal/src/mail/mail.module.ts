import { Module } from '@nestjs/common';
import { LettersModule } from './letters.module.ts';
import { MailController } from './mail.controller.ts';
import { MailQueries } from './mail.queries.ts';
import { noticeHandlers } from './tell-readers-when-noticed.handler.ts';
import { Telling } from './telling.ts';

@Module({
  imports: [LettersModule],
  controllers: [MailController, ...noticeHandlers],
  providers: [MailQueries, Telling],
})
export class MailModule {}
