import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import type { PaymentRunView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { BuildPaymentRunRequest, SettlePaymentRunRequest } from './payment-run.dto.ts';
import { PaymentRunQueries } from './payment-run.queries.ts';
import { PaymentRunService } from './payment-run.service.ts';

@Controller('payment-runs')
export class PaymentRunController {
  constructor(
    private readonly runs: PaymentRunService,
    private readonly queries: PaymentRunQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<PaymentRunView[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PaymentRunView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/file')
  @Header('cache-control', 'no-store')
  async file(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { name, content } = await this.queries.file(actor, id);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(content, { type: 'application/xml', disposition, length: content.length });
  }

  @Post()
  build(@CurrentAct() act: Act, @Body() body: BuildPaymentRunRequest): Promise<PaymentRunView> {
    return this.runs.build(act, body);
  }

  @Post(':id/send')
  send(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<PaymentRunView> {
    return this.runs.send(act, id, body);
  }

  @Post(':id/settle')
  settle(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: SettlePaymentRunRequest,
  ): Promise<PaymentRunView> {
    return this.runs.settle(act, id, body);
  }
}
