import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AssessmentLine, AssessmentView, ConflictView, OrganisationChoice } from '#contracts/api/review';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import type { Figure } from '../../ui/figure.tsx';
import { sendFigure } from '../../web/figure-files.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { errorsIn } from '../secretariat/empty.ts';
import { ConflictsPage, DeclarePage } from './conflicts.tsx';
import { GuidePage } from './guide.tsx';
import { HomePage } from './home.tsx';
import { spreadFigure } from './spread-figure.tsx';

/** Sheets that the picture of the home looks at. */
const COMPARED = 24;

/** A reviewer's own work: the list, the conflicts of interest, the guide. */
@Controller('review')
@Needs('review-pages.read')
@WithoutAct()
export class ReviewHomeController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [assessments, conflicts, choices] = await Promise.all([
      this.services.read<AssessmentLine[]>(request, 'GET /assessments'),
      this.conflictsOf(request),
      this.choices(request),
    ]);
    const figures = await this.figures(request, assessments);
    const props = { visitor, assessments, conflicts, choices, figures, done: textIn(address, 'done') };
    return page(reply, request, createElement(HomePage, props));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    const assessments = await this.services.read<AssessmentLine[]>(request, 'GET /assessments');
    return sendFigure(reply, t, await this.figures(request, assessments), file);
  }

  @Get('guide')
  @Needs('review-guide.read')
  guide(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(GuidePage, { visitor }));
  }

  @Get('conflicts')
  async conflicts(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [conflicts, choices] = await Promise.all([this.conflictsOf(request), this.choices(request)]);
    const props = { visitor, conflicts, choices, done: textIn(address, 'done') };
    return page(reply, request, createElement(ConflictsPage, props));
  }

  /** `?organisationId=` chooses one beforehand. */
  @Get('conflicts/new')
  async showDeclare(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const typed = { organisationId: textIn(address, 'organisationId') };
    return page(reply, request, await this.declarePage(request, typed));
  }

  @Post('conflicts/new')
  declare(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /conflicts',
      body: (values) => ({
        organisationId: textIn(values, 'organisationId'),
        kind: textIn(values, 'kind'),
        reason: textIn(values, 'reason'),
      }),
      next: '/review/conflicts?done=declared',
      again: (again) => this.declarePage(request, again.values, again),
    });
  }

  private async declarePage(request: PortalRequest, typed: TypedValues, again?: Again): Promise<ReactNode> {
    const choices = await this.choices(request);
    const visitor = visitorOf(request);
    return createElement(DeclarePage, { visitor, choices, typed, errors: errorsIn(visitor.t, again) });
  }

  /** Own points beside the panel's, from the sheets sent last; whose sheet is not sent sees no other's. */
  private async figures(request: PortalRequest, assessments: readonly AssessmentLine[]): Promise<readonly Figure[]> {
    const sent = assessments
      .filter(({ status }) => status === 'submitted')
      .toSorted((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''))
      .slice(0, COMPARED);
    const sheets = await Promise.all(
      sent.map(({ id }) => this.services.call<AssessmentView>(request, 'GET /assessments/:id', { params: { id } })),
    );
    const known = sheets.flatMap((answer) => (answer.ok ? [answer.body] : []));
    const figure = spreadFigure(visitorOf(request).t, known, this.clock.now());
    return figure === undefined ? [] : [figure];
  }

  private conflictsOf(request: PortalRequest): Promise<ConflictView[]> {
    return this.services.read<ConflictView[]>(request, 'GET /conflicts');
  }

  private choices(request: PortalRequest): Promise<OrganisationChoice[]> {
    return this.services.read<OrganisationChoice[]>(request, 'GET /conflicts/choices');
  }
}
