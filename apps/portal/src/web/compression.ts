import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { isOurSite } from '../session/session.rules.ts';
import type { PortalRequest } from './visitor.ts';

/** What shrinks. The plugin would take octets too: tiles of the log are hashes, and files are packed already. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;
/** Anything smaller travels in one packet anyway. */
const SMALLEST = 1024;

/**
 * What is text leaves compressed, by Brotli or gzip: pages, sheet, scripts, JSON, CSV, XML, SVG. What does not shrink leaves
 * as it is: PDFs, pictures, the octets of the log's tiles and of uploaded files. Nothing that comes in is unpacked: a
 * small body could become a huge one. Before any route is there.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    threshold: SMALLEST,
    globalDecompression: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request: PortalRequest, reply) => {
    if (!mayShrink(request, reply)) delete request.headers['accept-encoding'];
  });
}

/**
 * Nothing but text, and not what is small already, which a streamed answer cannot see of itself. And not what somebody who
 * is signed in gets because another site sent their browser here: with words of its choice in the address that site could
 * learn from the answer's length what else stands in it (BREACH). The tokens of forms are masked besides, for browsers
 * that do not say where a request comes from.
 */
function mayShrink({ session, headers }: PortalRequest, reply: FastifyReply): boolean {
  if (!TEXT.test(String(reply.getHeader('content-type')))) return false;
  const length = reply.getHeader('content-length');
  if (length !== undefined && Number(length) < SMALLEST) return false;
  const site = headers['sec-fetch-site'];
  return !session || typeof site !== 'string' || isOurSite(site);
}
