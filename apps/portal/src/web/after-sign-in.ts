import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AskedView } from '#contracts/api/portal';
import { GiveFactorPage } from '../pages/account/give-factor.tsx';
import { KeptFormPage } from '../pages/account/kept-form.tsx';
import type { Factors } from '../second-factor/second-factor.rules.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { SessionCookies } from '../session/session-cookies.ts';
import { FIELDS } from '../ui/form-fields.ts';
import { FrontDoor } from './front-door.ts';
import { homeOf } from './home.ts';
import { openForm, type KeptForm } from './kept-form.ts';
import { ownAddress, page, seeOther } from './page.ts';
import { visitorOf, type PortalRequest } from './visitor.ts';
import { withinHeader } from './within.ts';

/** What the sign-in form carried through, whatever way the person proved who they are. */
export interface Wanted {
  /** Where to go; empty for the person's own start page. */
  readonly next: string;
  /** A form that was under way, sealed; empty when there is none. */
  readonly kept: string;
  /** The session was never over: the person had to confirm who they are. */
  readonly confirmed?: boolean;
}

/** A page that shows what was typed answers so: as it is, with what is wrong, or with what has changed meanwhile. */
const SHOWN = new Set([200, 409, 422]);

/** Where somebody goes who has just proved who they are. */
@Injectable()
export class AfterSignIn {
  constructor(
    private readonly keys: PortalKeys,
    private readonly door: FrontDoor,
    private readonly cookies: SessionCookies,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Back to the form that was under way, for a last look before it is sent; else on to where the person wanted. */
  async goOn(request: PortalRequest, reply: FastifyReply, token: string, wanted: Wanted): Promise<FastifyReply> {
    await this.door.recognise(request, token);
    const { person, roles } = visitorOf(request);
    const kept = person === null ? undefined : openForm(this.keys, wanted.kept, person.id);
    if (kept === undefined)
      return seeOther(reply, wanted.next === '' ? homeOf(roles).address : ownAddress(wanted.next));
    const html = await this.ownPage(request, token, kept, wanted.confirmed === true);
    if (html === undefined)
      return page(reply, request, createElement(KeptFormPage, { visitor: visitorOf(request), kept }));
    return reply.code(200).header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(html);
  }

  /** The first step is done, the second is to come. With a form under way its page comes at once: no address could carry it. */
  askForFactor(request: PortalRequest, reply: FastifyReply, { next, kept }: Wanted, has: Factors): FastifyReply {
    if (kept === '') return seeOther(reply, `/sign-in/factor?next=${encodeURIComponent(next)}`);
    const asked: AskedView = { awaits: true, ...has };
    const props = { visitor: visitorOf(request), purpose: 'give' as const, asked, errors: [], next, kept };
    return page(reply, request, createElement(GiveFactorPage, props));
  }

  /** The form on the page that it came from; undefined where that page is not this person's any more. */
  private async ownPage(
    request: PortalRequest,
    token: string,
    kept: KeptForm,
    confirmed: boolean,
  ): Promise<string | undefined> {
    const ended = kept.file === true ? 'shown-again-without-file' : 'shown-again';
    const { 'accept-language': languages } = request.headers;
    const answer = await this.host.httpAdapter.getInstance<FastifyInstance>().inject({
      method: 'POST',
      url: kept.address,
      remoteAddress: request.ip,
      headers: {
        ...withinHeader(confirmed ? 'shown-again-confirmed' : ended),
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'x-request-id': request.id,
        cookie: `${this.cookies.pairOf(token)}; ${request.headers.cookie ?? ''}`,
        ...(languages !== undefined && { 'accept-language': languages }),
      },
      // multipart: urlencoded, a letter may take nine bytes, and the form would be too large to come back
      payload: fieldsOf(kept),
    });
    return SHOWN.has(answer.statusCode) ? answer.body : undefined;
  }
}

function fieldsOf({ values, key, version, upload }: KeptForm): FormData {
  const fields = new FormData();
  fields.set(FIELDS.key, key);
  if (upload !== undefined) fields.set(FIELDS.upload, upload);
  if (version !== undefined) fields.set(FIELDS.version, String(version));
  for (const [name, value] of Object.entries(values))
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one);
  return fields;
}
