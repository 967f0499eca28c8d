import { describe, expect, it } from '@jest/globals';
import { problemsIn, type Move } from '#kernel/lifecycle';
import { eventContracts, isEventName } from './events.ts';
import { lifecycles } from './lifecycles.ts';
import { recordedEvents } from './recorded-events.ts';
import { allowingRole, isPermission, permissions, rolesFor } from './permissions.ts';
import { ROLES } from './roles.ts';
import { eventsFor, subscriptions } from './subscriptions.ts';

const moves = lifecycles.flatMap(({ lifecycle }) =>
  Object.values(lifecycle.table).flatMap((verbs) => Object.entries(verbs as Record<string, { emits: string }>)),
);

describe('the rulebook', () => {
  it.each(lifecycles.map(({ lifecycle }) => [lifecycle.name, lifecycle] as const))(
    'has a sound lifecycle of %s',
    (_, lifecycle) => {
      expect(problemsIn(lifecycle)).toEqual([]);
    },
  );

  it('has a contract for every event that a verb emits, and a verb for every contract but those recorded without one', () => {
    const emitted = new Set(moves.map(([, move]) => move.emits));
    expect([...emitted].filter((name) => !isEventName(name))).toEqual([]);
    const withoutVerb = eventContracts.map(({ name }) => name as string).filter((name) => !emitted.has(name));
    expect(withoutVerb.sort()).toEqual(Object.keys(recordedEvents).sort());
  });

  it('says of every event who listens', () => {
    const names = new Set(eventContracts.map(({ name }) => name as string));
    expect(Object.keys(subscriptions).sort()).toEqual([...names].sort());
    expect(eventsFor('disbursement')).toContain('recommendation.approved');
  });

  it('gives every permission to a role that exists', () => {
    for (const [permission, roles] of permissions()) {
      expect([permission, roles.length]).not.toEqual([permission, 0]);
      expect(roles.filter((role) => !(ROLES as readonly string[]).includes(role))).toEqual([]);
    }
  });

  it('lets nothing be decided or paid while the public log is behind', () => {
    const watched = lifecycles.flatMap(({ lifecycle }) =>
      Object.values<Record<string, Move>>(lifecycle.table).flatMap((verbs) =>
        Object.entries(verbs).flatMap(([verb, { needsLog }]) => (needsLog ? [`${lifecycle.name}.${verb}`] : [])),
      ),
    );
    expect(watched.join(' ')).toBe(
      'recommendation.send recommendation.agree recommendation.approve agreement.countersign ' +
        'account-change.confirm account-change.agree ' +
        'tranche.certify tranche.approve tranche.release payment-run.build payment-run.send payment-run.settle',
    );
  });

  it('gives an administrator power over people, and none over grants', () => {
    const held = permissions().filter(
      ([, roles]) => roles.includes('administrator') && !roles.includes('public') && !roles.includes('applicant'),
    );
    const beyondPeople = held
      .map(([permission]) => permission)
      .filter((permission) => !permission.startsWith('person.'));
    // what keeps the machine running, whose role is in whose hands, and the right to be forgotten: neither reads nor moves a grant
    expect(beyondPeople.sort()).toEqual([
      'dead-letter.read',
      'dead-letter.redrive',
      'delegation.read',
      'delegation.revoke',
      'erasure-request.read',
      'erasure-request.refuse',
      'erasure.cancel',
      'erasure.confirm',
      'erasure.order',
      'erasure.read',
      'factor-reset.confirm',
      'factor-reset.read',
      'factor-reset.refuse',
      'factor-reset.vouch',
      // their own, as everybody who works for the fund
      'identity.bind',
      'identity.read',
      'identity.remove',
      'security-event.read',
    ]);
    const grants = ['organisation', 'application', 'assessment', 'conflict', 'recommendation', 'agreement', 'tranche'];
    const money = ['report', 'payment-run', 'contribution', 'ledger', 'publication', 'reviewer', 'act'];
    for (const [permission, roles] of permissions())
      if ([...grants, ...money].includes(permission.split('.')[0]!))
        expect([permission, roles]).not.toEqual([permission, expect.arrayContaining(['administrator'])]);
  });

  it('lets nobody certify, approve and release with one role', () => {
    const [certify, approve, release] = ['certify', 'approve', 'release'].map((verb) =>
      rolesFor(`tranche.${verb}` as 'tranche.certify'),
    );
    for (const role of ROLES) {
      expect([certify, approve, release].filter((roles) => roles!.includes(role)).length).toBeLessThanOrEqual(1);
    }
  });

  it('gives an administrator and an auditor no verb over a grant', () => {
    const overGrants = permissions().filter(
      ([permission]) =>
        !/^(account-link|person|delegation|personal-export|identity|factor|factor-reset|notice|erasure|erasure-request|session|access-token|dead-letter|mail)\.|\.read/.test(
          permission,
        ),
    );
    for (const [permission, roles] of overGrants) {
      expect([permission, roles]).toEqual([permission, roles.filter((r) => r !== 'administrator' && r !== 'auditor')]);
    }
  });

  it('tells the role by which a person may act', () => {
    expect(allowingRole('application.submit', ['reviewer', 'applicant'])).toBe('applicant');
    expect(allowingRole('application.submit', ['reviewer'])).toBeUndefined();
    expect(isPermission('application.submit')).toBe(true);
    expect(isPermission('application.bribe')).toBe(false);
  });
});
