import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf } from '#kernel/days';
import { notFound, refuseIfAny } from '#kernel/refusal';
import { delegationLifecycle } from '#contracts/lifecycles/delegation.lifecycle';
import type { DelegableRole } from '#contracts/roles';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { VersionedRequest } from '#platform/http/versioned-request';
import { PersonEntity } from '../person/person.entity.ts';
import { GiveDelegationRequest } from './delegation.dto.ts';
import { DelegationEntity } from './delegation.entity.ts';
import { mayRevoke } from './delegation.policy.ts';
import { objectionsToDays, objectionsToDelegation } from './delegation.rules.ts';
import { standingWith } from './standing.ts';

/** Days go by the clock of PostgreSQL, as sessions do: never by the demo's. */
@Injectable()
export class DelegationService {
  /**
   * It runs by itself from its first day on; the other is told and may end it. Both accounts are held meanwhile, so that no
   * role is granted in between. Refuses: correct-these-fields.
   */
  @Performs('delegation.give')
  async give(act: Act, { delegateId, role, from, until }: GiveDelegationRequest): Promise<DelegationEntity> {
    const today = dayOf(act.realTime);
    refuseIfAny(objectionsToDays({ from, until }, today));
    const people = await bothHeld(act, act.actor.personId!, delegateId);
    const principal = people.find(({ id }) => id === act.actor.personId)!;
    const delegate = people.find(({ id }) => id === delegateId) ?? null;
    const standing = await standingWith(act, [principal.id, delegateId], today);
    refuseIfAny(objectionsToDelegation({ role, from, until }, principal, delegate, standing));
    const values = { id: act.newId(), principalId: principal.id, delegateId, role: role as DelegableRole };
    return act.create(
      delegationLifecycle,
      DelegationEntity,
      'give',
      { ...values, fromDay: from, untilDay: until },
      { payload: { ...partiesOf(values), from, until } },
    );
  }

  /** Over with the next request of whoever acts under it. Refuses: not-found, not-allowed-now, stale. */
  @Performs('delegation.revoke')
  async revoke(act: Act, id: string, { version }: VersionedRequest): Promise<DelegationEntity> {
    const delegation = await act.load(DelegationEntity, id, 'delegation');
    if (!mayRevoke(act.actor, delegation)) throw notFound('delegation');
    const payload = partiesOf(delegation);
    return act.move(delegationLifecycle, DelegationEntity, delegation, 'revoke', { version, payload });
  }
}

/** In the order of their ids: two who give to each other in the same moment follow one another. */
function bothHeld(act: Act, ...ids: readonly string[]): Promise<PersonEntity[]> {
  return act.tx.find(PersonEntity, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

type Given = Pick<DelegationEntity, 'id' | 'principalId' | 'delegateId' | 'role'>;

const partiesOf = ({ id, principalId, delegateId, role }: Given) => ({
  delegationId: id,
  principalId,
  delegateId,
  role,
});
