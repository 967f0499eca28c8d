import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AskedView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { LOST_FACTOR, LostFactorAskedPage, LostFactorPage } from './lost-factor.tsx';

/** For who has given the password and cannot give anything else. */
@Controller('sign-in/lost-factor')
@Needs('session.give-factor')
@WithoutAct()
export class LostFactorController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('done') done: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    if (done === 'asked') return page(reply, request, createElement(LostFactorAskedPage, { visitor }));
    const asked = await this.services.call<AskedView>(request, 'GET /session/factor');
    if (!asked.ok || !asked.body.awaits) return seeOther(reply, '/sign-in');
    return page(reply, request, createElement(LostFactorPage, { visitor }));
  }

  @Post()
  @Needs('factor-reset.ask')
  ask(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /session/lost-factor',
      open: true,
      next: `${LOST_FACTOR}?done=asked`,
      again: ({ errors }) => createElement(LostFactorPage, { visitor: visitorOf(request), errors }),
    });
  }
}
