import { Controller, Get, Query } from '@nestjs/common';
import type { MailView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { CurrentActor } from '#platform/http/current';
import { MailQueries } from './mail.queries.ts';

@Controller('api/mailbox')
export class MailController {
  constructor(private readonly queries: MailQueries) {}

  @Get()
  newest(@CurrentActor() actor: Actor, @Query('to') to?: string): Promise<MailView[]> {
    return this.queries.newest(actor, typeof to === 'string' ? to : undefined);
  }
}
