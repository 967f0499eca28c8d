import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { requestScope } from '../logging/request-scope.ts';
import type { ServiceConfig } from '../config/service-config.ts';
import type { ServiceLog } from '../logging/service-log.ts';
import { jsonBodyParser } from './json-body.ts';
import { trustOf } from './trusted-proxies.ts';

/** JSON and forms; files are streams and have their own limit. */
const LONGEST_BODY = 2 ** 20;
/** More than Node takes as the head of a request. */
const LONGEST_ADDRESS = 2 ** 16;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,100}$/;

/** Slow senders may take this long for a whole request; a file on a slow line needs minutes. */
const REQUEST_MS = 10 * 60_000;
const IDLE_MS = 65_000;

/**
 * Fastify with what all services need: forwarded addresses are believed from trusted proxies only, every request has an
 * id that its log lines and its events carry, and a body that is neither JSON nor a form is handed on as a stream.
 */
export function httpServer({ trustedProxies }: Pick<ServiceConfig, 'trustedProxies'>, log: ServiceLog): FastifyAdapter {
  const adapter = new FastifyAdapter({
    trustProxy: trustOf(trustedProxies),
    bodyLimit: LONGEST_BODY,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    return503OnClosing: true,
    // an address that is no address is answered like every unknown one: as a page or a problem, by the same handlers
    rewriteUrl: ({ url = '/' }) => readableAddress(url),
    routerOptions: { maxParamLength: LONGEST_ADDRESS },
    genReqId: (request: IncomingMessage) => requestIdOf(request),
  });
  const fastify = adapter.getInstance();
  adapter.useBodyParser('application/json', false, { bodyLimit: LONGEST_BODY }, jsonBodyParser(fastify));
  fastify.addContentTypeParser('*', (_request, body, done) => done(null, body));
  // after the body is read: its events would otherwise run outside the scope
  fastify.addHook('preValidation', (request, _reply, done) => requestScope.run({ requestId: request.id }, done));
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, url, id } = request;
    if (!url.startsWith('/health/')) {
      const ms = Math.round(reply.elapsedTime);
      log.info('request', { requestId: id, method, path: url.split('?', 1)[0]!, status: reply.statusCode, ms });
    }
    done();
  });
  return adapter;
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** What cannot be decoded (`%`, `%ff`) stands for itself, because Fastify would answer it before any of our handlers. */
export function readableAddress(url: string): string {
  const [path = '/', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
