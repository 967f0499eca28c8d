import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { notFound } from '#kernel/refusal';
import { Needs } from '#platform/http/needs';
import { PortalConfig } from '../../config.ts';
import { styleguideFigures } from '../../ui/styleguide-drawn.tsx';
import { Styleguide } from '../../ui/styleguide.tsx';
import { sendFigure } from '../../web/figure-files.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';

/** Every component in every state, for whoever works on the pages; a fund in earnest does not have it. */
@Controller('styleguide')
@Needs('public-pages.read')
export class StyleguideController {
  constructor(private readonly config: PortalConfig) {}

  @Get()
  show(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    this.mustBeDemo();
    const visitor = visitorOf(request);
    const scripts = visitor.island('form');
    return page(reply, request, createElement(Styleguide, { frame: visitor.frame('public'), scripts }));
  }

  @Get('figures/:file')
  figure(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('file') file: string): FastifyReply {
    this.mustBeDemo();
    return sendFigure(reply, visitorOf(request).t, styleguideFigures(visitorOf(request).t), file);
  }

  private mustBeDemo(): void {
    if (!this.config.demo) throw notFound('page');
  }
}
