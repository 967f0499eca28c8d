import { Controller, Get } from '@nestjs/common';
import type { BalanceLine } from '#contracts/api/disbursement';
import type { Actor } from '#platform/actor/actor';
import { CurrentActor } from '#platform/http/current';
import { LedgerQueries } from './ledger.queries.ts';

@Controller('ledger')
export class LedgerController {
  constructor(private readonly queries: LedgerQueries) {}

  @Get('balances')
  balances(@CurrentActor() actor: Actor): Promise<BalanceLine[]> {
    return this.queries.balances(actor);
  }
}
