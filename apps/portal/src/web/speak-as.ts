import type { FastifyReply } from 'fastify';
import type { SpokenLocale } from '../messages/locale.ts';
import { addCookie } from './set-cookie.ts';
import { visitorOf, type PortalRequest } from './visitor.ts';

/** In the middle of a form the reader took another language: from now on, and for the page that shows the form again. */
export function speakAs(request: PortalRequest, reply: FastifyReply, language: SpokenLocale | undefined): void {
  if (language === undefined) return;
  const visitor = visitorOf(request);
  addCookie(reply, visitor.languageCookie(language));
  request.visitor = visitor.speaking(language);
}
