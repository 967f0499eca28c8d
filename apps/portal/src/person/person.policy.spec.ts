import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { refuseToSelf } from './person.policy.ts';

const somebody = (personId: string, ...roles: Role[]) => ({ personId, roles });

describe('an administrator', () => {
  it('grants and disables others, never themselves', () => {
    expect(() => refuseToSelf('person.grant-role', somebody('a', 'administrator'), { id: 'b' })).not.toThrow();
    for (const verb of ['person.grant-role', 'person.revoke-role', 'person.disable', 'erasure.order'] as const)
      expect(() => refuseToSelf(verb, somebody('a', 'administrator'), { id: 'a' })).toThrow(
        'Ask another administrator',
      );
  });
});
