import type { FastifyReply } from 'fastify';
import type { Answer } from '../api/services-client.ts';
import type { PortalRequest } from './visitor.ts';

/** What the autosave island gets in place of a page: the version to go on with, or why nothing was saved. */
export type QuietAnswer = { readonly version: number | undefined } | { readonly code: string };

/** A form that saves itself while somebody types asks for no page. */
export function isQuiet({ headers }: Pick<PortalRequest, 'headers'>): boolean {
  return headers.accept === 'application/json';
}

export function answerQuietly<Body>(reply: FastifyReply, answer: Answer<Body>): FastifyReply {
  return answer.ok
    ? say(reply, answer.status, { version: (answer.body as { readonly version?: number }).version })
    : refuseQuietly(reply, answer.status, answer.body.code);
}

/** The page itself says what to correct, when the form is sent. */
export function refuseQuietly(reply: FastifyReply, status: number, code: string): FastifyReply {
  return say(reply, status, { code });
}

function say(reply: FastifyReply, status: number, answer: QuietAnswer): FastifyReply {
  return reply.code(status).send(answer);
}
