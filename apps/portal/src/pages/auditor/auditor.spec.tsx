import { describe, expect, it } from '@jest/globals';
import type { LogStatusView } from '#contracts/api/audit';
import { aRecommendation, aRun } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf } from '#test/support/page-markup';
import { AuditLogPage } from './log.tsx';
import { agreementRow, applicationRow, assessmentRow, RECORD_KINDS, recommendationRow, runRow } from './record-rows.ts';
import { RecordsPage } from './records.tsx';

const whole: LogStatusView = {
  origin: 'fund.example/log',
  size: 259,
  root: 'z3N0pcHxV1dDbttFdzLnkR5Pag//zSB7Cxi2Ftn0ghE=',
  checkpointAt: '2026-11-22T01:57:45.000Z',
  pending: 0,
  oldestPendingSeconds: 0,
  vkey: 'fund.example/log+5dedeb94+AZDFiKXOGOlfNvPanPKrxpD5bkMSPpQswOXknjD/3fPI',
  fault: null,
};
const late = { ...whole, pending: 3, oldestPendingSeconds: 75 };
const stopped = { ...whole, fault: 'the signer does not answer' };
const logAddress = 'https://fund.example/log';

function rows(locale: 'en' | 'ar') {
  const { t } = aVisitor(locale, 'auditor');
  const line = {
    id: 'x',
    version: 1,
    callId: 'c',
    callTitle: 'Call',
    country: 'BJ',
    title: 'Title',
    organisationName: 'Org',
  };
  const usd = { amount: '1.00', currency: 'USD' };
  return [
    applicationRow(t, { ...line, number: null, status: 'draft', requested: null, deadline: '', submittedAt: null }),
    assessmentRow(t, {
      ...line,
      id: 'y',
      status: 'submitted',
      applicationId: 'a',
      applicationNumber: 'A-1',
      reviewerName: 'Kofi',
      total: 800,
      submittedAt: '2026-11-01T00:00:00Z',
    }),
    recommendationRow(t, aRecommendation()),
    agreementRow(t, { ...line, id: 'z', number: 'G-1', status: 'active', amount: usd, paid: usd }),
    runRow(t, aRun()),
  ];
}

describe.each(['en', 'ar'] as const)('the auditor in %s', (locale) => {
  const visitor = aVisitor(locale, 'auditor');

  it('has sound pages in every state', () => {
    const pages = [
      ...[whole, late, stopped, null].map((log) => (
        <AuditLogPage key={log?.fault ?? log?.pending} visitor={visitor} log={log} logAddress={logAddress} />
      )),
      ...RECORD_KINDS.map((kind) => (
        <RecordsPage key={kind} visitor={visitor} kind={kind} rows={rows(locale)} page={1} />
      )),
      <RecordsPage key="none" visitor={visitor} kind="runs" rows={[]} page={1} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('the page of the log', () => {
  const page = (log: LogStatusView | null) =>
    markupOf(<AuditLogPage visitor={aVisitor('en', 'auditor')} log={log} logAddress={logAddress} />);

  it('says whether the log is whole, late, stopped or away', () => {
    expect([whole, late, stopped, null].map((log) => page(log).h1)).toEqual([
      '259 acts are in the log, and nothing is overdue',
      '3 acts wait for the log, the oldest for 75 seconds',
      'The log has stopped growing',
      'The log does not answer just now',
    ]);
    expect(page(stopped).html).toContain('the signer does not answer');
  });

  it('gives the command that checks it elsewhere, and looks up one act', () => {
    const { html, fields } = page(whole);
    expect(html).toContain(`npm run --silent verify -- log ${logAddress} --vkey ${whole.vkey}`);
    expect([fields, html.includes('action="/verify"')]).toEqual([['leaf'], true]);
  });
});

describe('the list of records', () => {
  it('leads to the page and to the data of every record', () => {
    const { links } = markupOf(
      <RecordsPage visitor={aVisitor('en', 'auditor')} kind="applications" rows={rows('en')} page={1} />,
    );
    const expected = [
      '/office/applications/x',
      '/api/applications/x',
      '/board/recommendation-1',
      '/finance/runs/run-1',
    ];
    expect(expected.filter((href) => !links.includes(href))).toEqual([]);
  });

  it('shows fifty at a time', () => {
    const many = Array.from({ length: 120 }, (_, place) => ({ ...rows('en')[4]!, id: `run-${place}` }));
    const { html, links } = markupOf(
      <RecordsPage visitor={aVisitor('en', 'auditor')} kind="runs" rows={many} page={2} />,
    );
    expect(html).toContain('51 to 100 of 120');
    expect(links).toContain('/audit/records?kind=runs&page=3');
  });
});
