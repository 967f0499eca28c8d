import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { readForm, textIn, type TypedFile } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest, type Visitor } from '../../web/visitor.ts';
import { leafHashIn, readLeafWords } from './leaf-search.ts';
import { checkReceipt } from './receipt-check.ts';
import { VerifyPage, type Finding } from './verify.tsx';

/** No receipt is longer, in bytes. */
const LONGEST_RECEIPT = 200_000;

/** Is this receipt, or this act, in the public log? Anybody may ask, and nothing is kept. */
@Controller('verify')
@Needs('public-pages.read')
@WithoutAct()
export class VerifyController {
  constructor(private readonly log: PublicLog) {}

  /** Links lead here with the fingerprint of an act. */
  @Get()
  lookUp(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('leaf') leaf: unknown,
  ): Promise<FastifyReply> {
    return this.answer(request, reply, typeof leaf === 'string' ? leaf.slice(0, LONGEST_RECEIPT) : '');
  }

  /** A receipt is too long for an address: it is pasted or uploaded. The file goes before what was pasted. */
  @Post()
  async check(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { values, file } = await readForm(request);
    const asked = file === undefined ? textIn(values, 'leaf').slice(0, LONGEST_RECEIPT) : await textOf(file);
    return this.answer(request, reply, asked, { kind: 'no-hash' });
  }

  private async answer(
    request: PortalRequest,
    reply: FastifyReply,
    asked: string,
    nothing: Finding | null = null,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [found, log] = await Promise.all([this.find(asked, visitor), this.log.state(visitor.requestId)]);
    const finding = found ?? nothing;
    const props = { visitor, asked, finding, log, logAddress: this.log.address };
    return page(reply, request, createElement(VerifyPage, props), { status: finding?.kind === 'no-hash' ? 422 : 200 });
  }

  private async find(asked: string, { requestId }: Visitor): Promise<Finding | null> {
    if (asked.trim() === '') return null;
    const receipt = checkReceipt(asked);
    if (receipt?.kind === 'broken') return receipt;
    const leafHash = receipt?.leafHash ?? leafHashIn(asked);
    if (leafHash === undefined) return { kind: 'no-hash' };
    const entry = await this.log.entry(leafHash, requestId);
    const shown = receipt === undefined ? {} : { receipt };
    if (entry === undefined) return { kind: 'away' };
    if (entry === null) return { kind: 'absent', leafHash, ...shown };
    return { kind: 'found', entry, ...readLeafWords(entry.leaf), ...shown };
  }
}

async function textOf({ content }: TypedFile): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_RECEIPT) {
      content.resume();
      throw new Refusal(
        'too-large',
        'too-large',
        'This file is too long to be a receipt. Choose the one from the page of the receipt.',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
