import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AskedView } from '#contracts/api/portal';
import { Refusal } from '#kernel/refusal';
import { problemOf, type Problem } from '#platform/http/problem';
import { ServicesClient, type Answer } from '../api/services-client.ts';
import { GiveFactorPage } from '../pages/account/give-factor.tsx';
import { KeptFormPage } from '../pages/account/kept-form.tsx';
import { SecurityEvents } from '../security-event/security-events.ts';
import { ownerIn } from '../session/form-token.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import type { FieldError } from '../ui/error-summary.tsx';
import { keptForm, sealForm } from './kept-form.ts';
import { page, seeOther } from './page.ts';
import { errorsOf, isAboutTheFile, refusalIn } from './problems.ts';
import { answerQuietly, isQuiet, refuseQuietly } from './quiet-save.ts';
import { addCookie } from './set-cookie.ts';
import { speakAs } from './speak-as.ts';
import { signInToGoOn } from './sign-in-to-go-on.ts';
import { readForm, type TypedForm, type TypedValues } from './typed-form.ts';
import { formHolderOf, visitorOf, withKey, withNotice, type PortalRequest } from './visitor.ts';
import { isShownAgain } from './within.ts';

/** What a page shows again after a refusal. */
export interface Again {
  /** As typed; the page shows these instead of the record's. */
  readonly values: TypedValues;
  /** For `<ErrorSummary>` and `errorFor`, in the reader's language where there is one. */
  readonly errors: readonly FieldError[];
  readonly problem: Problem;
  /**
   * Of the record as its person last saw it: the page is drawn with it, so that what somebody else saved meanwhile is not
   * overwritten unseen. Undefined after `stale`, for then the page shows the record as it is now.
   */
  readonly version: number | undefined;
  /** The upload by which the form's file has come, as long as the form can be sent with it again. */
  readonly upload?: string;
}

export interface FormAct<Body> {
  /** The route by its name in contracts/routes.ts. */
  readonly call: string;
  readonly params?: Readonly<Record<string, string>>;
  /** The service's request, made from what was typed; the version that the page showed is added when the form has one. */
  readonly body?: (values: TypedValues) => object | Promise<object>;
  /** Where to go when it is done. */
  readonly next: string | ((answer: Body) => string);
  /** What is said once, in place of going on; undefined to go on. */
  readonly shown?: (answer: Body) => ReactNode | undefined;
  /** The page once more. Read the record again for it: somebody may have changed it. */
  readonly again: (again: Again) => ReactNode | Promise<ReactNode>;
  /** Nobody needs to be signed in for this form. */
  readonly open?: boolean;
}

/** Not there and not yours have no form to show again. */
const NO_PAGE = new Set([403, 404]);

/** What happens when a form is sent: look at its token, act, go on; or show it again with everything that was typed. */
@Injectable()
export class Forms {
  constructor(
    private readonly services: ServicesClient,
    private readonly keys: PortalKeys,
    private readonly events: SecurityEvents,
  ) {}

  async submit<Body>(request: PortalRequest, reply: FastifyReply, act: FormAct<Body>): Promise<FastifyReply> {
    const form = await readForm(request);
    speakAs(request, reply, form.language);
    if (isShownAgain(request.headers)) return this.showAgain(request, reply, form, act, { errors: [], problem: KEPT });
    // without a session there is nothing to compare it with: the form waits until its person has signed in
    const isWaiting = act.open !== true && !request.session;
    const isOurs = !isWaiting && this.isOfThisBrowser(request, form);
    if (isQuiet(request)) {
      if (!isOurs) return refuseQuietly(reply, 401, 'sign-in-needed');
      return answerQuietly(reply, await this.perform<Body>(request, form, act));
    }
    if (isWaiting) return this.signInFirst(request, reply, form);
    if (!isOurs) return this.refuse(request, reply, form, act);
    if (form.language !== undefined) return this.showAgain(request, reply, form, act, { errors: [], problem: KEPT });
    const answer = await this.perform<Body>(request, form, act);
    for (const cookie of answer.cookies) addCookie(reply, cookie);
    if (answer.ok) return this.goOn(request, reply, answer.body, act);
    if (answer.status === 401 && act.open !== true) return this.signInFirst(request, reply, form);
    if (answer.body.code === 'fresh-factor-needed') return this.confirmFirst(request, reply, form);
    if (NO_PAGE.has(answer.status)) throw refusalIn(answer.body);
    const errors = errorsOf(answer.body, visitorOf(request).t);
    return this.showAgain(request, reply, form, act, { errors, problem: answer.body });
  }

  /** Was the form drawn for the session, or before any for the visit, that sends it? Every page form is asked. */
  isOfThisBrowser(request: PortalRequest, { csrf }: TypedForm): boolean {
    const holder = formHolderOf(request, request.session ?? null);
    const isOurs = holder !== undefined && this.keys.isCsrfOf(holder, csrf);
    if (!isOurs) this.events.keep(request, 'form-expired');
    return isOurs;
  }

  private goOn<Body>(
    request: PortalRequest,
    reply: FastifyReply,
    answer: Body,
    { shown, next }: FormAct<Body>,
  ): FastifyReply {
    const element = shown?.(answer);
    if (element !== undefined) return page(reply, request, element);
    return seeOther(reply, typeof next === 'string' ? next : next(answer));
  }

  /** "Is it you?" first; then the form comes back as it was typed, and one press sends it. */
  private async confirmFirst(request: PortalRequest, reply: FastifyReply, form: TypedForm): Promise<FastifyReply> {
    const asked = await this.services.read<AskedView>(request, 'GET /session/factor');
    const kept = sealForm(this.keys, keptForm(request.url, form), ownerIn(form.csrf));
    const props = { visitor: visitorOf(request), purpose: 'confirm' as const, asked, errors: [], next: '', kept };
    return page(reply, request, createElement(GiveFactorPage, props), { status: 403 });
  }

  private async perform<Body>(request: PortalRequest, form: TypedForm, act: FormAct<Body>): Promise<Answer<Body>> {
    const { call, params = {} } = act;
    const base = { params, ...(form.key !== '' && { idempotencyKey: form.key }) };
    if (form.upload !== undefined) return this.services.call<Body>(request, call, { ...base, upload: form.upload });
    if (form.file !== undefined) return this.services.call<Body>(request, call, { ...base, file: form.file });
    const version = form.version === undefined ? {} : { version: form.version };
    return this.services.call<Body>(request, call, {
      ...base,
      body: { ...version, ...(await act.body?.(form.values)) },
    });
  }

  /** Under the same key, so that an act whose answer was lost is not done twice; unless that key is used up. */
  private async showAgain(
    request: PortalRequest,
    reply: FastifyReply,
    form: TypedForm,
    act: Pick<FormAct<never>, 'again'>,
    { errors, problem }: Pick<Again, 'errors' | 'problem'>,
  ): Promise<FastifyReply> {
    form.file?.content.resume();
    const visitor = visitorOf(request);
    if (problem.code !== 'idempotency-key-reused' && form.key !== '') request.visitor = withKey(visitor, form.key);
    const version = problem.code === 'stale' ? undefined : form.version;
    try {
      const upload = form.upload !== undefined && !isAboutTheFile(problem) && { upload: form.upload };
      const element = await act.again({ values: form.values, errors, problem, version, ...upload });
      return page(reply, request, element, { status: problem.status });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'unavailable') throw error;
      // the record cannot be read again either: then what was typed is all there is to show
      const kept = keptForm(request.url, form);
      const element = createElement(KeptFormPage, { visitor: visitorOf(request), kept, away: true });
      return page(reply, request, element, { status: problem.status });
    }
  }

  /** The session is over: nothing is done, and what was typed waits until its person has signed in again. */
  private signInFirst(request: PortalRequest, reply: FastifyReply, form: TypedForm): FastifyReply {
    return page(reply, request, signInToGoOn(this.keys, request, form), { status: 401 });
  }

  /**
   * Without the token of this browser nothing is done, and the page asks to look again at what was typed. Not where the
   * form was drawn for somebody else, and not for a very old browser that says nothing about where it comes from: then
   * even showing it for sending again would be too much.
   */
  private refuse(
    request: PortalRequest,
    reply: FastifyReply,
    form: TypedForm,
    act: Pick<FormAct<never>, 'again'>,
  ): Promise<FastifyReply> {
    const { visitor, session, headers } = request;
    const [owner, refusal] = [ownerIn(form.csrf), formExpired()];
    const isOfAnother = owner !== '' && !(session && this.keys.isOwner(owner, session.person.id));
    if (isOfAnother || (headers['sec-fetch-site'] === undefined && headers.origin === undefined)) {
      form.file?.content.resume();
      throw refusal;
    }
    request.visitor = withNotice(visitor!, visitor!.t('account.kept.expired'));
    return this.showAgain(request, reply, form, act, { errors: [], problem: problemOf(refusal, request.id) });
  }
}

export const formExpired = (): Refusal =>
  new Refusal(
    'forbidden',
    'form-expired',
    'This form belongs to an earlier session, so nothing was done. Open the page again and send it from there.',
  );

/** No refusal: the form comes back after its person has signed in again, or has asked for another language. */
const KEPT: Problem = {
  type: '/problems/form-kept',
  title: 'Not sent yet',
  status: 200,
  detail: 'The form is shown again before it is sent.',
  code: 'form-kept',
  requestId: '',
};
