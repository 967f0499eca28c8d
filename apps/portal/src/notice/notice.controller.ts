import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { NoticeListView, NoticeSettingsView } from '#contracts/api/notices';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { pageNumber } from '../pages/paged.ts';
import { ChooseNoticesRequest, ReadNoticesRequest } from './notice.dto.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';

@Controller('api/notices')
export class NoticeController {
  constructor(
    private readonly notices: NoticeService,
    private readonly queries: NoticeQueries,
  ) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query('show') show?: unknown,
    @Query('page') page?: unknown,
  ): Promise<NoticeListView> {
    return this.queries.list(actor, { all: show === 'all', page: pageNumber(page) });
  }

  @Post('read')
  readAll(@CurrentAct() act: Act, @Body() body: ReadNoticesRequest): Promise<void> {
    return this.notices.readAll(act, body);
  }

  @Get('settings')
  settings(@CurrentActor() actor: Actor): Promise<NoticeSettingsView> {
    return this.queries.settings(actor);
  }

  @Post('settings')
  choose(@CurrentAct() act: Act, @Body() body: ChooseNoticesRequest): Promise<void> {
    return this.notices.choose(act, body);
  }

  @Post(':id/read')
  read(@CurrentAct() act: Act, @Param('id') id: string, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.notices.read(act, id);
  }
}
