import { MoreThanOrEqual } from 'typeorm';
import type { Act } from '#platform/act/act';
import { DelegationEntity } from './delegation.entity.ts';
import type { Standing } from './delegation.rules.ts';

/** What stands from today on, by or to one of these people. */
export function standingWith(act: Act, people: readonly string[], today: string): Promise<Standing[]> {
  const stands = { status: 'given', untilDay: MoreThanOrEqual(today) };
  return act.tx.find(DelegationEntity, {
    where: people.flatMap((id) => [
      { ...stands, principalId: id },
      { ...stands, delegateId: id },
    ]),
  });
}
