import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { MailView } from '#contracts/api/portal';
import { notPermitted } from '#platform/act/permission';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { actorOf } from '../../session/open-session.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { AccountPage } from './account-page.tsx';
import { MailboxPage } from './mailbox.tsx';

/** What the person may have just changed. */
const CHANGES = ['password', 'address'] as const;

@Controller()
@Needs('public-pages.read')
export class MailboxController {
  constructor(private readonly services: ServicesClient) {}

  @Get('account')
  account(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Query('done') asked: unknown): FastifyReply {
    const visitor = visitorOf(request);
    if (visitor.person === null) throw notPermitted(actorOf(request.session));
    return page(
      reply,
      request,
      createElement(AccountPage, {
        visitor,
        person: visitor.person,
        actsFor: request.session?.actsFor ?? [],
        done: CHANGES.find((each) => each === asked),
      }),
    );
  }

  /** There is none outside a demonstration: letters are nobody else's. */
  @Get('demo/mailbox')
  @Needs('mail.read')
  async mailbox(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('to') to: unknown,
  ): Promise<FastifyReply> {
    const recipient = typeof to === 'string' ? to.trim().slice(0, 254) : '';
    const query = { to: recipient === '' ? undefined : recipient };
    const letters = await this.services.read<MailView[]>(request, 'GET /mailbox', { query });
    return page(reply, request, createElement(MailboxPage, { visitor: visitorOf(request), letters, to: recipient }));
  }
}
