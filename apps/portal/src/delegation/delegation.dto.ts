import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { DelegationView } from '#contracts/api/portal';
import { delegationLifecycle } from '#contracts/lifecycles/delegation.lifecycle';
import { verbsFrom } from '#kernel/lifecycle';
import type { Actor } from '#platform/actor/actor';
import { Day } from '#platform/http/request-fields';
import type { DelegationEntity } from './delegation.entity.ts';
import { mayRevoke } from './delegation.policy.ts';
import { runsOn } from './delegation.rules.ts';

export class GiveDelegationRequest {
  @IsUUID()
  delegateId: string;

  @IsString()
  @MaxLength(40)
  role: string;

  /** The first and the last day, in UTC. */
  @Day()
  from: string;

  @Day()
  until: string;
}

/** `names`: of both people, by their ids. */
export function delegationView(
  delegation: DelegationEntity,
  names: ReadonlyMap<string, string>,
  reader: Actor,
  today: string,
): DelegationView {
  const { id, version, status, role, principalId, delegateId, fromDay, untilDay } = delegation;
  const runs = runsOn(today, delegation);
  const verbs =
    runs === 'ended' || !mayRevoke(reader, delegation) ? [] : verbsFrom(delegationLifecycle, status, reader.roles);
  return {
    id,
    version,
    status,
    runs,
    role,
    principalId,
    principalName: names.get(principalId) ?? '',
    delegateId,
    delegateName: names.get(delegateId) ?? '',
    from: fromDay,
    until: untilDay,
    allowed: verbs,
  };
}
