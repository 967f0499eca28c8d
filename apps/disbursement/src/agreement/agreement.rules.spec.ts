import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoCallRules } from '../../../../test/builders/call-rules.ts';
import {
  agreementVerbs,
  closingRefusal,
  contentHashOf,
  lastDayOf,
  plannedReports,
  plannedTranches,
  startRefusals,
} from './agreement.rules.ts';
import { agreementText, type AgreedFacts } from './agreement.text.ts';

function agreedFacts(bent: Partial<AgreedFacts> = {}): AgreedFacts {
  const amount = { minor: 2_000_000n, currency: 'USD' };
  const { tranches, reports } = demoCallRules();
  return {
    number: 'G-2026-00001',
    callId: 'c',
    rulesHash: 'r',
    applicationId: 'a',
    organisationId: 'o',
    organisationName: 'Casa Ejemplo',
    country: 'PE',
    title: 'A safe house',
    amount,
    months: 9,
    tranches: plannedTranches(amount, tranches),
    reports: plannedReports(reports),
    ...bent,
  };
}

const counted = (...statuses: string[]) => statuses.map((status, at) => ({ ordinal: at + 1, status }));

describe('the plan of an agreement', () => {
  it('divides the grant by the shares of the call', () => {
    expect(agreedFacts().tranches.map(({ amount }) => amount.minor)).toEqual([1_600_000n, 400_000n]);
  });

  it('loses no minor unit, whatever the grant and the shares are', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), shares, (minor, chosen) => {
        const rules = chosen.map((share) => ({ title: 't', share, afterReport: null }));
        const planned = plannedTranches({ minor, currency: 'USD' }, rules);
        expect(planned.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(minor);
      }),
    );
  });

  it('ends the day before the same day of the last month', () => {
    expect(lastDayOf('2026-04-01', 9)).toBe('2026-12-31');
    expect(lastDayOf('2026-01-31', 1)).toBe('2026-02-27');
  });
});

describe('the text of an agreement', () => {
  it('says in plain words who gets what, when and for what', () => {
    const text = agreementText(agreedFacts()).join('\n');
    expect(text).toContain('grant agreement G-2026-00001 between the trust fund (the Fund) and Casa Ejemplo');
    expect(text).toContain('The Fund grants USD 20000.00 for the project "A safe house", for 9 months');
    expect(text).toContain('Tranche 2 (After the progress report): USD 4000.00, once report 1 is accepted.');
    expect(text).toContain('Report 1 (Progress report): 4 months after the start.');
  });

  it('has a hash that is pinned, and that changes with any agreed fact', () => {
    expect(contentHashOf(agreedFacts())).toBe('b0b0e96d02fb7dcd9fb0532486eb565e27c8964acd012faa6bf335b94ba9d06d');
    const others: Partial<AgreedFacts>[] = [
      { months: 8 },
      { title: 'Another house' },
      {
        tranches: plannedTranches({ minor: 2_000_000n, currency: 'USD' }, [
          { title: 'All', share: 100, afterReport: null },
        ]),
      },
      { reports: [] },
    ];
    const hashes = [agreedFacts(), ...others.map(agreedFacts)].map(contentHashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the start of a project', () => {
  it.each(['2025-11-19', '2027-11-21'])('refuses %s, more than a year away', (day) => {
    expect(startRefusals(day, '2026-11-20').map(({ code }) => code)).toEqual(['start-too-far']);
  });

  it.each(['2025-11-20', '2026-12-01', '2027-11-20'])('takes %s', (day) => {
    expect(startRefusals(day, '2026-11-20')).toEqual([]);
  });
});

describe('closing an agreement', () => {
  it('waits for every report', () => {
    expect(closingRefusal(counted('paid'), counted('accepted', 'submitted'))).toMatchObject({
      code: 'report-not-accepted',
      params: { ordinal: 2 },
    });
  });

  it('waits for every tranche', () => {
    expect(closingRefusal(counted('paid', 'released'), counted('accepted'))).toMatchObject({
      code: 'tranche-not-paid',
      params: { ordinal: 2 },
    });
  });

  it('is possible when all is accepted and every tranche is paid or cancelled', () => {
    const state = { status: 'active', tranches: counted('paid', 'cancelled'), reports: counted('accepted') };
    expect(closingRefusal(state.tranches, state.reports)).toBeNull();
    const as = (role: string) => ({ roles: [role], maySign: false });
    expect(agreementVerbs(state, as('secretariat'))).toEqual(['close']);
    expect(agreementVerbs({ ...state, tranches: counted('planned') }, as('secretariat'))).toEqual([]);
    expect(agreementVerbs(state, as('auditor'))).toEqual([]);
    const drafted = { ...state, status: 'drafted' };
    expect(agreementVerbs(drafted, as('applicant'))).toEqual([]);
    expect(agreementVerbs(drafted, { roles: ['applicant'], maySign: true })).toEqual(['sign']);
  });
});
