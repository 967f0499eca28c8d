import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { notPermitted } from '#platform/act/permission';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { actorOf } from '../../session/open-session.ts';
import { Forms } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { ChangePage } from './change-pages.tsx';

@Controller('account')
@Needs('public-pages.read')
@WithoutAct()
export class ChangeController {
  constructor(private readonly forms: Forms) {}

  @Get('change-password')
  @Needs('person.change-password')
  showPassword(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.show(request, reply, 'password');
  }

  @Get('change-address')
  @Needs('account-link.request-address')
  showAddress(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.show(request, reply, 'address');
  }

  @Post('change-password')
  @Needs('person.change-password')
  password(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /account/change-password',
      body: ({ currentPassword = '', password = '' }) => ({ currentPassword, password }),
      next: '/account?done=password',
      again: ({ errors }) => createElement(ChangePage, { visitor: visitorOf(request), what: 'password', errors }),
    });
  }

  @Post('change-address')
  @Needs('account-link.request-address')
  address(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /account/change-address',
      body: (values) => ({ currentPassword: values.currentPassword ?? '', email: textIn(values, 'email') }),
      next: '/account/letter-sent',
      again: ({ values, errors }) =>
        createElement(ChangePage, {
          visitor: visitorOf(request),
          what: 'address',
          errors,
          email: textIn(values, 'email'),
        }),
    });
  }

  private show(request: PortalRequest, reply: FastifyReply, what: 'password' | 'address'): FastifyReply {
    const visitor = visitorOf(request);
    if (visitor.person === null) throw notPermitted(actorOf(request.session));
    return page(reply, request, createElement(ChangePage, { visitor, what }));
  }
}
