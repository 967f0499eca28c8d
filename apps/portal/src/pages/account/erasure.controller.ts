import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ApplicationLine, MembersView } from '#contracts/api/applications';
import type { AgreementLine, TrancheView } from '#contracts/api/disbursement';
import type { OwnErasureRequestView } from '#contracts/api/portal';
import type { AssessmentLine } from '#contracts/api/review';
import { notPermitted } from '#platform/act/permission';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { actorOf } from '../../session/open-session.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { obstaclesTo, type Obstacle } from './erasure-obstacles.ts';
import { ERASURE, ErasurePage } from './erasure.tsx';

/** Asking to be forgotten: what stands in the way, what goes and what stays, and how to take it back. */
@Controller('account/erasure')
@Needs('erasure-request.read-own')
@WithoutAct()
export class ErasurePageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return page(reply, request, await this.own(request));
  }

  @Post()
  @Needs('erasure-request.ask')
  ask(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /account/erasure/ask',
      body: ({ currentPassword = '' }) => ({ currentPassword }),
      next: ERASURE,
      again: ({ errors }) => this.own(request, errors),
    });
  }

  @Post('withdraw')
  @Needs('erasure-request.withdraw')
  withdraw(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /account/erasure/withdraw',
      body: () => ({}),
      next: ERASURE,
      again: ({ errors }) => this.own(request, errors),
    });
  }

  private async own(request: PortalRequest, errors: Again['errors'] = []): Promise<ReactNode> {
    const visitor = visitorOf(request);
    if (visitor.person === null) throw notPermitted(actorOf(request.session));
    const own = await this.services.read<OwnErasureRequestView>(request, 'GET /account/erasure');
    const obstacles = await this.obstacles(request, own);
    return createElement(ErasurePage, { visitor, request: own.request, obstacles, errors });
  }

  /** Asked of the services in the person's own name, so that nothing is counted that they may not see. */
  private async obstacles(request: PortalRequest, { soleRoles }: OwnErasureRequestView): Promise<Obstacle[]> {
    const { person, roles } = visitorOf(request);
    const list = <Line>(asks: boolean, name: string): Promise<readonly Line[]> =>
      asks ? this.services.read<readonly Line[]>(request, name) : Promise.resolve([]);
    const applies = roles.includes('applicant');
    const [members, applications, agreements, assessments, tranches] = await Promise.all([
      applies ? this.services.call<MembersView>(request, 'GET /organisations/mine/members') : null,
      list<ApplicationLine>(applies, 'GET /applications'),
      list<AgreementLine>(applies, 'GET /agreements'),
      list<AssessmentLine>(roles.includes('reviewer'), 'GET /assessments'),
      list<TrancheView>(
        soleRoles.some((role) => role !== 'administrator'),
        'GET /tranches',
      ),
    ]);
    return obstaclesTo({
      personId: person!.id,
      members: members?.ok === true ? members.body : null,
      applications,
      agreements,
      assessments,
      tranches,
      soleRoles,
    });
  }
}
