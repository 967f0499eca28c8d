import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Act } from '../act/act.ts';
import type { Actor } from '../actor/actor.ts';
import { CurrentAct, CurrentActor } from '../http/current.ts';
import { Needs } from '../http/needs.ts';
import { DeadLetters, type DeadLetterView } from './dead-letters.ts';

/** Every service has this page's data; the portal's page collects them. */
@Controller('dead-letters')
@Needs('dead-letter.read')
export class DeadLetterController {
  constructor(private readonly deadLetters: DeadLetters) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<DeadLetterView[]> {
    return this.deadLetters.list(actor);
  }

  @Post(':eventId/redrive')
  @Needs('dead-letter.redrive')
  @HttpCode(202)
  redrive(@CurrentAct() act: Act, @Param('eventId') eventId: string): Promise<void> {
    return this.deadLetters.redrive(act, eventId);
  }
}
