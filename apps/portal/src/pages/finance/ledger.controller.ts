import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { BalanceLine } from '#contracts/api/disbursement';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { LedgerPage } from './ledger.tsx';

@Controller('finance/ledger')
@Needs('finance-pages.read')
export class LedgerPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async balances(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const balances = await this.services.read<BalanceLine[]>(request, 'GET /ledger/balances');
    return page(reply, request, createElement(LedgerPage, { visitor, now: this.clock.now(), balances }));
  }
}
