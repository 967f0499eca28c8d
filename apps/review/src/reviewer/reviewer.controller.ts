import { Controller, Get } from '@nestjs/common';
import type { ReviewerView } from '#contracts/api/review';
import type { Actor } from '#platform/actor/actor';
import { CurrentActor } from '#platform/http/current';
import { ReviewerQueries } from './reviewer.queries.ts';

@Controller('reviewers')
export class ReviewerController {
  constructor(private readonly queries: ReviewerQueries) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ReviewerView[]> {
    return this.queries.all(actor);
  }
}
