import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { keepRules } from './published-call.ts';

@Controller()
export class KeepNewRulesWhenCallAmended {
  @OnEvent('call.amended')
  async handle(event: EventEnvelope<'call.amended'>, act: Act): Promise<void> {
    await keepRules(event, act);
  }
}
