import { Module } from '@nestjs/common';
import { PortalConfig } from '../config.ts';
import { NoticeModule } from '../notice/notice.module.ts';
import { Carrier } from './carrier.ts';
import { carrierFor } from './carrier-for.ts';
import { MailController } from './mail.controller.ts';
import { MailQueries } from './mail.queries.ts';
import { MailRounds } from './mail-rounds.ts';
import { MailRetention } from './mail-retention.ts';
import { Postman } from './postman.ts';

@Module({
  imports: [NoticeModule],
  controllers: [MailController],
  providers: [
    MailQueries,
    Postman,
    MailRetention,
    MailRounds,
    { provide: Carrier, useFactory: carrierFor, inject: [PortalConfig] },
  ],
})
export class MailModule {}
