import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { LINK_PURPOSES, type AccountLinkView, type LetterView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { HashPassword, passwordHashOf, type HashedRequest } from '../person/hash-password.guard.ts';
import { PasswordService } from '../person/password.service.ts';
import { ResetPasswordRequest, LONGEST_TYPED } from '../person/person.dto.ts';
import { AccountLinkService } from './account-link.service.ts';
import { linkNotGood } from './account-links.ts';

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
    await this.passwords.reset(act, body, passwordHashOf(request));
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
