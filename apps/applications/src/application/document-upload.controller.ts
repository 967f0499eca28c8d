import { Readable } from 'node:stream';
import { Controller, Head, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CallRules } from '#contracts/call-rules';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ANONYMOUS } from '#platform/actor/actor';
import type { FundRequest } from '#platform/http/fund-request';
import { announcedIn, offsetIn, speaksTus, TUS } from '#platform/uploads/tus';
import { Uploads, type UploadState } from '#platform/uploads/uploads';
import { DocumentUploadService } from './document-upload.service.ts';
import { documentRule, mustFit } from './document.rules.ts';

const PIECE = 'application/offset+octet-stream';

/**
 * Documents in pieces, by tus: for lines that break. When all of it is here, `PUT /applications/:id/documents/:kind` with
 * the id of the upload in `x-upload` attaches it like one that came whole.
 */
@Controller('applications/:id/uploads')
@WithoutAct()
export class DocumentUploadController {
  constructor(
    private readonly documents: DocumentUploadService,
    private readonly uploads: Uploads,
  ) {}

  /** Creation: Upload-Length, and Upload-Metadata with `filename` and `kind`. Also refuses `too-many-uploads`. */
  @Post()
  begin(@Req() request: FundRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.answered(request, reply, id, async (owner, rules) => {
      const { bytes, name, metadata } = announcedIn(request.headers);
      const kind = metadata['kind'] ?? '';
      mustFit(documentRule(rules, kind), bytes);
      const target = `${recordOf(id)}/documents/${encodeURIComponent(kind)}`;
      const upload = await this.uploads.begin(owner, { target, name, bytes });
      reply.code(201).header('location', `uploads/${upload}`);
      return this.uploads.stateOf(owner, upload, recordOf(id));
    });
  }

  @Head(':uploadId')
  state(
    @Req() request: FundRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('uploadId') upload: string,
  ): Promise<FastifyReply> {
    return this.answered(request, reply, id, (owner) => this.uploads.stateOf(owner, upload, recordOf(id)));
  }

  @Patch(':uploadId')
  append(
    @Req() request: FundRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('uploadId') upload: string,
  ): Promise<FastifyReply> {
    return this.answered(request, reply, id, async (owner) => {
      await this.uploads.stateOf(owner, upload, recordOf(id));
      const piece = { offset: offsetIn(request.headers), content: contentOf(request) };
      await this.uploads.append(owner, upload, recordOf(id), piece);
      reply.code(204);
      return this.uploads.stateOf(owner, upload, recordOf(id));
    });
  }

  /** What every answer of tus says. A piece that is refused is read away, so that its sender sees the answer. */
  private async answered(
    { actor = ANONYMOUS, body, headers }: FundRequest,
    reply: FastifyReply,
    id: string,
    work: (owner: string, rules: CallRules) => Promise<UploadState>,
  ): Promise<FastifyReply> {
    reply.header('tus-resumable', TUS).header('cache-control', 'no-store');
    try {
      const rules = await this.documents.mayAttach(actor, id);
      if (!speaksTus(headers)) return reply.code(412).header('tus-version', TUS).send();
      const { offset, bytes, expiresAt } = await work(actor.personId!, rules);
      reply.headers({ 'upload-offset': offset, 'upload-length': bytes, 'upload-expires': expiresAt.toUTCString() });
      return reply.send();
    } finally {
      if (body instanceof Readable) body.resume();
    }
  }
}

const recordOf = (id: string): string => `/applications/${id}`;

function contentOf({ body, headers }: FundRequest): Readable {
  if (body instanceof Readable && headers['content-type'] === PIECE) return body;
  throw new Refusal('unsupported', 'unsupported', `A piece of a file is expected here, as ${PIECE}.`);
}
