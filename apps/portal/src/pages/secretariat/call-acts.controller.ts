import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { ConflictView, ReviewCallLine, ReviewerView } from '#contracts/api/review';
import { callRulesRefusals } from '#contracts/call-rules';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { dateFrom } from '../../ui/form-fields.ts';
import type { Locale } from '../../messages/locale.ts';
import { Forms, type Again, type FormAct } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { dayAndTimeIn, instantFrom } from '../zoned-time.ts';
import { AmendCallPage, AssignPage, CloseCallPage, PublishCallPage, type AmendmentTyped } from './call-acts.tsx';
import { atQuestions } from './call-part.ts';
import { grouped } from './call-draft.ts';
import { amountIn } from './call-request.ts';
import { errorsIn } from './empty.ts';
import type { Done } from './done.ts';

/** Makes the page of one act, for the first look and after a refusal. */
type ActPageMaker = (call: CallView, again?: Again) => ReactNode | Promise<ReactNode>;

/** Publish, amend and close a call, share its applications out: each on a page of its own. */
@Controller('office/calls/:id')
@Needs('office-pages.read')
@WithoutAct()
export class CallActsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get('publish')
  @Needs('call.publish')
  showPublish(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'publish', this.publishPage(request));
  }

  @Post('publish')
  @Needs('call.publish')
  publish(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(
      request,
      reply,
      id,
      { call: 'POST /calls/:id/publish', done: 'published' },
      this.publishPage(request),
    );
  }

  @Get('close')
  @Needs('call.close')
  showClose(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'close', this.closePage(request));
  }

  @Post('close')
  @Needs('call.close')
  close(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(request, reply, id, { call: 'POST /calls/:id/close', done: 'closed' }, this.closePage(request));
  }

  @Get('amend')
  @Needs('call.amend')
  showAmend(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'amend', this.amendPage(request));
  }

  @Post('amend')
  @Needs('call.amend')
  amend(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const body = async (values: TypedValues) => amendment(await this.call(request, id), values);
    return this.perform(
      request,
      reply,
      id,
      { call: 'POST /calls/:id/amend', done: 'amended', body },
      this.amendPage(request),
    );
  }

  @Get('assign')
  @Needs('assessment.assign')
  async showAssign(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const call = await this.call(request, id);
    // before the call is closed there is nothing to share out: the page of the call says what comes first
    if (call.status !== 'closed') return seeOther(reply, `/office/calls/${id}`);
    return page(reply, request, await this.assignPage(request, call));
  }

  @Post('assign')
  @Needs('assessment.assign')
  assign(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.forms.submit(request, reply, {
      call: 'POST /review/calls/:callId/assign',
      params: { callId: id },
      next: `/office/calls/${id}?done=assigned`,
      again: async (again) => this.assignPage(request, await this.call(request, id), again),
    });
  }

  /** The page of an act that the reader may do now; else the call, which says what is possible instead. */
  private async show(
    request: PortalRequest,
    reply: FastifyReply,
    id: string,
    verb: 'publish' | 'close' | 'amend',
    make: ActPageMaker,
  ): Promise<FastifyReply> {
    const call = await this.call(request, id);
    const isReady = verb !== 'publish' || callRulesRefusals(call.rules).length === 0;
    if (!isReady || !call.allowed.includes(verb)) return seeOther(reply, `/office/calls/${id}`);
    return page(reply, request, await make(call));
  }

  private perform(
    request: PortalRequest,
    reply: FastifyReply,
    id: string,
    act: Pick<FormAct<CallView>, 'call' | 'body'> & { readonly done: Done },
    make: ActPageMaker,
  ): Promise<FastifyReply> {
    const { done, ...call } = act;
    return this.forms.submit<CallView>(request, reply, {
      ...call,
      params: { id },
      next: `/office/calls/${id}?done=${done}`,
      again: async (again) => make(await this.call(request, id), again),
    });
  }

  private call(request: PortalRequest, id: string): Promise<CallView> {
    return this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug: id } });
  }

  private publishPage(request: PortalRequest): ActPageMaker {
    return (call, again) => {
      const visitor = visitorOf(request);
      // the fingerprint that the service will give them: SHA-256 of their canonical JSON (RFC 8785)
      const rulesHash = createHash('sha256')
        .update(canonicalJson(call.rules as unknown as JsonValue))
        .digest('hex');
      return createElement(PublishCallPage, { visitor, call, rulesHash, errors: withoutPlaces(again) });
    };
  }

  private closePage(request: PortalRequest): ActPageMaker {
    return async (call, again) => {
      const query = { callId: call.id, status: 'submitted' };
      const lines = await this.services.read<ApplicationLine[]>(request, 'GET /applications', { query });
      const visitor = visitorOf(request);
      return createElement(CloseCallPage, { visitor, call, received: lines.length, errors: again?.errors ?? [] });
    };
  }

  private amendPage(request: PortalRequest): ActPageMaker {
    return (call, again) => {
      const visitor = visitorOf(request);
      const typed = again === undefined ? asPublished(call, visitor.locale) : typedAmendment(again.values);
      return createElement(AmendCallPage, { visitor, call, typed, errors: atQuestions(errorsIn(visitor.t, again)) });
    };
  }

  private async assignPage(request: PortalRequest, call: CallView, again?: Again): Promise<ReactNode> {
    const [calls, panel, conflicts] = await Promise.all([
      this.services.read<ReviewCallLine[]>(request, 'GET /review/calls'),
      this.services.read<ReviewerView[]>(request, 'GET /reviewers'),
      this.services.read<ConflictView[]>(request, 'GET /conflicts'),
    ]);
    const review = calls.find(({ callId }) => callId === call.id);
    if (review === undefined) throw notFound('call');
    const visitor = visitorOf(request);
    return createElement(AssignPage, { visitor, call, review, panel, conflicts, errors: again?.errors ?? [] });
  }
}

/** A refused publication names questions of the draft's form, which stand on another page: nothing to link to here. */
function withoutPlaces(again: Again | undefined): readonly FieldError[] {
  return (again?.errors ?? []).map(({ message }) => ({ message }));
}

function asPublished({ deadline, timeZone, rules }: CallView, locale: Locale): AmendmentTyped {
  const { day, time } = dayAndTimeIn(deadline, timeZone);
  return { reason: '', day, time, budget: grouped(rules.budget, locale) };
}

function typedAmendment(values: TypedValues): AmendmentTyped {
  return {
    reason: textIn(values, 'reason'),
    day: dateFrom(values, 'deadline') ?? '',
    time: textIn(values, 'deadline-time'),
    budget: textIn(values, 'rules.budget'),
  };
}

/** The rules go along only when the budget was changed; an unchanged deadline is the published one, to the second. */
function amendment(call: CallView, values: TypedValues): object {
  const typed = typedAmendment(values);
  const before = dayAndTimeIn(call.deadline, call.timeZone);
  const budget = amountIn(call.rules.currency, typed.budget);
  const isMoved = typed.day !== before.day || typed.time !== before.time;
  return {
    reason: typed.reason,
    deadline: isMoved ? instantFrom(typed.day, typed.time, call.timeZone) : call.deadline,
    ...(budget.amount !== call.rules.budget.amount && { rules: { ...call.rules, budget } }),
  };
}
