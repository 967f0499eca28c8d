import type { FastifyReply } from 'fastify';
import type { UpstreamAnswer } from './upstream.ts';

/** What an outsider may see of a service's answer head; the rest is between the portal and the service. */
const PASSED = [
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
  'access-control-allow-origin',
  'idempotency-replayed',
  'retry-after',
  'location',
  'tus-resumable',
  'tus-version',
  'upload-expires',
  'upload-length',
  'upload-offset',
];

/** Streams a service's answer to the person who asked. */
export function passOn(reply: FastifyReply, { status, headers, body }: UpstreamAnswer): FastifyReply {
  for (const name of PASSED) {
    const value = headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  return reply.code(status).send(body);
}
