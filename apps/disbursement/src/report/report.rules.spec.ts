import { describe, expect, it } from '@jest/globals';
import { mustBeReportable, reportHash, reportVerbs, submitRefusals, type ReportContent } from './report.rules.ts';

const usd = (minor: bigint) => ({ minor, currency: 'USD' });
const paid = usd(1_600_000n);

function content(bent: Partial<ReportContent> = {}): ReportContent {
  return { narrative: 'We opened the house in April. '.repeat(3), spent: usd(1_000_000n), peopleAssisted: 34, ...bent };
}

const codes = (bent: Partial<ReportContent>): string[] => submitRefusals(content(bent), paid).map(({ code }) => code);

describe('submitting a report', () => {
  it('is possible with a narrative and what was spent; the number of people may be left open', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ peopleAssisted: null, spent: usd(0n) })).toEqual([]);
    expect(codes({ spent: paid })).toEqual([]);
  });

  it('refuses a narrative of fewer than 50 characters, blanks not counted', () => {
    expect(codes({ narrative: `${' '.repeat(60)}short` })).toEqual(['narrative-too-short']);
  });

  it('refuses more spent than was paid', () => {
    expect(codes({ spent: usd(1_600_001n) })).toEqual(['more-than-paid']);
  });

  it('refuses another currency, less than zero, and nothing', () => {
    expect(codes({ spent: { minor: 1n, currency: 'EUR' } })).toEqual(['other-currency']);
    expect(codes({ spent: usd(-1n) })).toEqual(['negative']);
    expect(codes({ spent: null })).toEqual(['missing']);
  });

  it('names every wrong field at once', () => {
    expect(codes({ narrative: '', spent: null })).toEqual(['narrative-too-short', 'missing']);
  });

  it.each(['drafted', 'signed', 'closed', 'cancelled'])('is refused while the agreement is %s', (status) => {
    expect(() => mustBeReportable(status)).toThrow('once both sides have signed');
    expect(reportVerbs('due', status, { roles: ['applicant'], maySubmit: true })).toEqual([]);
  });

  it('is pinned by a hash of what was written', () => {
    expect(reportHash('r', content())).toBe(reportHash('r', content()));
    expect(reportHash('r', content())).not.toBe(reportHash('r', content({ peopleAssisted: 35 })));
  });
});
