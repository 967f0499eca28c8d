import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import { Refusal } from '#kernel/refusal';
import type { Problem } from '#platform/http/problem';
import { ServicesClient, type Answer } from '../api/services-client.ts';
import { KeptFormPage } from '../pages/account/kept-form.tsx';
import { SignInPage } from '../pages/account/sign-in.tsx';
import { PortalKeys } from '../session/portal-keys.ts';
import type { FieldError } from '../ui/error-summary.tsx';
import { keptForm, sealForm } from './kept-form.ts';
import { page, seeOther } from './page.ts';
import { errorsOf, refusalIn } from './problems.ts';
import { answerQuietly, isQuiet, refuseQuietly } from './quiet-save.ts';
import { addCookie } from './set-cookie.ts';
import { readForm, type TypedForm, type TypedValues } from './typed-form.ts';
import { visitorOf, withKey, type PortalRequest } from './visitor.ts';

/** What a page shows again after a refusal. */
export interface Again {
  /** As typed; the page shows these instead of the record's. */
  readonly values: TypedValues;
  /** For `<ErrorSummary>` and `errorFor`, in the reader's language where there is one. */
  readonly errors: readonly FieldError[];
  readonly problem: Problem;
}

export interface FormAct<Body> {
  /** The route by its name in api/routes.ts. */
  readonly call: string;
  readonly params?: Readonly<Record<string, string>>;
  /** The service's request, made from what was typed; the version that the page showed is added when the form has one. */
  readonly body?: (values: TypedValues) => object;
  /** Where to go when it is done. */
  readonly next: string | ((answer: Body) => string);
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
  ) {}

  async submit<Body>(request: PortalRequest, reply: FastifyReply, act: FormAct<Body>): Promise<FastifyReply> {
    const form = await readForm(request);
    const isOurs = act.open === true || this.isOfThisSession(request, form);
    if (isQuiet(request)) {
      if (!isOurs) return refuseQuietly(reply, 401, 'sign-in-needed');
      return answerQuietly(reply, await this.perform<Body>(request, form, act));
    }
    if (!isOurs) return this.keepForm(request, reply, form);
    const answer = await this.perform<Body>(request, form, act);
    for (const cookie of answer.cookies) addCookie(reply, cookie);
    if (answer.ok) return seeOther(reply, typeof act.next === 'string' ? act.next : act.next(answer.body));
    if (answer.status === 401 && act.open !== true) return this.keepForm(request, reply, form);
    if (NO_PAGE.has(answer.status)) throw refusalIn(answer.body);
    return this.showAgain(request, reply, form, answer.body, act);
  }

  private perform<Body>(request: PortalRequest, form: TypedForm, act: FormAct<Body>): Promise<Answer<Body>> {
    const { call, params = {} } = act;
    const base = { params, ...(form.key !== '' && { idempotencyKey: form.key }) };
    if (form.file !== undefined) return this.services.call<Body>(request, call, { ...base, file: form.file });
    const version = form.version === undefined ? {} : { version: form.version };
    return this.services.call<Body>(request, call, { ...base, body: { ...version, ...act.body?.(form.values) } });
  }

  /** Under the same key, so that an act whose answer was lost is not done twice; unless that key is used up. */
  private async showAgain(
    request: PortalRequest,
    reply: FastifyReply,
    form: TypedForm,
    problem: Problem,
    act: Pick<FormAct<never>, 'again'>,
  ) {
    form.file?.content.resume();
    const visitor = visitorOf(request);
    if (problem.code !== 'idempotency-key-reused' && form.key !== '') request.visitor = withKey(visitor, form.key);
    const again = { values: form.values, errors: errorsOf(problem, visitor.t), problem };
    try {
      return page(reply, request, await act.again(again), { status: problem.status });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'unavailable') throw error;
      // the record cannot be read again either: then what was typed is all there is to show
      const kept = keptForm(request.url, form);
      const element = createElement(KeptFormPage, { visitor: visitorOf(request), kept, away: true });
      return page(reply, request, element, { status: problem.status });
    }
  }

  private isOfThisSession({ session }: PortalRequest, { csrf }: TypedForm): boolean {
    return session !== null && session !== undefined && this.keys.isCsrfOf(session.id, csrf);
  }

  /**
   * The session is over, or another one has begun: nothing is done, and nothing that was typed is lost. Who is not
   * signed in signs in first; then the person looks at it once more and sends it. A file must be chosen again.
   */
  private keepForm(request: PortalRequest, reply: FastifyReply, form: TypedForm): FastifyReply {
    form.file?.content.resume();
    const visitor = visitorOf(request);
    const kept = keptForm(request.url, form);
    if (visitor.person === null) {
      const element = createElement(SignInPage, {
        visitor,
        errors: [],
        kept: sealForm(this.keys, kept),
        next: '',
        email: '',
      });
      return page(reply, request, element, { status: 401 });
    }
    // a very old browser says nothing about where it comes from: then even showing it for sending again would be too much
    if (request.headers['sec-fetch-site'] === undefined && request.headers.origin === undefined) throw formExpired();
    return page(reply, request, createElement(KeptFormPage, { visitor, kept }), { status: 409 });
  }
}

const formExpired = (): Refusal =>
  new Refusal(
    'forbidden',
    'form-expired',
    'This form belongs to an earlier session, so nothing was done. Open the page again and send it from there.',
  );
