import type { FastifyReply } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FIELDS } from '../ui/form-fields.ts';
import { addCookie } from './set-cookie.ts';
import { visitorOf, type PortalRequest } from './visitor.ts';

export interface PageChoices {
  /** 200 unless said. */
  readonly status?: number;
}

/** Draws a page (React only as the template language, nothing is hydrated) and sends it. */
export function page(
  reply: FastifyReply,
  request: PortalRequest,
  element: ReactNode,
  { status = 200 }: PageChoices = {},
): FastifyReply {
  const { locale } = visitorOf(request);
  const html = htmlOf(element);
  if (html.includes(`name="${FIELDS.csrf}"`)) keepForThisBrowser(request, reply);
  return reply
    .code(status)
    .header('content-language', locale)
    .header('vary', 'cookie, accept-language')
    .type('text/html; charset=utf-8')
    .send(html);
}

/** A form's token is for one browser: that browser must have the visit, and nobody may give the page to another. */
export function keepForThisBrowser({ session, visit }: PortalRequest, reply: FastifyReply): void {
  reply.header('cache-control', 'private, no-store');
  if (!session && visit?.cookie !== undefined) addCookie(reply, visit.cookie);
}

export function htmlOf(element: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`;
}

/** After an act: the next page, so that reloading it does not act again. Only addresses of our own. */
export function seeOther(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).header('location', ownAddress(address)).send();
}

/** On to another house: only to an address that we made ourselves. */
export function seeElsewhere(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).header('cache-control', 'no-store').header('location', address).send();
}

/** The address if it is a path of this portal; anything else (another host, another scheme) becomes the front page. */
export function ownAddress(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(address) && !address.includes('\\') ? address : '/';
}
