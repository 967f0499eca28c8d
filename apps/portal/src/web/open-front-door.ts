import fs from 'node:fs';
import { Readable } from 'node:stream';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { Problem } from '#platform/http/problem';
import { ProblemPage } from '../pages/account/problem-page.tsx';
import { SecurityEvents } from '../security-event/security-events.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { Assets } from './assets.ts';
import { compressAnswers } from './compression.ts';
import { FrontDoor } from './front-door.ts';
import { htmlOf, keepForThisBrowser } from './page.ts';
import { errorsOf } from './problems.ts';
import { RequestLimits } from './request-limits.ts';
import { signInToGoOn } from './sign-in-to-go-on.ts';
import { formOf } from './typed-form.ts';
import { visitorOf, type PortalRequest } from './visitor.ts';
import { wantsPage } from './wants-page.ts';

/** Hooks, compression, forms with files, style sheet and islands; before the portal's first request. */
export async function openFrontDoor(app: NestFastifyApplication): Promise<void> {
  const [door, assets, events] = [app.get(FrontDoor), app.get(Assets), app.get(SecurityEvents, { strict: false })];
  const keys = app.get(PortalKeys, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  const limits = app.get(RequestLimits);
  await limits.open(app);
  fastify.addHook('onRequest', async (request, reply) => {
    await door.receive(request, reply);
    await limits.count(request);
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    const code = reply.getHeader('x-refusal');
    if (typeof code === 'string') events.keep(request, code);
    return asPage(keys, request, reply, payload);
  });
  await compressAnswers(app);
  await app.register(fastifyMultipart);
  const { href, css } = assets.sheet;
  fastify.get(href, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', FOR_EVER).send(css),
  );
  if (fs.existsSync(assets.directory)) {
    await app.register(fastifyStatic, {
      root: assets.directory,
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
      index: false,
    });
  }
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * A refusal on its way to somebody's browser becomes a page, wherever it came from; who is not signed in is asked to
 * sign in and comes back, with what was typed when a page looked for its record before it looked at the form. Programs, and everything under /api and /log, get the problem+json as it is.
 */
function asPage(keys: PortalKeys, request: PortalRequest, reply: FastifyReply, payload: unknown): unknown {
  const type = String(reply.getHeader('content-type') ?? '');
  if (!type.startsWith('application/problem+json') || typeof payload !== 'string' || !wantsPage(request))
    return payload;
  const problem = JSON.parse(payload) as Problem;
  reply.removeHeader('content-length');
  if (problem.status === 401) reply.removeHeader('www-authenticate');
  if (problem.status === 401 && request.method === 'GET') {
    reply.code(303).removeHeader('content-type');
    reply.header('location', `/sign-in?next=${encodeURIComponent(request.url)}`);
    return '';
  }
  if (problem.code === 'factor-missing' && request.method === 'GET') {
    reply.code(303).removeHeader('content-type');
    reply.header('location', '/account/security');
    return '';
  }
  reply.type('text/html; charset=utf-8');
  const visitor = visitorOf(request);
  if (problem.status === 401 && isTyped(request.body)) {
    keepForThisBrowser(request, reply);
    return htmlOf(signInToGoOn(keys, request, formOf(Object.entries(request.body))));
  }
  return htmlOf(createElement(ProblemPage, { visitor, status: problem.status, errors: errorsOf(problem, visitor.t) }));
}

const isTyped = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !(body instanceof Readable);
