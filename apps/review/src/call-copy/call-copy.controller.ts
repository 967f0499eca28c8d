import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { AssessmentLine, ReviewCallLine } from '#contracts/api/review';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { AssignAssessmentService } from '../assessment/assign-assessment.service.ts';
import { CallCopyQueries } from './call-copy.queries.ts';

@Controller('review/calls')
export class CallCopyController {
  constructor(
    private readonly assignments: AssignAssessmentService,
    private readonly queries: CallCopyQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ReviewCallLine[]> {
    return this.queries.all(actor);
  }

  @Post(':callId/assign')
  assign(
    @CurrentAct() act: Act,
    @Param('callId') callId: string,
    @Body() _nothing: NoFieldsRequest,
  ): Promise<AssessmentLine[]> {
    return this.assignments.assign(act, callId);
  }
}
