import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { PersonalExportView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { KnowPassword } from '../person/know-password.guard.ts';
import { LONGEST_TYPED } from '../person/person.dto.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { PersonalExport } from './personal-export.service.ts';

export class PersonalExportRequest {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  currentPassword: string;
}

/** Its answer must be stored nowhere, so it has no key: sent twice, it is made twice, and counted twice. */
@Controller('api/account/export')
@WithoutAct()
export class PersonalExportController {
  constructor(private readonly exports: PersonalExport) {}

  @Post()
  @HttpCode(200)
  @UseGuards(KnowPassword)
  make(@Req() request: PortalRequest, @Body() _body: PersonalExportRequest): Promise<PersonalExportView> {
    return this.exports.make(request);
  }
}
