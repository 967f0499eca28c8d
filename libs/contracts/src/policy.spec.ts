import { describe, expect, it } from '@jest/globals';
import type { Lifecycle } from '#kernel/lifecycle';
import { lifecycles } from './lifecycles.ts';
import { permissions, rolesFor } from './permissions.ts';
import {
  handsOf,
  hiddenBy,
  may,
  needsAnotherPerson,
  policyRows,
  problemsInPolicy,
  relationsFor,
  rowsFor,
  rowsOfVerbs,
  rowsThatHold,
} from './policy.ts';
import { verbRows } from './policy/verb-rows.ts';

const tranche = lifecycles.filter(({ lifecycle }) => lifecycle.name === 'tranche') as { lifecycle: Lifecycle }[];

describe('the policy table', () => {
  it('is of one mind with the lifecycles', () => {
    expect(problemsInPolicy(policyRows, lifecycles)).toEqual([]);
  });

  it('has a row for every role of every permission, and no other', () => {
    const held = permissions().flatMap(([permission, roles]) => roles.map((role) => `${permission} ${role}`));
    expect([...new Set(policyRows.map(({ permission, role }) => `${permission} ${role}`))].sort()).toEqual(held.sort());
  });

  it('finds a verb whose row was forgotten, and a row for a role without the verb', () => {
    const { 'tranche.certify': _forgotten, ...given } = verbRows;
    expect(problemsInPolicy(rowsOfVerbs(tranche, given), tranche)).toEqual([
      'tranche.certify: no row says how certifying-officer must stand to it in requested',
    ]);
    const bribe = { permission: 'tranche.release', role: 'auditor', relation: 'any', states: ['signed'], without: [] };
    expect(problemsInPolicy([...rowsOfVerbs(tranche, verbRows), bribe as never], tranche)).toEqual([
      'tranche.release: a row for auditor, to whom the lifecycle does not give it',
      'tranche.release: auditor in the unknown state signed',
    ]);
  });

  it('takes the states of a verb from its lifecycle', () => {
    expect(rowsFor('tranche.return', ['approving-officer']).map(({ states }) => states)).toEqual([
      ['requested', 'certified'],
    ]);
  });

  it('asks the relation, and the state when it is told one', () => {
    const standing = {
      'own-organisation': ({ personId }: { personId: string | null }, own: string) => personId === own,
    };
    const ada = { personId: 'ada', roles: ['applicant'] as const };
    expect(may('application.edit', ada, standing, 'ada', 'draft')).toBe(true);
    expect(may('application.edit', ada, standing, 'ada', 'submitted')).toBe(false);
    expect(may('application.edit', ada, standing, 'ada')).toBe(true);
    expect(may('application.edit', ada, standing, 'bob', 'draft')).toBe(false);
    expect(may('application.edit', { ...ada, roles: ['auditor'] }, standing, 'ada', 'draft')).toBe(false);
    // a relation that nobody can tell does not hold
    expect(may('application.edit', ada, {}, 'ada', 'draft')).toBe(false);
  });

  it('counts as hands the person, and in whose stead where the role is not their own', () => {
    const actsFor = [{ role: 'approving-officer', personId: 'ana' }] as const;
    const bo = { personId: 'bo', roles: ['certifying-officer', 'approving-officer'] as const, actsFor };
    expect(handsOf(bo, 'tranche.approve')).toEqual(['bo', 'ana']);
    // of two roles that allow it one's own comes first, and another's counts only where it is the one that allows
    expect(handsOf(bo, 'tranche.return')).toEqual(['bo']);
    expect(handsOf(bo, 'tranche.certify')).toEqual(['bo']);
    expect(handsOf({ personId: null, roles: ['public'] }, 'tranche.approve')).toEqual([]);
  });

  it('asks for another person where the step is possible, and only there', () => {
    const standing = { 'not-own-act': (_: unknown, by: string, hands: readonly string[]) => !hands.includes(by) };
    const ana = { personId: 'ana', roles: ['approving-officer'] as const };
    expect(needsAnotherPerson('tranche.approve', ana, standing, 'ana', 'certified')).toBe(true);
    expect(needsAnotherPerson('tranche.approve', ana, standing, 'bo', 'certified')).toBe(false);
    expect(needsAnotherPerson('tranche.approve', ana, standing, 'ana', 'paid')).toBe(false);
  });

  it('shows somebody with two roles what either sees', () => {
    const standing = { 'own-organisation': () => true };
    const both = { personId: 'ada', roles: ['applicant', 'secretariat'] as const };
    expect(hiddenBy(rowsThatHold('agreement.read', { ...both, roles: ['secretariat'] }, standing, null))).toEqual([
      'bankAccount',
      'accountSharedWith',
    ]);
    expect(hiddenBy(rowsThatHold('agreement.read', both, standing, null))).toEqual(['accountSharedWith']);
    expect(hiddenBy([])).toEqual([]);
    expect([...relationsFor('agreement.read', both.roles)].sort()).toEqual(['any', 'own-organisation']);
  });

  it('lets nobody certify, approve, release or settle what they did a step of', () => {
    for (const verb of ['tranche.certify', 'tranche.approve', 'tranche.release', 'payment-run.settle'] as const)
      expect(rowsFor(verb, rolesFor(verb)).map(({ relation }) => relation)).toEqual(['not-own-act']);
  });

  it('shows no reviewer the name of another, and nobody the scores of a panel before the own are sent', () => {
    for (const row of rowsFor('assessment.read', rolesFor('assessment.read'))) {
      if (row.relation !== 'off-the-panel') expect(row.without).toContain('reviewerName');
      if (row.relation === 'has-not-sent' || row.states.join() === 'assigned') {
        if (row.relation !== 'off-the-panel') expect(row.without).toContain('panel');
      }
    }
  });
});
