import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { FactorsView, RecoveryCodesView, TotpSetUpView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import { ActRunner } from '#platform/act/act-runner';
import { WithoutAct } from '#platform/act/without-act';
import type { Actor } from '#platform/actor/actor';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { CurrentActor } from '#platform/http/current';
import { actorOf } from '../session/open-session.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { AddPasskeyRequest, RenamePasskeyRequest } from './passkey.dto.ts';
import { BeginTotpRequest, ConfirmTotpRequest } from './second-factor.dto.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';
import { SecondFactorService } from './second-factor.service.ts';

/** One's own second factors. Answers with a secret in them are shown once and kept nowhere, so these acts have no key. */
@Controller('api/factors')
@WithoutAct()
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly queries: SecondFactorQueries,
    private readonly acts: ActRunner,
  ) {}

  @Get()
  own(@CurrentActor() actor: Actor): Promise<FactorsView> {
    return this.queries.own(actor);
  }

  @Post('totp')
  beginTotp(@Req() request: PortalRequest, @Body() body: BeginTotpRequest): Promise<TotpSetUpView> {
    return this.perform(request, (act) => this.factors.beginTotp(act, body));
  }

  @Post('totp/confirm')
  confirmTotp(@Req() request: PortalRequest, @Body() body: ConfirmTotpRequest): Promise<RecoveryCodesView> {
    return this.perform(request, (act) => this.factors.confirmTotp(act, body));
  }

  @Post('totp/remove')
  @HttpCode(204)
  removeTotp(@Req() request: PortalRequest, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.perform(request, (act) => this.factors.removeTotp(act));
  }

  @Get('passkeys/question')
  passkeyQuestion(@Req() request: PortalRequest): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.perform(request, (act) => this.factors.askForPasskey(act));
  }

  @Post('passkeys')
  addPasskey(@Req() request: PortalRequest, @Body() body: AddPasskeyRequest): Promise<RecoveryCodesView> {
    return this.perform(request, (act) => this.factors.addPasskey(act, body));
  }

  @Post('passkeys/:id/rename')
  @HttpCode(204)
  renamePasskey(
    @Req() request: PortalRequest,
    @Param('id') id: string,
    @Body() body: RenamePasskeyRequest,
  ): Promise<void> {
    return this.perform(request, (act) => this.factors.renamePasskey(act, id, body));
  }

  @Post('passkeys/:id/remove')
  @HttpCode(204)
  removePasskey(@Req() request: PortalRequest, @Param('id') id: string, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.perform(request, (act) => this.factors.removePasskey(act, id));
  }

  @Post('recovery-codes')
  renewRecoveryCodes(@Req() request: PortalRequest, @Body() _body: NoFieldsRequest): Promise<RecoveryCodesView> {
    return this.perform(request, (act) => this.factors.renewRecoveryCodes(act));
  }

  private perform<T>({ session, id: requestId }: PortalRequest, work: (act: Act) => Promise<T>): Promise<T> {
    return this.acts.unkept({ actor: actorOf(session), requestId }, work);
  }
}
