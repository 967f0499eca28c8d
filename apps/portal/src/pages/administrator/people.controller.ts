import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { PersonView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { choicesFrom, dateFrom } from '../../ui/form-fields.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { AddPersonPage } from './add-person.tsx';
import { EndSessionsPage } from './end-sessions.tsx';
import { peopleFigures } from './people-figures.tsx';
import { peopleQuery } from './people-list.ts';
import { wordsAboutAnother } from './refused-account.ts';
import { PeoplePage, type PeopleProps } from './people.tsx';
import { DisablePersonPage, GrantRolePage, RevokeRolePage } from './person-acts.tsx';

/** What may have just been done to somebody, and the state that they are in since. */
const DONE = {
  added: 'invited',
  'invited-again': 'invited',
  cancelled: 'cancelled',
  granted: 'active',
  revoked: 'active',
  ended: 'active',
  disabled: 'disabled',
} as const;

@Controller('admin/people')
@Needs('person.read')
@WithoutAct()
export class PeopleController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: Record<string, unknown>,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const people = await this.services.read<PersonView[]>(request, 'GET /people');
    const now = this.clock.now();
    const props = { visitor, people, now, query: peopleQuery(address), done: doneIn(people, address) };
    return page(reply, request, createElement(PeoplePage, props));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const people = await this.services.read<PersonView[]>(request, 'GET /people');
    return sendFigure(reply, visitorOf(request).t, peopleFigures(visitorOf(request).t, people, this.clock.now()), file);
  }

  @Get('add')
  @Needs('person.invite')
  showAdd(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(AddPersonPage, { visitor }));
  }

  @Post('add')
  @Needs('person.invite')
  add(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: 'POST /people',
      body: (values) => ({
        name: textIn(values, 'name'),
        email: textIn(values, 'email'),
        language: visitorOf(request).locale,
        roles: choicesFrom(values, 'roles'),
      }),
      next: ({ id }) => `/admin/people?done=added&person=${id}`,
      again: (again) => {
        const { values } = again;
        const typed = {
          name: textIn(values, 'name'),
          email: textIn(values, 'email'),
          roles: choicesFrom(values, 'roles'),
        };
        const visitor = visitorOf(request);
        return createElement(AddPersonPage, { visitor, typed, errors: wordsAboutAnother(visitor.t, again) });
      },
    });
  }

  @Get(':id/grant-role')
  @Needs('person.grant-role')
  async showGrant(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const person = await this.read(request, id);
    if (!mayChange(person, visitor.person)) return seeOther(reply, '/admin/people');
    return page(reply, request, createElement(GrantRolePage, { visitor, person }));
  }

  @Post(':id/grant-role')
  @Needs('person.grant-role')
  grant(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: 'POST /people/:id/grant-role',
      params: { id },
      body: (values) => {
        const [from, until] = [dateFrom(values, 'from'), dateFrom(values, 'until')];
        return { role: textIn(values, 'role'), ...(from && { from }), ...(until && { until }) };
      },
      next: `/admin/people?done=granted&person=${id}`,
      again: async (again) => {
        const { values } = again;
        const [visitor, person] = [visitorOf(request), await this.read(request, id)];
        const empty = { role: visitor.t('administrator.grant.roleEmpty') };
        const errors = atFields(wordsAboutAnother(visitor.t, again), values, {
          order: ['role', 'from', 'until'],
          empty,
        });
        const [from = '', until = ''] = [dateFrom(values, 'from'), dateFrom(values, 'until')];
        return createElement(GrantRolePage, {
          visitor,
          person,
          typed: { role: textIn(values, 'role'), from, until },
          errors,
        });
      },
    });
  }

  @Get(':id/revoke-role')
  @Needs('person.revoke-role')
  async showRevoke(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const person = await this.read(request, id);
    if (!mayChange(person, visitor.person)) return seeOther(reply, '/admin/people');
    return page(reply, request, createElement(RevokeRolePage, { visitor, person }));
  }

  @Post(':id/revoke-role')
  @Needs('person.revoke-role')
  revoke(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: 'POST /people/:id/revoke-role',
      params: { id },
      body: (values) => ({ role: textIn(values, 'role'), reason: textIn(values, 'reason') }),
      next: `/admin/people?done=revoked&person=${id}`,
      again: async ({ values, errors: refused }) => {
        const [visitor, person] = [visitorOf(request), await this.read(request, id)];
        const empty = { role: visitor.t('roles.revoke.roleEmpty'), reason: visitor.t('roles.revoke.reasonEmpty') };
        const errors = atFields(refused, values, { order: ['role', 'reason'], empty });
        const typed = { role: textIn(values, 'role'), reason: textIn(values, 'reason') };
        return createElement(RevokeRolePage, { visitor, person, typed, errors });
      },
    });
  }

  @Get(':id/disable')
  @Needs('person.disable')
  async showDisable(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const person = await this.read(request, id);
    if (!mayChange(person, visitor.person)) return seeOther(reply, '/admin/people');
    return page(reply, request, createElement(DisablePersonPage, { visitor, person }));
  }

  @Post(':id/disable')
  @Needs('person.disable')
  disable(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: 'POST /people/:id/disable',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: `/admin/people?done=disabled&person=${id}`,
      again: async ({ values, errors: refused }) => {
        const [visitor, person] = [visitorOf(request), await this.read(request, id)];
        const empty = { reason: visitor.t('administrator.disable.reasonEmpty') };
        const errors = atFields(refused, values, { order: ['reason'], empty });
        return createElement(DisablePersonPage, { visitor, person, reason: textIn(values, 'reason'), errors });
      },
    });
  }

  @Get(':id/end-sessions')
  @Needs('person.end-sessions')
  async showEndSessions(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const person = await this.read(request, id);
    if (!mayChange(person, visitor.person)) return seeOther(reply, '/admin/people');
    return page(reply, request, createElement(EndSessionsPage, { visitor, person }));
  }

  @Post(':id/end-sessions')
  @Needs('person.end-sessions')
  endSessions(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: 'POST /people/:id/end-sessions',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: `/admin/people?done=ended&person=${id}`,
      again: async ({ values, errors: refused }) => {
        const [visitor, person] = [visitorOf(request), await this.read(request, id)];
        const empty = { reason: visitor.t('access.end.reasonEmpty') };
        const errors = atFields(refused, values, { order: ['reason'], empty });
        return createElement(EndSessionsPage, { visitor, person, reason: textIn(values, 'reason'), errors });
      },
    });
  }

  private async read(request: PortalRequest, id: string): Promise<PersonView> {
    const people = await this.services.read<PersonView[]>(request, 'GET /people');
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw notFound('person');
    return person;
  }
}

/** Nobody changes their own account, and a closed one stays closed. */
function mayChange({ id, status }: PersonView, self: PersonView | null): boolean {
  return status === 'active' && id !== self?.id;
}

function doneIn(people: readonly PersonView[], { done, person }: Record<string, unknown>): PeopleProps['done'] {
  const act = (Object.keys(DONE) as (keyof typeof DONE)[]).find((known) => known === done);
  const whom = people.find(({ id }) => id === person);
  if (act === undefined || whom === undefined || whom.status !== DONE[act]) return undefined;
  return { act, name: whom.name };
}
