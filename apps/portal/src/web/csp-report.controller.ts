import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { unwanted } from '#platform/http/unwanted-body';
import { SecurityEvents } from '../security-event/security-events.ts';
import { blockedIn, CSP_REPORTS } from './csp-report.rules.ts';
import type { PortalRequest } from './visitor.ts';

const TYPES = /^application\/(csp-report|reports\+json)(;|$)/i;
const LONGEST = 2 ** 16;

/** Takes from browsers what they kept a page of ours from doing: somebody has put something into it, or we have. */
@Controller()
@Needs('public-pages.read')
@WithoutAct()
export class CspReportController {
  constructor(private readonly events: SecurityEvents) {}

  /** Refuses: unsupported, too-large, malformed. */
  @Post(CSP_REPORTS)
  @HttpCode(204)
  async take(@Req() request: PortalRequest): Promise<void> {
    const { body } = request;
    if (!(body instanceof Readable)) throw notAReport();
    if (!TYPES.test(request.headers['content-type'] ?? '')) throw unwanted(body, notAReport());
    for (const { page, directive, wanted } of blockedIn(await bytesOf(body)))
      this.events.keepReport(request, `${page} ${directive} ${wanted}`);
  }
}

async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST) throw new Refusal('too-large', 'too-large', 'The request is larger than is accepted here.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const notAReport = (): Refusal =>
  new Refusal(
    'unsupported',
    'unsupported',
    'This kind of content is not accepted here. A report of a browser is expected.',
  );
