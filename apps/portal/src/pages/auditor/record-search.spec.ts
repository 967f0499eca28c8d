import { describe, expect, it } from '@jest/globals';
import { aCall, aLine } from '#test/builders/application-views';
import { anAgreement, aRun } from '#test/builders/page-views';
import { aVisitor } from '#test/support/page-markup';
import { agreementRow, applicationRow, callRow, runRow } from '../../acts/record-rows.ts';
import { findRecords } from './record-search.ts';

const { t } = aVisitor('en', 'auditor');
const rows = [
  callRow(t, aCall()),
  applicationRow(t, aLine()),
  applicationRow(t, aLine({ id: 'application-2', number: 'A-2026-00016', organisationName: 'Élan Côtier' })),
  agreementRow(t, anAgreement()),
  runRow(t, aRun()),
];
const found = (typed: string) => findRecords(rows, typed).rows.map(({ name }) => name);

describe('a search for records', () => {
  it.each([
    ['A-2026-00015', '/audit/records/application/application-1'],
    [' g-2026-00001 ', '/audit/grants/agreement-1'],
    ['P-2026-00003', '/audit/records/payment-run/run-1'],
  ])('leads from the number %j to its record', (typed, acts) =>
    expect(findRecords(rows, typed).exact?.acts).toBe(acts),
  );

  it('finds the records of an organisation, accents aside', () => {
    expect(found('elan')).toEqual(['A-2026-00016']);
    expect(found('RIVE claire')).toEqual(['G-2026-00001']);
  });

  it('finds a call with its applications', () =>
    expect(found('immediate 2027')).toEqual(['Immediate help 2027', 'A-2026-00015', 'A-2026-00016']));

  it('never takes a name for a number, or nothing for everything', () => {
    expect(findRecords(rows, 'Immediate help 2027').exact).toBeUndefined();
    expect(findRecords(rows, '  ')).toEqual({ rows: [] });
    expect(found('A-2026-99999')).toEqual([]);
  });
});
