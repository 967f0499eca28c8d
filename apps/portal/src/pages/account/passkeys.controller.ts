import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { FactorsView, RecoveryCodesView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { answerIn } from './passkey-answer.ts';
import { PasskeyPage } from './passkey.tsx';
import { RecoveryCodesPage } from './recovery-codes.tsx';
import { isOnlyOne, SECURITY, SecurityPage } from './security.tsx';

/** The devices that open one's account. */
@Controller('account/security/passkeys')
@Needs('factor.change')
@WithoutAct()
export class PasskeysPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Post()
  add(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const next = `${SECURITY}?done=passkey`;
    const visitor = visitorOf(request);
    return this.forms.submit<RecoveryCodesView>(request, reply, {
      call: 'POST /factors/passkeys',
      body: (values) => ({ name: textIn(values, 'name'), ...answerIn(values) }),
      next,
      shown: ({ recoveryCodes: codes }) =>
        codes.length === 0 ? undefined : createElement(RecoveryCodesPage, { visitor, codes, next }),
      again: async ({ values, errors }) => {
        const factors = await this.services.read<FactorsView>(request, 'GET /factors');
        const named = errors.filter(({ field }) => field === 'name' || field === undefined);
        const props = { visitor, factors, mayChange: true, deviceName: textIn(values, 'name') };
        return createElement(SecurityPage, { ...props, errors: named.length > 0 ? named : notGiven(request) });
      },
    });
  }

  @Get(':id')
  async show(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return page(reply, request, await this.one(request, id));
  }

  @Post(':id/rename')
  rename(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /factors/passkeys/:id/rename',
      params: { id },
      body: (values) => ({ name: textIn(values, 'name') }),
      next: `${SECURITY}?done=renamed`,
      again: (again) => this.one(request, id, again),
    });
  }

  @Post(':id/remove')
  remove(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /factors/passkeys/:id/remove',
      params: { id },
      next: `${SECURITY}?done=removed`,
      again: (again) => this.one(request, id, again),
    });
  }

  private async one(request: PortalRequest, id: string, again?: Again): Promise<ReactNode> {
    const factors = await this.services.read<FactorsView>(request, 'GET /factors');
    const passkey = factors.passkeys.find((one) => one.id === id);
    if (passkey === undefined) throw notFound('passkey');
    const props = { visitor: visitorOf(request), passkey, isOnlyOne: isOnlyOne(factors) };
    if (again === undefined) return createElement(PasskeyPage, props);
    const typed = again.values['name'] === undefined ? undefined : textIn(again.values, 'name');
    return createElement(PasskeyPage, { ...props, typed, errors: again.errors });
  }
}

/** Sent without a device's answer, or with one that is not whole. */
const notGiven = (request: PortalRequest): Again['errors'] => [{ message: visitorOf(request).t('passkeys.notGiven') }];
