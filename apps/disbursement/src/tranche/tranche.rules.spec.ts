import { describe, expect, it } from '@jest/globals';
import { mustBeAnotherPerson, releaseRefusal, requestRefusal, trancheVerbs, type GrantState } from './tranche.rules.ts';

const unsigned = {
  requestedBy: null,
  certifiedBy: null,
  certifiedFor: null,
  approvedBy: null,
  approvedFor: null,
  releasedBy: null,
  releasedFor: null,
};
const aReader = (roles: readonly string[], ...hands: string[]) => ({ roles, handsFor: () => hands, mayRequest: true });
const counted = (...statuses: string[]) => statuses.map((status, at) => ({ ordinal: at + 1, status }));

function grant(bent: Partial<GrantState> = {}): GrantState {
  return {
    agreementStatus: 'active',
    tranches: counted('paid', 'planned'),
    reports: counted('accepted', 'due'),
    decisionWitnessed: true,
    ...bent,
  };
}

describe('three people for each tranche', () => {
  it.each([
    ['requested', 'certify', { requestedBy: 'ana' }],
    ['certified', 'approve', { certifiedBy: 'ana' }],
    ['certified', 'release', { certifiedBy: 'ana', approvedBy: 'bo' }],
    ['approved', 'release', { certifiedBy: 'bo', approvedBy: 'ana' }],
  ])('refuses that the person who %s it shall %s it', (signed, verb, signatures) => {
    const act = () => mustBeAnotherPerson({ ...unsigned, ...signatures }, ['ana'], verb);
    expect(act).toThrow(`You ${signed} this tranche. Another person must ${verb} it.`);
  });

  it.each([
    ['who acts for the certifier', { certifiedBy: 'ana' }, ['dee', 'ana']],
    ['for whom somebody certified', { certifiedBy: 'dee', certifiedFor: 'ana' }, ['ana']],
    ['who certified for somebody', { certifiedBy: 'ana', certifiedFor: 'bo' }, ['ana']],
    ['who acts for somebody for whom it was certified', { certifiedBy: 'dee', certifiedFor: 'bo' }, ['ana', 'bo']],
    ['who acts for the requester', { requestedBy: 'bo' }, ['ana', 'bo']],
  ])('refuses that somebody %s shall approve it', (_, signatures, hands) => {
    const tranche = { ...unsigned, ...signatures };
    expect(() => mustBeAnotherPerson(tranche, hands, 'approve')).toThrow('Another person must approve it.');
    const grantee = { ...tranche, ordinal: 1, afterReport: null, status: 'certified' };
    expect(trancheVerbs(grantee, grant(), aReader(['approving-officer'], ...hands))).toEqual(['return']);
  });

  it('lets a third person release', () => {
    expect(() =>
      mustBeAnotherPerson({ ...unsigned, certifiedBy: 'ana', approvedBy: 'bo' }, ['cy'], 'release'),
    ).not.toThrow();
  });
});

describe('requesting a tranche', () => {
  const second = { ordinal: 2, afterReport: 1 };

  it('is possible when the agreement is active, the former tranche paid and the report accepted', () => {
    expect(requestRefusal(second, grant())).toBeNull();
    expect(requestRefusal(second, grant({ tranches: counted('cancelled', 'planned') }))).toBeNull();
    expect(
      requestRefusal({ ordinal: 1, afterReport: null }, grant({ tranches: counted('planned', 'planned') })),
    ).toBeNull();
  });

  it.each(['drafted', 'signed', 'closed', 'cancelled'])('is refused while the agreement is %s', (agreementStatus) => {
    expect(requestRefusal(second, grant({ agreementStatus }))).toMatchObject({ code: 'agreement-not-active' });
  });

  it.each(['planned', 'requested', 'certified', 'approved', 'released'])(
    'is refused while the former one is %s',
    (status) => {
      expect(requestRefusal(second, grant({ tranches: counted(status, 'planned') }))).toMatchObject({
        code: 'former-tranche-not-paid',
        params: { ordinal: 1 },
      });
    },
  );

  it.each(['due', 'submitted'])('is refused while the report is %s', (status) => {
    expect(requestRefusal(second, grant({ reports: counted(status) }))).toMatchObject({
      code: 'report-not-accepted',
      params: { ordinal: 1 },
    });
  });
});

describe('releasing a tranche', () => {
  const reader = aReader(['releasing-officer'], 'cy');
  const approved = {
    ...unsigned,
    ordinal: 1,
    afterReport: null,
    certifiedBy: 'ana',
    approvedBy: 'bo',
    status: 'approved',
  };

  it('waits for the witnesses of the public log', () => {
    expect(releaseRefusal(grant())).toBeNull();
    expect(releaseRefusal(grant({ decisionWitnessed: false }))).toMatchObject({ code: 'decision-not-witnessed' });
    expect(trancheVerbs(approved, grant(), reader)).toContain('release');
    expect(trancheVerbs(approved, grant({ decisionWitnessed: false }), reader)).toEqual([]);
  });
});

describe('what a person may do with a tranche', () => {
  const tranche = { ...unsigned, ordinal: 2, afterReport: 1, requestedBy: 'ana' };

  it('a certifying officer certifies or returns what was requested', () => {
    const reader = aReader(['certifying-officer'], 'bo');
    expect(trancheVerbs({ ...tranche, status: 'requested' }, grant(), reader)).toEqual(['certify', 'return']);
  });

  it('an officer who signed it is offered no second signature', () => {
    const reader = aReader(['approving-officer'], 'bo');
    expect(trancheVerbs({ ...tranche, certifiedBy: 'bo', status: 'certified' }, grant(), reader)).toEqual(['return']);
  });

  it('nobody pays a tranche by hand', () => {
    const reader = aReader(['certifying-officer'], 'bo');
    expect(trancheVerbs({ ...tranche, status: 'released' }, grant(), reader)).toEqual([]);
  });

  it('the grantee is offered a request only when it is possible', () => {
    const reader = aReader(['applicant'], 'ana');
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant(), reader)).toEqual(['request']);
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant({ reports: [] }), reader)).toEqual([]);
    const member = { ...reader, mayRequest: false };
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant(), member)).toEqual([]);
  });
});
