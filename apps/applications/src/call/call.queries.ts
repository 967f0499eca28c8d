import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { CallView } from '#contracts/api/applications';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { CallRulesVersionEntity } from './call-rules-version.entity.ts';
import { callView } from './call.dto.ts';
import { CallEntity } from './call.entity.ts';
import { maySeeCall } from './call.policy.ts';

@Injectable()
export class CallQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
  ) {}

  /** Every call that was published, the latest deadline first. */
  @Reads('call.read')
  async published(actor: Actor): Promise<CallView[]> {
    return this.list(actor, { status: Not('draft') });
  }

  /** Every call in whatever state, for the secretariat. */
  @Reads('call.read-draft')
  async all(actor: Actor): Promise<CallView[]> {
    return this.list(actor, {});
  }

  /** One call by its address or its id. */
  @Reads('call.read')
  async one(actor: Actor, slugOrId: string): Promise<CallView> {
    const where = isUuid(slugOrId) ? { id: slugOrId } : { slug: slugOrId };
    const call = await this.dataSource.manager.findOneBy(CallEntity, where);
    if (call === null || !maySeeCall(call, actor)) throw notFound('call');
    return callViewIn(this.dataSource.manager, call, actor, this.clock.now());
  }

  private async list(actor: Actor, where: FindOptionsWhere<CallEntity>): Promise<CallView[]> {
    const calls = await this.dataSource.manager.find(CallEntity, { where, order: { deadline: 'DESC', id: 'ASC' } });
    const versions = await versionsOf(
      this.dataSource.manager,
      calls.map(({ id }) => id),
    );
    const now = this.clock.now();
    return calls.map((call) =>
      callView(
        call,
        versions.filter(({ callId }) => callId === call.id),
        actor.roles,
        now,
      ),
    );
  }
}

/** The view of one call as the transaction sees it. */
export async function callViewIn(tx: EntityManager, call: CallEntity, actor: Actor, now: Date): Promise<CallView> {
  return callView(call, await versionsOf(tx, [call.id]), actor.roles, now);
}

async function versionsOf(tx: EntityManager, callIds: readonly string[]): Promise<CallRulesVersionEntity[]> {
  return tx.findBy(CallRulesVersionEntity, { callId: In(callIds) });
}
