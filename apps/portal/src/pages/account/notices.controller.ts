import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { NoticeListView, NoticeSettingsView } from '#contracts/api/notices';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { isLocale } from '../../messages/locale.ts';
import { THEMES } from '../../notice/notices.ts';
import { Forms } from '../../web/forms.ts';
import { ownAddress, page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { NoticeSettingsPage } from './notice-settings.tsx';
import { NoticesPage } from './notices.tsx';

const ZONES = Intl.supportedValuesOf('timeZone');

@Controller('account/notices')
@Needs('notice.read')
@WithoutAct()
export class NoticesPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: Record<string, unknown>,
  ): Promise<FastifyReply> {
    const all = address.show === 'all';
    const query = { ...(all && { show: 'all' }), page: String(pageNumber(address.page)) };
    const list = await this.services.read<NoticeListView>(request, 'GET /notices', { query });
    return page(reply, request, createElement(NoticesPage, { visitor: visitorOf(request), list, all }));
  }

  @Post('read')
  readAll(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /notices/read',
      body: (values) => ({ upTo: textIn(values, 'upTo') }),
      next: '/account/notices',
      again: () => this.listAgain(request),
    });
  }

  @Post(':id/read')
  read(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    let back = '/account/notices';
    return this.forms.submit(request, reply, {
      call: 'POST /notices/:id/read',
      params: { id },
      body: (values) => {
        back = ownAddress(textIn(values, 'back'));
        return {};
      },
      next: () => back,
      again: () => this.listAgain(request),
    });
  }

  @Get('settings')
  @Needs('notice.choose')
  async settings(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('saved') saved: unknown,
  ): Promise<FastifyReply> {
    const settings = await this.services.read<NoticeSettingsView>(request, 'GET /notices/settings');
    const props = { visitor: visitorOf(request), settings, zones: ZONES, saved: saved === 'yes' };
    return page(reply, request, createElement(NoticeSettingsPage, props));
  }

  /** The pages change to the language chosen, too. */
  @Post('settings')
  @Needs('notice.choose')
  choose(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    let language = '';
    return this.forms.submit(request, reply, {
      call: 'POST /notices/settings',
      body: (values) => {
        language = textIn(values, 'language');
        return chosenIn(values);
      },
      next: () => `/account/notices/settings?saved=yes${isLocale(language) ? `&lang=${language}` : ''}`,
      again: async ({ values, errors }) => {
        const settings = await this.services.read<NoticeSettingsView>(request, 'GET /notices/settings');
        const typed = { ...settings, timeZone: textIn(values, 'timeZone') || null };
        return createElement(NoticeSettingsPage, {
          visitor: visitorOf(request),
          settings: typed,
          zones: ZONES,
          saved: false,
          errors,
        });
      },
    });
  }

  private async listAgain(request: PortalRequest) {
    const list = await this.services.read<NoticeListView>(request, 'GET /notices');
    return createElement(NoticesPage, { visitor: visitorOf(request), list, all: false });
  }
}

/** Questions that the page did not ask stay as they are. */
function chosenIn(values: TypedValues): Readonly<Record<string, string>> {
  const names = ['language', 'timeZone', ...THEMES].filter((name) => typeof values[name] === 'string');
  return Object.fromEntries(names.map((name) => [name, textIn(values, name)]));
}
