import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kernel/refusal';
import { problemOf, type Problem } from '#platform/http/problem';
import { SecurityEvents } from '../security-event/security-events.ts';
import { isProblem, refusalIn } from '../web/problems.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { withinHeader } from '../web/within.ts';
import { Forwarding } from './forwarding.ts';
import { addressOf, RouteTable } from './route-table.ts';
import type { UpstreamAnswer } from './upstream.ts';

export interface SentFile {
  readonly content: Readable;
  readonly type: string;
  readonly name: string;
}

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** Every unsafe route but the session's needs one: the form's hidden field. */
  readonly idempotencyKey?: string;
  readonly file?: SentFile;
  /** Instead of the file, the id of the upload by which it came in pieces. */
  readonly upload?: string;
}

export type Answer<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly status: number; readonly body: Problem; readonly cookies: readonly string[] };

/** An answer that a page takes whole; longer ones are downloads. */
const LONGEST_ANSWER = 8 * 2 ** 20;

/**
 * What pages read and do, by the names of contracts/routes.ts: `call(request, 'POST /applications/:id/submit', ...)`. It goes
 * the way of the public API - same table, same permission, same token - so a page can do nothing that the API cannot.
 */
@Injectable()
export class ServicesClient {
  constructor(
    private readonly table: RouteTable,
    private readonly forwarding: Forwarding,
    private readonly host: HttpAdapterHost,
    private readonly events: SecurityEvents,
  ) {}

  /** The answer, also when it is a refusal: never throws for what a service says, or for a service that is away. */
  async call<Body>(request: PortalRequest, name: string, sent: Sent = {}): Promise<Answer<Body>> {
    const answer = await this.asked<Body>(request, name, sent);
    if (!answer.ok) this.events.keep(request, answer.body.code, this.table.named(name).path);
    return answer;
  }

  private async asked<Body>(request: PortalRequest, name: string, sent: Sent): Promise<Answer<Body>> {
    try {
      const route = this.table.named(name);
      if (route.service === 'portal') return await this.ask<Body>(request, name, sent);
      const answer = await this.download(request, name, sent);
      return answerOf<Body>(answer.status, await jsonOf(answer.body), []);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = problemOf(error, request.id);
      return { ok: false, status: problem.status, body: problem, cookies: [] };
    }
  }

  /** What a page shows. A refusal is thrown and becomes the error page, or the sign-in page for who is not signed in. */
  async read<Body>(request: PortalRequest, name: string, sent: Sent = {}): Promise<Body> {
    const answer = await this.call<Body>(request, name, sent);
    if (!answer.ok) throw refusalIn(answer.body);
    return answer.body;
  }

  /** The answer as a stream, for `passOn(reply, ...)`. Throws a Refusal only when the service is away or may not be asked. */
  async download(
    request: PortalRequest,
    name: string,
    { params = {}, query = {}, body, idempotencyKey, file, upload }: Sent = {},
  ): Promise<UpstreamAnswer> {
    const route = this.table.named(name);
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(bytes !== undefined && { 'content-type': 'application/json', 'content-length': String(bytes.length) }),
      ...(upload !== undefined && { 'x-upload': upload, 'content-length': '0' }),
      // as bytes, whatever the browser calls it: the service looks at the content, and JSON or text would be read as a body
      ...(file !== undefined && {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      }),
    };
    return this.forwarding.send(request, {
      route,
      params,
      query: queryOf(query),
      headers,
      body: file?.content ?? bytes,
    });
  }

  /** The portal's own records, through its own front door, with the visitor's cookie and address. */
  private async ask<Body>(
    request: PortalRequest,
    name: string,
    { params = {}, query = {}, body, idempotencyKey }: Sent,
  ): Promise<Answer<Body>> {
    const route = this.table.named(name);
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const asked = queryOf(query);
    const answer = await fastify.inject({
      method: route.method,
      url: `/api${addressOf(route, params)}${asked === '' ? '' : `?${asked}`}`,
      remoteAddress: request.ip,
      headers: {
        'x-request-id': request.id,
        'sec-fetch-site': 'same-origin',
        ...withinHeader('asked'),
        ...(request.headers['user-agent'] !== undefined && { 'user-agent': request.headers['user-agent'] }),
        ...(request.headers.cookie !== undefined && { cookie: request.headers.cookie }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const cookies = answer.headers['set-cookie'];
    return answerOf<Body>(
      answer.statusCode,
      parsed(answer.body),
      cookies === undefined ? [] : Array.isArray(cookies) ? cookies : [cookies],
    );
  }
}

function answerOf<Body>(status: number, body: unknown, cookies: readonly string[]): Answer<Body> {
  if (status < 400) return { ok: true, status, body: body as Body, cookies };
  if (isProblem(body)) return { ok: false, status, body, cookies };
  throw new Error(`a service answered ${status} without problem+json`);
}

async function jsonOf(stream: Readable): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER) throw new Error('an answer is too long for a page: use download() and stream it');
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

const parsed = (text: string): unknown => (text === '' ? undefined : (JSON.parse(text) as unknown));

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}
