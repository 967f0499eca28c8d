import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { FactorsView, RecoveryCodesView, TotpSetUpView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { deviceOf } from '../../session/device.rules.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { hasFreshFactor, knowsPassword } from '../../web/fresh-factor.ts';
import { page } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { RecoveryCodesPage } from './recovery-codes.tsx';
import { deviceWords } from './device-words.ts';
import { hasAny, isSecurityDone, SECURITY, SecurityPage, type SecurityDone } from './security.tsx';
import { SetUpTotpPage } from './set-up-totp.tsx';

/** What a person has besides the password. Also open to who must set it up before anything else. */
@Controller('account/security')
@Needs('factor.read')
@WithoutAct()
export class SecurityController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('done') claimed: unknown,
  ): Promise<FastifyReply> {
    return page(reply, request, await this.overview(request, { done: isSecurityDone(claimed) ? claimed : undefined }));
  }

  @Post('totp')
  @Needs('factor.change')
  beginTotp(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<TotpSetUpView>(request, reply, {
      call: 'POST /factors/totp',
      next: SECURITY,
      shown: (setUp) => createElement(SetUpTotpPage, { visitor: visitorOf(request), setUp }),
      again: ({ errors }) => this.overview(request, { errors }),
    });
  }

  /** After a wrong code the same picture once more, while it waits for one: nobody has to scan twice. */
  @Post('totp/confirm')
  @Needs('factor.change')
  confirmTotp(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<RecoveryCodesView>(request, reply, {
      call: 'POST /factors/totp/confirm',
      body: (values) => ({ code: textIn(values, 'code') }),
      shown: ({ recoveryCodes }) => this.codesOf(request, recoveryCodes),
      next: `${SECURITY}?done=totp`,
      again: async ({ errors }) => {
        const { totpBegun } = await this.services.read<FactorsView>(request, 'GET /factors');
        if (!totpBegun) return this.overview(request, { errors });
        const setUp = await this.services.call<TotpSetUpView>(request, 'POST /factors/totp', { body: {} });
        return setUp.ok
          ? createElement(SetUpTotpPage, { visitor: visitorOf(request), setUp: setUp.body, errors })
          : this.overview(request, { errors });
      },
    });
  }

  @Post('totp/remove')
  @Needs('factor.change')
  removeTotp(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /factors/totp/remove',
      next: `${SECURITY}?done=removed`,
      again: ({ errors }) => this.overview(request, { errors }),
    });
  }

  @Post('recovery-codes')
  @Needs('factor.change')
  renewCodes(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<RecoveryCodesView>(request, reply, {
      call: 'POST /factors/recovery-codes',
      next: SECURITY,
      shown: ({ recoveryCodes }) => this.codesOf(request, recoveryCodes),
      again: ({ errors }) => this.overview(request, { errors }),
    });
  }

  /** Codes that must be seen now are the next page; without any it is the overview. */
  private codesOf(request: PortalRequest, codes: readonly string[]): ReactNode | undefined {
    return codes.length === 0 ? undefined : createElement(RecoveryCodesPage, { visitor: visitorOf(request), codes });
  }

  private async overview(
    request: PortalRequest,
    more: { readonly done?: SecurityDone | undefined; readonly errors?: Again['errors'] },
  ): Promise<ReactNode> {
    const factors = await this.services.read<FactorsView>(request, 'GET /factors');
    const visitor = visitorOf(request);
    const mayChange = hasAny(factors) ? hasFreshFactor(request) : knowsPassword(request);
    const deviceName = deviceWords(visitor.t, deviceOf(request.headers['user-agent']));
    return createElement(SecurityPage, { visitor, factors, mayChange, deviceName, ...more });
  }
}
