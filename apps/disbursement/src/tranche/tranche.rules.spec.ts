import { describe, expect, it } from '@jest/globals';
import { releaseRefusal, requestRefusal, trancheVerbs, type GrantState } from './tranche.rules.ts';

const aReader = (roles: readonly string[], maySign = true) => ({ roles, maySign: () => maySign, mayRequest: true });
const counted = (...statuses: string[]) => statuses.map((status, at) => ({ ordinal: at + 1, status }));

function grant(bent: Partial<GrantState> = {}): GrantState {
  return {
    agreementStatus: 'active',
    tranches: counted('paid', 'planned'),
    reports: counted('accepted', 'due'),
    decisionWitnessed: true,
    accountChanging: false,
    ...bent,
  };
}

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
  const reader = aReader(['releasing-officer']);
  const approved = { ordinal: 1, afterReport: null, status: 'approved' };

  it('waits for the witnesses of the public log', () => {
    expect(releaseRefusal(grant())).toBeNull();
    expect(releaseRefusal(grant({ decisionWitnessed: false }))).toMatchObject({ code: 'decision-not-witnessed' });
    expect(trancheVerbs(approved, grant(), reader)).toContain('release');
    expect(trancheVerbs(approved, grant({ decisionWitnessed: false }), reader)).toEqual([]);
  });
});

describe('what a person may do with a tranche', () => {
  const tranche = { ordinal: 2, afterReport: 1 };

  it('a certifying officer certifies or returns what was requested', () => {
    const reader = aReader(['certifying-officer']);
    expect(trancheVerbs({ ...tranche, status: 'requested' }, grant(), reader)).toEqual(['certify', 'return']);
  });

  it('an officer who signed it is offered no second signature', () => {
    const reader = aReader(['approving-officer'], false);
    expect(trancheVerbs({ ...tranche, status: 'certified' }, grant(), reader)).toEqual(['return']);
  });

  it('nobody pays a tranche by hand', () => {
    const reader = aReader(['certifying-officer']);
    expect(trancheVerbs({ ...tranche, status: 'released' }, grant(), reader)).toEqual([]);
  });

  it('the grantee is offered a request only when it is possible', () => {
    const reader = aReader(['applicant']);
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant(), reader)).toEqual(['request']);
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant({ reports: [] }), reader)).toEqual([]);
    const member = { ...reader, mayRequest: false };
    expect(trancheVerbs({ ...tranche, status: 'planned' }, grant(), member)).toEqual([]);
  });
});
