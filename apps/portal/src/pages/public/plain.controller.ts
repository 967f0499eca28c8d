import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type FunctionComponent } from 'react';
import { Needs } from '#platform/http/needs';
import { PortalConfig } from '../../config.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest, type Visitor } from '../../web/visitor.ts';
import { HowWeDecidePage } from './how-we-decide.tsx';
import { LeaveQuicklyPage } from './leave-quickly.tsx';
import { AccessibilityPage, ContactPage, OpenDataPage, PrivacyPage } from './plain-pages.tsx';

/** The pages that need no record. */
@Controller()
@Needs('public-pages.read')
export class PlainController {
  constructor(private readonly config: PortalConfig) {}

  @Get('how-we-decide')
  decide(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return plain(request, reply, HowWeDecidePage);
  }

  @Get('accessibility')
  accessibility(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return plain(request, reply, AccessibilityPage);
  }

  @Get('privacy')
  privacy(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const { securityEventDays } = this.config;
    return page(reply, request, createElement(PrivacyPage, { visitor: visitorOf(request), securityEventDays }));
  }

  @Get('leave-quickly')
  leaveQuickly(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return plain(request, reply, LeaveQuicklyPage);
  }

  @Get('open-data')
  openData(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return plain(request, reply, OpenDataPage);
  }

  @Get('contact')
  contact(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const { demo, contactAddress: email } = this.config;
    return page(reply, request, createElement(ContactPage, { visitor: visitorOf(request), demo, email }));
  }
}

type WordsOnly = FunctionComponent<{ readonly visitor: Visitor }>;

function plain(request: PortalRequest, reply: FastifyReply, Page: WordsOnly): FastifyReply {
  return page(reply, request, createElement(Page, { visitor: visitorOf(request) }));
}
