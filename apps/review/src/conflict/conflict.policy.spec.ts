import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { declaredFor, readsEveryConflict } from './conflict.policy.ts';

const person = (personId: string, ...roles: Role[]) => ({ personId, roles });

describe('a conflict of interest', () => {
  it('is declared by a reviewer for themselves', () => {
    expect(declaredFor(person('amina', 'reviewer'), undefined)).toBe('amina');
    expect(declaredFor(person('amina', 'reviewer'), 'amina')).toBe('amina');
  });

  it('is declared by the secretariat for the reviewer it names', () => {
    expect(declaredFor(person('sofia', 'secretariat'), 'amina')).toBe('amina');
    expect(() => declaredFor(person('sofia', 'secretariat'), undefined)).toThrow('Choose the reviewer');
  });

  it('is not declared by one reviewer for another', () => {
    expect(() => declaredFor(person('amina', 'reviewer'), 'boris')).toThrow('no such reviewer');
  });

  it('is read by the secretariat, auditors and the reviewer concerned', () => {
    expect(readsEveryConflict(person('sofia', 'secretariat'))).toBe(true);
    expect(readsEveryConflict(person('otto', 'auditor'))).toBe(true);
    expect(readsEveryConflict(person('amina', 'reviewer'))).toBe(false);
  });
});
