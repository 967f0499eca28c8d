import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { maySign, mustBeAnotherPerson, type Signing } from './tranche.policy.ts';

const unsigned = {
  requestedBy: null,
  certifiedBy: null,
  certifiedFor: null,
  approvedBy: null,
  approvedFor: null,
  releasedBy: null,
  releasedFor: null,
};
const STEPS = {
  certify: { role: 'certifying-officer', status: 'requested' },
  approve: { role: 'approving-officer', status: 'certified' },
  release: { role: 'releasing-officer', status: 'approved' },
} as const satisfies Record<Signing, { role: Role; status: string }>;

/** Of whom the second, if there is one, has given the first the role that the step needs. */
const officer = (verb: Signing, [personId, principal]: readonly string[]) => ({
  personId: personId!,
  roles: [STEPS[verb].role],
  ...(principal !== undefined && { actsFor: [{ role: STEPS[verb].role, personId: principal }] }),
});

describe('three people for each tranche', () => {
  it.each([
    ['requested', 'certify', { requestedBy: 'ana' }],
    ['certified', 'approve', { certifiedBy: 'ana' }],
    ['certified', 'release', { certifiedBy: 'ana', approvedBy: 'bo' }],
    ['approved', 'release', { certifiedBy: 'bo', approvedBy: 'ana' }],
  ] as const)('refuses that the person who %s it shall %s it', (signed, verb, signatures) => {
    const tranche = { ...unsigned, ...signatures, status: STEPS[verb].status };
    const act = (): void => mustBeAnotherPerson(officer(verb, ['ana']), tranche, verb);
    expect(act).toThrow(`You ${signed} this tranche. Another person must ${verb} it.`);
  });

  it.each([
    ['who acts for the certifier', { certifiedBy: 'ana' }, ['dee', 'ana']],
    ['for whom somebody certified', { certifiedBy: 'dee', certifiedFor: 'ana' }, ['ana']],
    ['who certified for somebody', { certifiedBy: 'ana', certifiedFor: 'bo' }, ['ana']],
    ['who acts for somebody for whom it was certified', { certifiedBy: 'dee', certifiedFor: 'bo' }, ['ana', 'bo']],
    ['who acts for the requester', { requestedBy: 'bo' }, ['ana', 'bo']],
  ])('refuses that somebody %s shall approve it', (_, signatures, hands) => {
    const tranche = { ...unsigned, ...signatures, status: 'certified' };
    expect(maySign(officer('approve', hands), tranche, 'approve')).toBe(false);
    expect(() => mustBeAnotherPerson(officer('approve', hands), tranche, 'approve')).toThrow(
      'Another person must approve it.',
    );
  });

  it('lets a third person release', () => {
    const tranche = { ...unsigned, certifiedBy: 'ana', approvedBy: 'bo', status: 'approved' };
    expect(maySign(officer('release', ['cy']), tranche, 'release')).toBe(true);
    expect(() => mustBeAnotherPerson(officer('release', ['cy']), tranche, 'release')).not.toThrow();
  });

  it('leaves it to the lifecycle to refuse what nobody may do now', () => {
    const tranche = { ...unsigned, certifiedBy: 'ana', status: 'released' };
    expect(() => mustBeAnotherPerson(officer('approve', ['ana']), tranche, 'approve')).not.toThrow();
  });
});
