import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ColleagueView, DelegationView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import { DELEGABLE_ROLES } from '#contracts/roles';
import { dayOf } from '#kernel/days';
import { ownRolesOf } from '#platform/actor/actor';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { actorOf } from '../../session/open-session.ts';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { DelegationsPage, type TypedDelegation } from './delegations.tsx';

const LIST = '/account/delegations';

@Controller('account/delegations')
@Needs('delegation.read')
@WithoutAct()
export class DelegationsPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return page(reply, request, await this.list(request));
  }

  @Post()
  @Needs('delegation.give')
  give(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<DelegationView>(request, reply, {
      call: 'POST /delegations',
      body: typedIn,
      next: LIST,
      again: (again) => this.list(request, again),
    });
  }

  @Post(':id/end')
  @Needs('delegation.revoke')
  end(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<DelegationView>(request, reply, {
      call: 'POST /delegations/:id/revoke',
      params: { id },
      next: holds('person.read', visitorOf(request).roles) ? '/admin/delegations' : LIST,
      again: (again) => this.list(request, again),
    });
  }

  private async list(request: PortalRequest, again?: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const own = ownRolesOf(actorOf(request.session));
    const [delegations, colleagues] = await Promise.all([
      this.services.read<DelegationView[]>(request, 'GET /delegations'),
      holds('delegation.give', own) ? this.services.read<ColleagueView[]>(request, 'GET /delegations/colleagues') : [],
    ]);
    const props = {
      visitor,
      given: delegations.filter(({ principalId }) => principalId === visitor.person?.id),
      received: delegations.filter(({ delegateId }) => delegateId === visitor.person?.id),
      roles: DELEGABLE_ROLES.filter((role) => own.includes(role)),
      colleagues,
      today: dayOf(this.clock.now()),
    };
    if (again === undefined) return createElement(DelegationsPage, props);
    const { t } = visitor;
    const words = { role: 'roleEmpty', delegateId: 'whomEmpty', from: 'fromEmpty', until: 'untilEmpty' } as const;
    const empty = Object.fromEntries(Object.entries(words).map(([field, key]) => [field, t(`delegations.${key}`)]));
    const order = ['role', 'delegateId', 'from', 'until'];
    const typed = typedIn(again.values);
    const errors = atFields(again.errors, { ...typed }, { order, empty });
    return createElement(DelegationsPage, { ...props, typed, errors });
  }
}

function typedIn(values: TypedValues): TypedDelegation {
  return {
    role: textIn(values, 'role'),
    delegateId: textIn(values, 'delegateId'),
    from: dateFrom(values, 'from') ?? '',
    until: dateFrom(values, 'until') ?? '',
  };
}
