import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { dayOf } from '#kernel/days';
import type { ColleagueView, DelegationView } from '#contracts/api/portal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { PersonEntity } from '../person/person.entity.ts';
import { delegationView } from './delegation.dto.ts';
import { DelegationEntity } from './delegation.entity.ts';
import { seesEveryDelegation } from './delegation.policy.ts';
import { mayActForOthers } from './delegation.rules.ts';

@Injectable()
export class DelegationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that the person has given or acts under, or of everybody for those who oversee them; the latest first. */
  @Reads('delegation.read')
  async all(actor: Actor): Promise<DelegationView[]> {
    const { manager } = this.dataSource;
    const personId = actor.personId!;
    const delegations = await manager.find(DelegationEntity, {
      ...(!seesEveryDelegation(actor) && { where: [{ principalId: personId }, { delegateId: personId }] }),
      order: { fromDay: 'DESC', createdAt: 'DESC' },
    });
    return this.views(manager, actor, delegations);
  }

  /** To whom the person may give a role, by name: which role, and on which days, only giving it tells. */
  @Reads('delegation.give')
  async colleagues({ personId }: Actor): Promise<ColleagueView[]> {
    const people = await this.dataSource.manager.find(PersonEntity, {
      where: { status: 'active' },
      order: { name: 'ASC', id: 'ASC' },
    });
    return people
      .filter((person) => person.id !== personId && mayActForOthers(person))
      .map(({ id, name, roles }) => ({ id, name, roles }));
  }

  async view(tx: EntityManager, actor: Actor, delegation: DelegationEntity): Promise<DelegationView> {
    const [view] = await this.views(tx, actor, [delegation]);
    return view!;
  }

  private async views(
    tx: EntityManager,
    actor: Actor,
    delegations: readonly DelegationEntity[],
  ): Promise<DelegationView[]> {
    const ids = delegations.flatMap(({ principalId, delegateId }) => [principalId, delegateId]);
    const people = await tx.find(PersonEntity, { where: { id: In(ids) }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const [{ now }]: [{ now: Date }] = await tx.query('SELECT now()');
    return delegations.map((delegation) => delegationView(delegation, names, actor, dayOf(now)));
  }
}
