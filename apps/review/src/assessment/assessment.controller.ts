import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { AssessmentLine, AssessmentView } from '#contracts/api/review';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { attachment } from '#platform/files/attachment';
import { ContentStore } from '#platform/files/content-store';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { EditAssessmentRequest, StepAsideRequest, SubmitAssessmentRequest } from './assessment.dto.ts';
import { AssessmentQueries } from './assessment.queries.ts';
import { AssessmentService } from './assessment.service.ts';

@Controller('assessments')
export class AssessmentController {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly queries: AssessmentQueries,
    private readonly files: ContentStore,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor, @Query('callId') callId?: string): Promise<AssessmentLine[]> {
    return this.queries.all(actor, callId);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssessmentView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/documents/:kind')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<StreamableFile> {
    const document = await this.queries.document(actor, id, kind);
    return attachment(await this.files.open(document.sha256), document);
  }

  @Post(':id/edit')
  edit(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: EditAssessmentRequest): Promise<AssessmentView> {
    return this.assessments.edit(act, id, body);
  }

  @Post(':id/submit')
  submit(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: SubmitAssessmentRequest,
  ): Promise<AssessmentView> {
    return this.assessments.submit(act, id, body);
  }

  @Post(':id/step-aside')
  stepAside(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: StepAsideRequest): Promise<AssessmentLine> {
    return this.assessments.stepAside(act, id, body);
  }
}
