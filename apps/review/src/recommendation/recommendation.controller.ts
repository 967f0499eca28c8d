import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { RecommendationView } from '#contracts/api/review';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { DecideRecommendationService } from './decide-recommendation.service.ts';
import {
  DraftRecommendationRequest,
  MoveRecommendationRequest,
  ReturnRecommendationRequest,
} from './recommendation.dto.ts';
import { RecommendationQueries } from './recommendation.queries.ts';
import { RecommendationService } from './recommendation.service.ts';

@Controller('recommendations')
export class RecommendationController {
  constructor(
    private readonly recommendations: RecommendationService,
    private readonly decisions: DecideRecommendationService,
    private readonly queries: RecommendationQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<RecommendationView[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RecommendationView> {
    return this.queries.one(actor, id);
  }

  @Post()
  draft(@CurrentAct() act: Act, @Body() body: DraftRecommendationRequest): Promise<RecommendationView> {
    return this.recommendations.draft(act, body);
  }

  @Post(':id/recompute')
  recompute(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: MoveRecommendationRequest,
  ): Promise<RecommendationView> {
    return this.recommendations.recompute(act, id, body);
  }

  @Post(':id/send')
  send(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: MoveRecommendationRequest,
  ): Promise<RecommendationView> {
    return this.recommendations.send(act, id, body);
  }

  @Post(':id/agree')
  agree(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: MoveRecommendationRequest,
  ): Promise<RecommendationView> {
    return this.decisions.agree(act, id, body);
  }

  @Post(':id/return')
  return(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: ReturnRecommendationRequest,
  ): Promise<RecommendationView> {
    return this.recommendations.return(act, id, body);
  }

  @Post(':id/approve')
  approve(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: MoveRecommendationRequest,
  ): Promise<RecommendationView> {
    return this.decisions.approve(act, id, body);
  }
}
