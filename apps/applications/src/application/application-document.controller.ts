import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import type { ApplicationView } from '#contracts/api/applications';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { attachment } from '#platform/files/attachment';
import { ContentStore, type ReceivedFile } from '#platform/files/content-store';
import { CurrentFile, ReceivesFile } from '#platform/files/receives-file';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { ApplicationDocumentService } from './application-document.service.ts';
import { RemoveDocumentRequest } from './application.dto.ts';
import { ApplicationQueries } from './application.queries.ts';
import { DOCUMENT_TYPES, LARGEST_DOCUMENT } from './document.rules.ts';

@Controller('applications/:id/documents/:kind')
export class ApplicationDocumentController {
  constructor(
    private readonly documents: ApplicationDocumentService,
    private readonly queries: ApplicationQueries,
    private readonly files: ContentStore,
  ) {}

  @Put()
  @ReceivesFile({ longestBytes: LARGEST_DOCUMENT, types: DOCUMENT_TYPES })
  attach(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @CurrentFile() file: ReceivedFile,
  ): Promise<ApplicationView> {
    return this.documents.attach(act, id, kind, file);
  }

  @Post('remove')
  remove(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Body() body: RemoveDocumentRequest,
  ): Promise<ApplicationView> {
    return this.documents.remove(act, id, kind, body);
  }

  @Get()
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<StreamableFile> {
    const document = await this.queries.document(actor, id, kind);
    return attachment(await this.files.open(document.sha256), document);
  }
}
