import { In } from 'typeorm';
import type { Act } from '#platform/act/act';
import { MemberCopyEntity } from './member-copy.entity.ts';

/** Who may judge nothing in a call: everybody who acts, or acted, for one of these organisations. */
export async function partialIn(act: Act, organisationIds: readonly string[]): Promise<string[]> {
  const members = await act.tx.findBy(MemberCopyEntity, { organisationId: In(organisationIds) });
  return members.map(({ personId }) => personId);
}
