import { Readable } from 'node:stream';
import { All, Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { notFound, Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import type { Problem } from '#platform/http/problem';
import { isJson, notJson } from '../web/json-only.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { passOn } from './answer-headers.ts';
import { apiBodies } from './api-bodies.ts';
import { Forwarding } from './forwarding.ts';
import { openApi, type OpenApi } from './open-api.ts';
import { routes, type Route } from '#contracts/routes';
import { RouteTable, WrongMethod } from './route-table.ts';

const PREFIX = '/api';
/** Of the caller's headers, those that reach the service. */
const PASSED_IN = ['idempotency-key', 'x-file-name', 'x-upload', 'accept-language', 'if-none-match'];
/** And of those of tus. */
const OF_TUS = ['tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset'];

/**
 * Everything under /api that the portal does not answer itself. The controllers of the portal's own records stand at
 * their written paths, which go before this one.
 */
@Controller('api')
@Needs('api.read')
@WithoutAct()
export class ApiController {
  private readonly description = openApi(routes, apiBodies);

  constructor(
    private readonly table: RouteTable,
    private readonly forwarding: Forwarding,
  ) {}

  @Get('openapi.json')
  openApi(): OpenApi {
    return this.description;
  }

  @All('*')
  async forward(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [path = '', query = ''] = splitAt(request.url.slice(PREFIX.length), '?');
    try {
      const { route, params } = this.table.match(request.method, path);
      // the portal's own records have controllers; an id too long for their addresses comes as far as here
      if (route.service === 'portal') throw notFound('record');
      const { headers, body } = route.method === 'GET' || route.method === 'HEAD' ? NOTHING : bodyOf(request, route);
      return passOn(
        reply,
        await this.forwarding.send(request, {
          route,
          params,
          query,
          headers: { ...passedIn(request, route), ...headers },
          body,
        }),
      );
    } catch (error) {
      if (error instanceof WrongMethod) return wrongMethod(error, request, reply);
      throw error;
    }
  }
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | Readable;
}

const NOTHING: Sent = { headers: {} };

/** A form of another site can send neither JSON nor a file of its own choice of type without asking us first (CORS). */
function bodyOf(request: PortalRequest, route: Route): Sent {
  const type = request.headers['content-type'] ?? '';
  const { body } = request;
  if (route.body !== undefined) {
    // pieces begin without any, and what came in pieces is named in a head
    if (!(body instanceof Readable) && (route.body === 'pieces' || request.headers['x-upload'] !== undefined))
      return NOTHING;
    if (!(body instanceof Readable)) {
      throw new Refusal('unsupported', 'unsupported', 'A file is expected here, with its own content type.');
    }
    const length = request.headers['content-length'];
    return { headers: { 'content-type': type, ...(length !== undefined && { 'content-length': length }) }, body };
  }
  if (body === undefined || body === null) {
    if (type !== '' && !isJson(type)) throw notJson();
    return NOTHING;
  }
  if (!isJson(type)) {
    if (body instanceof Readable) body.resume();
    throw notJson();
  }
  const bytes = Buffer.from(JSON.stringify(body));
  return { headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) }, body: bytes };
}

function passedIn(request: PortalRequest, route: Route): Record<string, string> {
  const names = route.body === 'pieces' ? [...PASSED_IN, ...OF_TUS] : PASSED_IN;
  const pairs = names.map((name) => [name, request.headers[name]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string'));
}

/** No refusal of the fund has this status: it is about the address, not about the act. */
function wrongMethod({ message, allowed }: WrongMethod, request: PortalRequest, reply: FastifyReply): FastifyReply {
  const code = 'method-not-allowed';
  const problem: Problem = {
    type: `/problems/${code}`,
    title: 'Not this way',
    status: 405,
    detail: message,
    code,
    requestId: request.id,
  };
  return reply.code(405).header('allow', allowed.join(', ')).type('application/problem+json').send(problem);
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
