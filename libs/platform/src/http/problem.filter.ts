import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalKind } from '#kernel/refusal';
import { refusalOf } from '../database/database-trouble.ts';
import type { ServiceLog } from '../logging/service-log.ts';
import type { FundRequest } from './fund-request.ts';
import { internalProblem, problemOf, STATUS, type Problem } from './problem.ts';

const RETRY_AFTER_SECONDS = 2;

const PLAIN: Readonly<Partial<Record<RefusalKind, string>>> = {
  malformed: 'The request was not understood. JSON is expected, in UTF-8.',
  'not-found': 'There is nothing at this address.',
  'too-large': 'The request is larger than is accepted here.',
  unsupported: 'This kind of content is not accepted here. JSON is expected.',
};

/** Every error becomes application/problem+json; only faults of ours are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: ServiceLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemFor(error, http.getRequest<FundRequest>());
    if (reply.sent) return;
    if (problem.status === 503 || problem.status === 429)
      reply.header('retry-after', problem.params?.seconds ?? RETRY_AFTER_SECONDS);
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.header('x-refusal', refusedFor(problem));
    // a body that nobody reads to its end: the connection cannot carry another request. Files are read away
    if (problem.code === 'too-large') reply.header('connection', 'close');
    reply.header('cache-control', 'no-store').type('application/problem+json').code(problem.status).send(problem);
  }

  private problemFor(error: unknown, request: FundRequest): Problem {
    const refusal = refusalFor(error);
    if (refusal === undefined) {
      this.log.fault('a request failed', error, {
        method: request.method,
        path: pathOf(request),
        requestId: request.id,
      });
      return internalProblem(request.id);
    }
    if (refusal.kind === 'unavailable')
      this.log.warn('a request was turned away', { code: refusal.code, requestId: request.id });
    return problemOf(refusal, request.id);
  }
}

/** For the portal, which passes the body on unread: a field that no request has is told apart from one that is wrong. */
const refusedFor = ({ code, errors }: Problem): string =>
  errors?.some((error) => error.code === 'whitelist-validation') ? 'field-unknown' : code;

/** The refusal an error stands for; undefined when it is a fault. */
export function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const status = error instanceof HttpException ? error.getStatus() : statusOfFastify(error);
  if (status === undefined) return refusalOf(error);
  const kind = (Object.keys(STATUS) as RefusalKind[]).find((known) => STATUS[known] === status);
  if (kind === undefined) return status < 500 ? new Refusal('malformed', 'malformed', PLAIN.malformed!) : undefined;
  return new Refusal(kind, kind, PLAIN[kind] ?? 'This was refused.');
}

/** Fastify's own refusals, of a body for example, carry the status. */
function statusOfFastify(error: unknown): number | undefined {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : undefined;
}

export const pathOf = (request: FundRequest): string => request.url.split('?', 1)[0]!;
