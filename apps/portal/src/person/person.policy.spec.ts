import { describe, expect, it } from '@jest/globals';
import { refuseToSelf } from './person.policy.ts';

describe('an administrator', () => {
  it('grants and disables others, never themselves', () => {
    expect(() => refuseToSelf({ personId: 'a' }, { id: 'b' })).not.toThrow();
    expect(() => refuseToSelf({ personId: null }, { id: 'b' })).not.toThrow();
    expect(() => refuseToSelf({ personId: 'a' }, { id: 'a' })).toThrow('Ask another administrator');
  });
});
