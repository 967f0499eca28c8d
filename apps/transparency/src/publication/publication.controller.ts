import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { PublicationView } from '#contracts/api/transparency';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { ShowGrantRequest } from './publication.dto.ts';
import { PublicationQueries } from './publication.queries.ts';
import { PublicationService } from './publication.service.ts';

@Controller('publications')
export class PublicationController {
  constructor(
    private readonly publications: PublicationService,
    private readonly queries: PublicationQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<PublicationView[]> {
    return this.queries.all(actor);
  }

  @Post(':id/publish')
  publish(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ShowGrantRequest): Promise<PublicationView> {
    return this.publications.publish(act, id, body);
  }

  @Post(':id/widen')
  widen(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ShowGrantRequest): Promise<PublicationView> {
    return this.publications.widen(act, id, body);
  }
}
