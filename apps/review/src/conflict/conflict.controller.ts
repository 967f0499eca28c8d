import { Body, Controller, Get, Post } from '@nestjs/common';
import type { ConflictView, OrganisationChoice } from '#contracts/api/review';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { DeclareConflictRequest } from './conflict.dto.ts';
import { ConflictQueries } from './conflict.queries.ts';
import { ConflictService } from './conflict.service.ts';

@Controller('conflicts')
export class ConflictController {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly queries: ConflictQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ConflictView[]> {
    return this.queries.all(actor);
  }

  @Get('choices')
  choices(@CurrentActor() actor: Actor): Promise<OrganisationChoice[]> {
    return this.queries.choices(actor);
  }

  @Post()
  declare(@CurrentAct() act: Act, @Body() body: DeclareConflictRequest): Promise<ConflictView> {
    return this.conflicts.declare(act, body);
  }
}
