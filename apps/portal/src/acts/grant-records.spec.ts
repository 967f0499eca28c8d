import { describe, expect, it } from '@jest/globals';
import { aCall, anApplication } from '#test/builders/application-views';
import { anAccountChange, anAgreement, aRecommendation, aRun } from '#test/builders/page-views';
import { aVisitor } from '#test/support/page-markup';
import { recordsOf } from './grant-records.ts';

describe('the records of a grant', () => {
  const { t } = aVisitor('en', 'auditor');
  const line = { ...aCall(), id: 'assessment-1', applicationId: 'application-1' };

  it('goes from the call to the publication, by the records of this grant alone', () => {
    const assessments = ['application-1', 'application-2', 'application-1'].map((applicationId, place) => {
      return { ...line, id: `assessment-${place}`, applicationId } as never;
    });
    const records = recordsOf(t, anAgreement(), {
      application: anApplication({ number: 'A-2026-00007' }),
      assessments,
      recommendations: [aRecommendation(), aRecommendation({ id: 'of-another', callId: 'call-2' })],
      runs: [aRun(), aRun({ id: 'of-others', payments: [] })],
      changes: [anAccountChange(), anAccountChange({ id: 'of-another', agreementId: 'agreement-2' })],
      publications: [{ id: 'publication-1', reference: 'G-2026-00001' } as never],
    });
    expect(records.map(({ type, name }) => `${type}: ${name}`)).toEqual([
      'call: Immediate help 2027',
      'organisation: Harbour Light',
      'application: A-2026-00007',
      'assessment: Assessment 1',
      'assessment: Assessment 2',
      'recommendation: Ranked list',
      'agreement: G-2026-00001',
      'account-change: Change of account',
      'tranche: Payment 1',
      'tranche: Payment 2',
      'payment-run: P-2026-00003',
      'report: Report 1',
      'publication: Publication',
    ]);
  });
});
