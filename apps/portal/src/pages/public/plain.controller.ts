import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type FunctionComponent } from 'react';
import { PortalConfig } from '../../config.ts';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest, type Visitor } from '../../web/visitor.ts';
import { HowWeDecidePage } from './how-we-decide.tsx';
import { leafHashIn, readLeafWords } from './leaf-search.ts';
import { AccessibilityPage, ContactPage, OpenDataPage, PrivacyPage } from './plain-pages.tsx';
import { VerifyPage, type Finding } from './verify.tsx';

/** The pages that need no record, and the way into the log. */
@Controller()
export class PlainController {
  constructor(
    private readonly log: PublicLog,
    private readonly config: PortalConfig,
  ) {}

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
    return plain(request, reply, PrivacyPage);
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

  @Get('verify')
  async verify(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('leaf') leaf: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const asked = typeof leaf === 'string' ? leaf.slice(0, 20_000) : '';
    const [finding, log] = await Promise.all([this.find(asked, visitor), this.log.status(visitor.requestId)]);
    const props = { visitor, asked, finding, log, logAddress: this.log.address };
    return page(reply, request, createElement(VerifyPage, props), { status: finding?.kind === 'no-hash' ? 422 : 200 });
  }

  private async find(asked: string, { requestId }: Visitor): Promise<Finding | null> {
    if (asked.trim() === '') return null;
    const leafHash = leafHashIn(asked);
    if (leafHash === undefined) return { kind: 'no-hash' };
    const entry = await this.log.entry(leafHash, requestId);
    if (entry === undefined) return { kind: 'away' };
    return entry === null ? { kind: 'absent', leafHash } : { kind: 'found', entry, ...readLeafWords(entry.leaf) };
  }
}

type WordsOnly = FunctionComponent<{ readonly visitor: Visitor }>;

function plain(request: PortalRequest, reply: FastifyReply, Page: WordsOnly): FastifyReply {
  return page(reply, request, createElement(Page, { visitor: visitorOf(request) }));
}
