import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { IdentityView } from '#contracts/api/portal';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { ProviderSignIn } from '../../identity/provider-sign-in.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeElsewhere, seeOther } from '../../web/page.ts';
import { readForm } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { isProviderDone, isProviderWrong, PROVIDER, ProviderPage, type ProviderProps } from './provider.tsx';

/** Connecting one's account with the one at the identity provider. */
@Controller('account/security/provider')
@Needs('identity.read')
@WithoutAct()
export class ProviderController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly signIns: ProviderSignIn,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('done') done: unknown,
    @Query('wrong') wrong: unknown,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    const errors = isProviderWrong(wrong) ? [{ message: t(`problems.${wrong}`) }] : [];
    return page(reply, request, await this.own(request, { ...(isProviderDone(done) && { done }), errors }));
  }

  /** On to the provider; who has no factor of this moment gives it first and comes back to this page. */
  @Post()
  @Needs('identity.bind')
  async bind(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    // who is not signed in learns that, and not whether there is a provider
    await this.connection(request);
    const form = await readForm(request);
    try {
      if (!this.forms.isOfThisBrowser(request, form)) return seeOther(reply, `${PROVIDER}?wrong=form-expired`);
      return seeElsewhere(reply, await this.signIns.beginBinding(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'fresh-factor-needed')
        return seeOther(reply, `/account/confirm-identity?next=${encodeURIComponent(PROVIDER)}`);
      if (error.code !== 'provider-away') throw error;
      return seeOther(reply, `${PROVIDER}?wrong=${error.code}`);
    }
  }

  @Post('remove')
  @Needs('identity.remove')
  remove(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /identity/remove',
      next: `${PROVIDER}?done=removed`,
      again: ({ errors }) => this.own(request, { errors }),
    });
  }

  private async own(request: PortalRequest, more: Pick<ProviderProps, 'done' | 'errors'>): Promise<ReactNode> {
    const { boundAt } = await this.connection(request);
    return createElement(ProviderPage, { visitor: visitorOf(request), boundAt, ...more });
  }

  /** Refuses: not-found, without an identity provider. */
  private connection(request: PortalRequest): Promise<IdentityView> {
    return this.services.read<IdentityView>(request, 'GET /identity');
  }
}
