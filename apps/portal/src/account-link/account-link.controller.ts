import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { LINK_PURPOSES, type AccountLinkView, type LetterView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { ChangeAddressService } from '../person/change-address.service.ts';
import { KnowPassword } from '../person/know-password.guard.ts';
import { HashPassword, passwordHashOf, type HashedRequest } from '../person/hash-password.guard.ts';
import { PasswordService } from '../person/password.service.ts';
import {
  ChangeAddressRequest,
  ChangePasswordRequest,
  ConfirmRequest,
  LONGEST_TYPED,
  ResetPasswordRequest,
} from '../person/person.dto.ts';
import { linkNotGood } from './account-link.rules.ts';
import { AccountLinkService } from './account-link.service.ts';

export class LetterRequest {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  email: string;
}

@Controller('api/account')
export class AccountLinkController {
  constructor(
    private readonly accounts: AccountLinkService,
    private readonly passwords: PasswordService,
    private readonly addresses: ChangeAddressService,
  ) {}

  /** It hashes nothing of use, so that it takes its time for addresses that nobody has. */
  @Post('letter')
  @HttpCode(202)
  @UseGuards(HashPassword)
  async letter(@CurrentAct() act: Act, @Body() { email }: LetterRequest): Promise<LetterView> {
    await this.accounts.request(act, email);
    return { to: email };
  }

  @Post('reset-password')
  @HttpCode(204)
  @UseGuards(HashPassword)
  async resetPassword(
    @CurrentAct() act: Act,
    @Req() request: HashedRequest,
    @Body() body: ResetPasswordRequest,
  ): Promise<void> {
    await this.passwords.reset(act, body, passwordHashOf(request), request.ip);
  }

  @Post('change-password')
  @HttpCode(204)
  @UseGuards(KnowPassword, HashPassword)
  async changePassword(
    @CurrentAct() act: Act,
    @Req() request: HashedRequest,
    @Body() body: ChangePasswordRequest,
  ): Promise<void> {
    await this.passwords.change(act, body, passwordHashOf(request), request.ip);
  }

  @Post('change-address')
  @HttpCode(202)
  @UseGuards(KnowPassword)
  async changeAddress(@CurrentAct() act: Act, @Body() { email }: ChangeAddressRequest): Promise<LetterView> {
    await this.addresses.request(act, email);
    return { to: email };
  }

  @Post('confirm-address')
  @HttpCode(204)
  async confirmAddress(@CurrentAct() act: Act, @Body() { token }: ConfirmRequest): Promise<void> {
    await this.addresses.confirm(act, token);
  }

  @Post('keep-address')
  @HttpCode(204)
  async keepAddress(@CurrentAct() act: Act, @Body() { token }: ConfirmRequest): Promise<void> {
    await this.addresses.keep(act, token);
  }

  @Get('links/:purpose')
  one(
    @CurrentActor() actor: Actor,
    @Param('purpose') asked: string,
    @Query('token') token: unknown,
  ): Promise<AccountLinkView> {
    const purpose = LINK_PURPOSES.find((known) => known === asked);
    if (purpose === undefined || typeof token !== 'string') throw linkNotGood();
    return this.accounts.one(actor, purpose, token);
  }
}
