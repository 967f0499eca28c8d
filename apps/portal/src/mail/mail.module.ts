import { Module } from '@nestjs/common';
import { MailController } from './mail.controller.ts';
import { MailQueries } from './mail.queries.ts';

@Module({ controllers: [MailController], providers: [MailQueries] })
export class MailModule {}
