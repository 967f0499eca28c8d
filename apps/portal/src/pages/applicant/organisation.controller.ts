import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { OrganisationView } from '#contracts/api/applications';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import type { T } from '../../messages/translate.ts';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { ownAddress, page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { OrganisationPage, type OrganisationTyped } from './organisation.tsx';
import { atFields, linesIn, typedAgain } from './typed.ts';

@Controller('apply/organisation')
@Needs('apply-pages.read')
@WithoutAct()
export class OrganisationPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('next') next: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const organisation = await this.mine(request);
    const typed = organisation === null ? EMPTY : { ...organisation, website: organisation.website ?? '' };
    const props = { visitor, organisation, typed, errors: [], next: typeof next === 'string' ? ownAddress(next) : '' };
    return page(reply, request, createElement(OrganisationPage, props));
  }

  @Post()
  @Needs('organisation.register')
  register(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.send(request, reply, 'POST /organisations');
  }

  @Post(':id')
  @Needs('organisation.correct')
  correct(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.send(request, reply, 'POST /organisations/:id/correct', { id });
  }

  private send(
    request: PortalRequest,
    reply: FastifyReply,
    call: string,
    params: Record<string, string> = {},
  ): Promise<FastifyReply> {
    let after = '';
    return this.forms.submit<OrganisationView>(request, reply, {
      call,
      params,
      body: (values) => {
        after = textIn(values, 'next');
        return bodyOf(values);
      },
      next: () => (after === '' ? '/apply' : ownAddress(after)),
      again: (again) => this.again(request, again),
    });
  }

  private async again(request: PortalRequest, { values, errors }: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    return createElement(OrganisationPage, {
      visitor,
      organisation: await this.mine(request),
      typed: { ...typedAgain(values, TEXTS), registeredOn: dateFrom(values, 'registeredOn') ?? '' },
      errors: atFields(errors, values, { order: Object.keys(EMPTY), empty: emptyWords(visitor.t) }),
      next: textIn(values, 'next'),
    });
  }

  private async mine(request: PortalRequest): Promise<OrganisationView | null> {
    const answer = await this.services.call<OrganisationView>(request, 'GET /organisations/mine');
    return answer.ok ? answer.body : null;
  }
}

const EMPTY: OrganisationTyped = {
  name: '',
  country: '',
  city: '',
  registrationNumber: '',
  registeredOn: '',
  website: '',
  mission: '',
};
const TEXTS = ['name', 'country', 'city', 'registrationNumber', 'website', 'mission'] as const;

function bodyOf(values: TypedValues): object {
  const website = textIn(values, 'website');
  return {
    name: textIn(values, 'name'),
    country: textIn(values, 'country'),
    city: textIn(values, 'city'),
    registrationNumber: textIn(values, 'registrationNumber'),
    registeredOn: dateFrom(values, 'registeredOn') ?? '',
    website: website === '' ? null : website,
    mission: linesIn(values, 'mission'),
  };
}

function emptyWords(t: T): Record<string, string> {
  return {
    name: t('applicant.organisation.nameEmpty'),
    country: t('applicant.organisation.countryMissing'),
    city: t('applicant.organisation.cityEmpty'),
    registrationNumber: t('applicant.organisation.registrationNumberEmpty'),
    registeredOn: t('applicant.organisation.registeredOnEmpty'),
    mission: t('applicant.organisation.missionEmpty'),
  };
}
