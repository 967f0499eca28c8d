import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '#kernel/refusal';
import { Needs } from '#platform/http/needs';
import { passOn } from '../api/answer-headers.ts';
import { Upstream } from '../api/upstream.ts';
import type { PortalRequest } from '../web/visitor.ts';

/** The public log is anybody's: `/log/...` is what the audit service has at the same path, byte for byte. */
@Controller('log')
@Needs('log.read')
export class LogController {
  constructor(private readonly upstream: Upstream) {}

  @Get('*')
  async read(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    // tiles, hashes and words; anything else never was in the log
    if (!/^\/log(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+(\?[\x21-\x7e]*)?$/.test(request.url)) throw notInTheLog();
    const accept = request.headers.accept ?? '*/*';
    const headers = { accept, 'x-request-id': request.id };
    return passOn(reply, await this.upstream.send({ service: 'audit', method: 'GET', path: request.url, headers }));
  }
}

const notInTheLog = (): Refusal =>
  new Refusal('not-found', 'not-in-the-log', 'The public log has nothing at this address.');
