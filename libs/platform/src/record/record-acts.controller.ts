import { Controller, Get, Param } from '@nestjs/common';
import type { RecordActView, WaitingActsView } from '#contracts/api/acts';
import type { ExportedAct } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { ActSetting } from '../act/act-setting.ts';
import type { Actor } from '../actor/actor.ts';
import { CurrentActor } from '../http/current.ts';
import { Needs } from '../http/needs.ts';
import { RecordActs } from './record-acts.ts';

/** Every service answers this for its own records; its name in the address tells the portal whom to ask. */
@Controller('acts/:service')
@Needs('act.read')
export class RecordActsController {
  constructor(
    private readonly acts: RecordActs,
    private readonly setting: ActSetting,
  ) {}

  @Get('waiting')
  waiting(@CurrentActor() actor: Actor, @Param('service') service: string): Promise<WaitingActsView> {
    this.mustBeOurs(service);
    return this.acts.waiting(actor);
  }

  @Get('mine')
  @Needs('own-act.read')
  mine(@CurrentActor() actor: Actor, @Param('service') service: string): Promise<ExportedAct[]> {
    this.mustBeOurs(service);
    return this.acts.naming(actor);
  }

  @Get(':type/:id')
  ofRecord(
    @CurrentActor() actor: Actor,
    @Param('service') service: string,
    @Param('type') type: string,
    @Param('id') id: string,
  ): Promise<RecordActView[]> {
    this.mustBeOurs(service);
    return this.acts.ofRecord(actor, type, id);
  }

  private mustBeOurs(service: string): void {
    if (service !== this.setting.service) throw notFound('record');
  }
}
