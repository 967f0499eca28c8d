import { describe, expect, it } from '@jest/globals';
import type { LogState } from '../../log/checker-commands.ts';
import { aLogStatus, anEntry } from '#test/builders/application-views';
import { someActs } from '#test/builders/log-views';
import { anAgreement, aRecommendation, aRun, aTranche } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import type { ServiceWaiting } from '../../acts/acts-reader.ts';
import { decisionsIn, inOrder, type LoggedAct } from '../../acts/acts.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Controls } from './control-figures.tsx';
import { GrantTimelinePage } from './grant-timeline.tsx';
import { AuditLogPage } from './log.tsx';
import {
  agreementRow,
  applicationRow,
  assessmentRow,
  RECORD_KINDS,
  recommendationRow,
  runRow,
} from '../../acts/record-rows.ts';
import { RecordTimelinePage } from './record-timeline.tsx';
import { RecordsPage } from './records.tsx';
import { drawSample, grantCandidates, sampleQuery } from './sample-draw.ts';
import { SamplePage } from './sample.tsx';
import { SearchPage } from './search.tsx';

const whole = aLogStatus({ size: 259 });
const late = { ...whole, pending: 3, oldestPendingSeconds: 75 };
const stopped = { ...whole, fault: 'the signer does not answer' };
const logAddress = 'https://fund.example/log';
const oldest = {
  name: 'tranche.released',
  recordType: 'tranche',
  recordId: 'tranche-2',
  seconds: 75,
  leafHash: 'a'.repeat(64),
};
const controls = (log: LogState | null): Controls => ({
  now: new Date('2026-11-22T09:00:00Z'),
  log,
  tranches: [aTranche({ releasedAt: '2026-11-20T09:00:00Z', releasedBy: 'Rosa' }), aTranche()],
});
const waiting: readonly ServiceWaiting[] = [
  { service: 'applications', waiting: { count: 0, oldest: null } },
  { service: 'disbursement', waiting: { count: 3, oldest } },
  { service: 'review', waiting: null },
];
const witnesses = [
  { name: 'north', size: 259, at: '2026-11-22T01:57:45.000Z', fault: null },
  { name: 'south', size: 250, at: '2026-11-22T01:50:00.000Z', fault: null },
  { name: 'east', size: null, at: null, fault: null },
  { name: 'west', size: 200, at: '2026-11-20T01:50:00.000Z', fault: 'it does not answer' },
];
const witnessed = { ...whole, witnesses };
const unwitnessed = { ...witnessed, quorumSize: null, quorumAt: null };

const named = { type: 'tranche', id: 'tranche-1', name: 'G-2026-00001/1' };
const acts = someActs('tranche.requested', 'tranche.certified', 'tranche.approved', 'tranche.released').map(
  (act, index): LoggedAct => {
    const { leaf, leafHash } = act;
    const entries = [anEntry({ index: 7, leaf, leafHash }), anEntry({ index: 8, leaf, leafHash, published: false })];
    return { ...act, record: named, entry: index < 2 ? entries[index] : index === 2 ? null : undefined };
  },
);

function rows(locale: Locale) {
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

const samples: readonly Record<string, string>[] = [
  {},
  { select: '9' },
  { select: '1', seed: '' },
  { select: '1', seed: '4 2' },
];

function sampleOf(address: Record<string, string>) {
  const candidates = grantCandidates([anAgreement(), anAgreement({ id: 'agreement-2', number: 'G-2026-00002' })]);
  const query = sampleQuery(address);
  return { query, candidates, sample: drawSample(query, candidates.length) };
}

describe.each(TESTED)('the auditor in %s', (locale) => {
  const visitor = aVisitor(locale, 'auditor');

  it('has sound pages in every state', () => {
    const pages = [
      ...[whole, late, stopped, witnessed, unwitnessed, null].map((log) => (
        <AuditLogPage
          key={log?.fault}
          visitor={visitor}
          controls={controls(log)}
          logAddress={logAddress}
          waiting={waiting}
        />
      )),
      ...[whole, null].map((log) => (
        <RecordTimelinePage
          key={log?.size}
          visitor={visitor}
          record={named}
          acts={acts}
          log={log}
          logAddress={logAddress}
        />
      )),
      <GrantTimelinePage
        key="grant"
        visitor={visitor}
        grant={{ agreement: anAgreement(), records: [named], complete: false }}
        acts={acts}
        log={whole}
        logAddress={logAddress}
      />,
      ...['', 'x'].map((typed) => (
        <SearchPage key={typed} visitor={visitor} typed={typed} rows={typed === '' ? [] : rows(locale)} page={1} />
      )),
      <SearchPage key="nothing" visitor={visitor} typed="nothing" rows={[]} page={1} />,
      ...samples.map((address) => (
        <SamplePage key={JSON.stringify(address)} {...sampleOf(address)} visitor={visitor} />
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
  const page = (log: LogState | null) =>
    markupOf(
      <AuditLogPage
        visitor={aVisitor('en', 'auditor')}
        controls={controls(log)}
        logAddress={logAddress}
        waiting={waiting}
      />,
    );

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
    expect([fields, html.includes('action="/verify"')]).toEqual([['q', 'leaf'], true]);
  });

  it('lists the logs that ended before, and nothing in a fund that has one', () => {
    const second = { ...aLogStatus({ origin: 'fund.example/log/2027', size: 12, vkey: 'second' }), earlier: [whole] };
    const { html, links } = page(second);
    expect(html).toContain('Earlier logs of this fund');
    expect(links).toContain('https://fund.example/log/checkpoint');
    expect(html).toContain(`log ${logAddress}/2027 --earlier ${logAddress} --vkey ${whole.vkey} --vkey second`);
    expect(page(whole).html).not.toContain('Earlier logs of this fund');
  });

  it('names the oldest act that waits, service by service, and says who does not answer', () => {
    const { html, links } = page(whole);
    expect(html).toContain('3 acts wait for the log');
    expect(html).toContain('75 seconds ago');
    expect(html).toContain('no answer');
    expect(links).toContain('/audit/records/tranche/tranche-2');
  });

  it('says of each witness how far it has signed, and what enough of them have signed', () => {
    expect(page(whole).html).toContain('No witness is set up.');
    const { html } = page(witnessed);
    expect(html).toContain('4 witnesses sign this log');
    expect(html).toContain('Enough witnesses have signed the state of 48,213 acts');
    for (const words of ['Has signed the newest state', '9 acts behind', 'Has not signed yet', 'it does not answer'])
      expect(html).toContain(words);
    expect(page(unwitnessed).html).toContain('No state of the log has been signed by enough witnesses yet.');
  });

  it('asks for the witnesses in the command when the policy does', () => {
    const cosigning = { vkeys: ['north+1+A', 'south+2+B'], quorum: 2 };
    expect(page({ ...witnessed, cosigning }).html).toContain('--witness north+1+A --witness south+2+B --quorum 2');
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

describe('the acts of a record', () => {
  const pageOf = (shown: readonly LoggedAct[]) =>
    markupOf(
      <RecordTimelinePage
        visitor={aVisitor('en', 'auditor')}
        record={named}
        acts={shown}
        log={whole}
        logAddress={logAddress}
      />,
    );

  it('have a proof each as soon as a signed state holds them', () => {
    const { html, links, h1 } = pageOf(acts);
    expect(h1).toBe('4 acts, in the order of the log');
    const proofs = links.filter((href) => href.startsWith('/log/proof/'));
    expect(proofs).toEqual([`/log/proof/${acts[0]!.leafHash}`]);
    expect(html).toContain(`curl -so act-${acts[0]!.leafHash.slice(0, 12)}.tlog-proof ${logAddress}/proof/`);
    for (const words of ['entry 7 of the log', 'not under a signed state yet', 'not in the log yet', 'does not answer'])
      expect(html).toContain(words);
  });

  it('lead to the acts they rest on', () => {
    expect(pageOf(acts).links).toContain(`/verify?leaf=${acts[0]!.leafHash}`);
  });

  it('raise an alarm when one is missing', () => {
    expect(pageOf(acts).html).not.toContain('is missing');
    expect(pageOf([acts[0]!, acts[2]!]).html).toContain('Act 1 does not follow the one before it');
  });
});

describe('the whole way of a grant', () => {
  it('has what witnesses have seen of its decision', () => {
    const approved = { ...acts[0]!, name: 'recommendation.approved', eventId: 'decided' };
    expect(decisionsIn([approved, acts[1]!], 'Decision')).toEqual([
      { type: 'decision', id: 'decided', name: 'Decision' },
    ]);
    const [first, second] = [{ ...acts[1]!, entry: acts[0]!.entry }, acts[1]!];
    expect(inOrder([acts[2]!, second, first])).toEqual([first, second, acts[2]!]);
  });

  it('is told with how many of its acts are proven', () => {
    const grant = { agreement: anAgreement(), records: [named], complete: true };
    const page = (shown: readonly LoggedAct[]) =>
      markupOf(
        <GrantTimelinePage
          visitor={aVisitor('en', 'auditor')}
          grant={grant}
          acts={shown}
          log={whole}
          logAddress={logAddress}
        />,
      );
    expect(page(acts).h1).toBe('4 acts from the call to the public record, 1 with a proof');
    expect(page(acts.slice(0, 1)).h1).toBe('One act from the call to the public record, each with a proof');
    expect(page(acts).html).toContain('npm run --silent verify -- workflow');
  });
});
