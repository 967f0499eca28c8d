import { describe, expect, it } from '@jest/globals';
import {
  aCall,
  aGrant,
  aHistoricalRecord,
  aLogStatus,
  anEntry,
  aWithheldGrant,
  NOW,
  someTotals,
} from '#test/builders/application-views';
import { demoCallRules } from '#test/builders/call-rules';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { CallPage } from './call.tsx';
import { CallsPage } from './calls.tsx';
import { grantAddress, grantQuery } from './grant-list.ts';
import { GrantPage } from './grant.tsx';
import { GrantsPage } from './grants.tsx';
import { HomePage } from './home.tsx';
import { HowWeDecidePage } from './how-we-decide.tsx';
import { leafHashIn, readLeafWords } from './leaf-search.ts';
import { aCheckableReceipt } from '#test/builders/log-views';
import { checkReceipt } from './receipt-check.ts';
import { AccessibilityPage, ContactPage, OpenDataPage, PrivacyPage } from './plain-pages.tsx';
import { ResultsPage } from './results.tsx';
import { VerifyPage, type Finding } from './verify.tsx';

const call = aCall();
const upcoming = aCall({ id: 'call-2', slug: 'later', opensAt: '2026-12-01T08:00:00.000Z' });
const decided = aCall({
  id: 'call-3',
  slug: 'earlier',
  status: 'concluded',
  deadline: '2026-03-01T22:59:00.000Z',
  submitted: 171,
  amendments: [{ rulesVersion: 2, reason: 'The deadline was moved by a week.', at: '2026-02-20T09:00:00.000Z' }],
});
const wholeReceipt = {
  kind: 'whole',
  number: 'A-2026-00015',
  submittedAt: '2026-11-21T15:41:09.000Z',
  leafHash: 'e'.repeat(64),
  promised: true,
} as const;
const found: Finding = { kind: 'found', entry: anEntry(), ...readLeafWords(anEntry().leaf) };
const findings: readonly (Finding | null)[] = [
  null,
  found,
  { ...found, entry: anEntry({ published: false }) },
  { ...found, receipt: wholeReceipt },
  { kind: 'absent', leafHash: 'a'.repeat(64) },
  { kind: 'absent', leafHash: 'a'.repeat(64), receipt: wholeReceipt },
  { kind: 'broken', part: 'contentHash' },
  { kind: 'away' },
  { kind: 'no-hash' },
];
const log = aLogStatus();
const logAddress = 'https://fund.example/log';

describe.each(TESTED)('the public pages in %s', (locale) => {
  const visitor = aVisitor(locale);
  // a form of somebody without a session has no token to look for
  const signedIn = aVisitor(locale, 'applicant');
  const props = { visitor, now: NOW };

  it('are sound in every state', () => {
    const pages = [
      <HomePage
        key="1"
        {...props}
        calls={[call, upcoming, decided]}
        totals={someTotals()}
        grants={[aGrant()]}
        log={log}
      />,
      <HomePage key="2" {...props} calls={null} totals={null} grants={null} log={null} />,
      <HomePage key="3" {...props} calls={[]} totals={someTotals()} grants={[]} log={log} />,
      <CallsPage key="4" {...props} calls={[call, upcoming, decided]} />,
      <CallsPage key="5" {...props} calls={[]} />,
      ...[call, upcoming, decided].map((one) => <CallPage key={one.id} {...props} call={one} />),
      <GrantsPage key="6" {...props} grants={[aGrant(), aWithheldGrant()]} query={grantQuery({})} />,
      <GrantsPage key="7" {...props} grants={[]} query={grantQuery({ q: 'nothing' })} />,
      ...[aGrant(), aWithheldGrant()].map((grant) => (
        <GrantPage key={grant.reference} {...props} grant={grant} log={log} logAddress={logAddress} />
      )),
      <GrantPage key="8" {...props} grant={aGrant()} log={null} logAddress={logAddress} />,
      <ResultsPage key="9" {...props} totals={someTotals()} grants={[aGrant()]} history={[aHistoricalRecord()]} />,
      <HowWeDecidePage key="10" visitor={visitor} />,
      ...findings.map((finding) => (
        <VerifyPage
          key={JSON.stringify(finding)}
          visitor={signedIn}
          asked="x"
          finding={finding}
          log={log}
          logAddress={logAddress}
        />
      )),
      <AccessibilityPage key="11" visitor={visitor} />,
      <PrivacyPage key="12" visitor={visitor} securityEventDays={90} />,
      <ContactPage key="13" visitor={visitor} demo />,
      <ContactPage key="14" visitor={visitor} demo={false} email="fund@example.org" />,
      <OpenDataPage key="15" visitor={visitor} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('a visitor', () => {
  const visitor = aVisitor('en');
  const props = { visitor, now: NOW };

  it('reads who can apply, how it is judged and until when, in two time zones', () => {
    const page = markupOf(<CallPage {...props} call={call} />);
    expect(page.html).toContain('registered on or before 1 December 2023');
    expect(page.html).toContain('7 January 2027, 23:59 Vienna time');
    expect(page.html).toContain('(22:59 UTC)');
    expect(page.html).toContain('46 days left');
    expect(page.html).toContain('a'.repeat(64));
    expect(page.links).toContain('/apply/start?call=immediate-help-2027');
  });

  it('cannot start in a call that is not open', () => {
    const links = [upcoming, decided].flatMap((one) => markupOf(<CallPage {...props} call={one} />).links);
    expect(links.filter((href) => href.startsWith('/apply'))).toEqual([]);
    expect(markupOf(<CallPage {...props} call={decided} />).html).toContain('171 applications were received.');
  });

  it('sees that something is withheld, and nothing of it', () => {
    const props2 = { ...props, log, logAddress };
    const { html, h1 } = markupOf(<GrantPage {...props2} grant={aWithheldGrant()} />);
    expect(h1).toBe('A grant whose purpose is withheld');
    expect(html).toContain('Name withheld, country withheld');
    expect(html).toContain('Fewer than 11 people');
    expect(html).not.toContain('Rive Claire');
  });

  it('follows every act of a grant to its proof', () => {
    const { links, html } = markupOf(<GrantPage {...props} grant={aGrant()} log={log} logAddress={logAddress} />);
    for (const { leafHash } of aGrant().acts) expect(links).toContain(`/verify?leaf=${leafHash}`);
    expect(html).toContain(`npm run --silent verify -- log ${logAddress} --vkey ${log.vkey}`);
  });

  it('reads the fund’s history as history, each line with its source', () => {
    const { html } = markupOf(
      <ResultsPage {...props} totals={someTotals()} grants={[aGrant()]} history={[aHistoricalRecord()]} />,
    );
    expect(html).toContain('Historical records');
    expect(html).toContain('UNODC news of November 2022');
    expect(html).toContain('>November 2022<');
    expect(html).toContain('Certain');
  });

  it('reads the rulebook as the services obey it', () => {
    const { html } = markupOf(<HowWeDecidePage visitor={visitor} />);
    expect(html).toContain('Release to the bank');
    expect(html).toContain('the releasing officer');
    expect(html).not.toMatch(/>(find-eligible|step-aside|certifying-officer)</);
  });

  it('is told in one heading whether an act is in the log', () => {
    const headings = findings.map(
      (finding) =>
        markupOf(<VerifyPage visitor={visitor} asked="x" finding={finding} log={log} logAddress={logAddress} />).h1,
    );
    expect(headings).toEqual([
      'Check a receipt or an act',
      'Yes: this act is in the public log',
      'This act is on its way into the public log',
      'Yes: this receipt is valid',
      'No: this act is not in the public log',
      'This receipt fits together, but its act is not in the public log',
      'No: this receipt is not valid',
      'The public log does not answer just now',
      'Check a receipt or an act',
    ]);
    const wrong = markupOf(
      <VerifyPage visitor={visitor} asked="?" finding={{ kind: 'no-hash' }} log={log} logAddress={logAddress} />,
    );
    expect([wrong.fields, wrong.errors.length]).toEqual([['leaf', 'file'], 1]);
  });
});

describe('a receipt that somebody shows', () => {
  const receipt = aCheckableReceipt();
  const check = (bent: object) => checkReceipt(JSON.stringify({ ...receipt, ...bent }));

  it('is whole when number, content and time are those of its act', () =>
    expect(check({})).toEqual({
      kind: 'whole',
      number: 'A-2026-00015',
      submittedAt: '2026-11-21T15:41:09.000Z',
      leafHash: receipt.act.leafHash,
      promised: true,
    }));

  it.each([
    ['number', { number: 'A-2026-00016' }],
    ['contentHash', { contentHash: 'f'.repeat(64) }],
    ['submittedAt', { submittedAt: '2026-11-21T15:40:09.000Z' }],
    ['submittedAt', { submittedAt: 'yesterday' }],
    ['leaf', { act: { ...receipt.act, leaf: receipt.act.leaf.replace('15:41', '15:40') } }],
    ['leaf', { act: { ...receipt.act, leafHash: 'a'.repeat(64) } }],
    ['disclosures', { act: { ...receipt.act, disclosures: ['WyJhIiwibnVtYmVyIiwiQS0xIl0'] } }],
    ['contentHash', { act: { ...receipt.act, disclosures: [] } }],
  ])('is not valid when its %s was changed', (part, bent) => expect(check(bent)).toEqual({ kind: 'broken', part }));

  it.each(['', '{}', '[]', 'null', '{"act":{}}', '{"act":{"leaf":1,"leafHash":"","disclosures":[]}}', 'a'.repeat(64)])(
    'is none at all: %j',
    (text) => expect(checkReceipt(text)).toBeUndefined(),
  );
});

describe('the table of grants', () => {
  const grants = [
    aGrant(),
    aWithheldGrant(),
    aGrant({
      reference: 'G-2027-00003',
      organisationName: 'Acacia',
      country: 'KE',
      amount: { amount: '9000.00', currency: 'USD' },
      awardedOn: '2027-02-01',
      state: 'closed',
    }),
  ];
  const shown = (address: Record<string, string>): string[] => {
    const page = markupOf(
      <GrantsPage visitor={aVisitor('en')} now={NOW} grants={grants} query={grantQuery(address)} />,
    );
    return page.links.filter((href) => href.startsWith('/grants/G-')).map((href) => href.slice(8));
  };

  it.each([
    [{}, ['G-2027-00003', 'G-2026-00001', 'G-2026-00002']],
    [{ q: 'benin' }, ['G-2026-00001']],
    [{ q: 'rive RIGHTS' }, ['G-2026-00001']],
    [{ country: 'KE' }, ['G-2027-00003']],
    [{ state: 'closed' }, ['G-2027-00003']],
    [{ year: '2026' }, ['G-2026-00001', 'G-2026-00002']],
    [{ sort: 'amount', direction: 'ascending' }, ['G-2027-00003', 'G-2026-00001', 'G-2026-00002']],
    [{ sort: 'organisation' }, ['G-2027-00003', 'G-2026-00001', 'G-2026-00002']],
    [{ q: 'nobody' }, []],
  ])('shows for %j: %j', (address, references) => expect(shown(address as Record<string, string>)).toEqual(references));

  it('keeps only what differs from the usual view in the address', () => {
    const query = grantQuery({ q: 'benin', sort: 'awarded', page: '3' });
    expect(grantAddress(query, {})).toBe('/grants?q=benin');
    expect(grantAddress(query, { page: 2 })).toBe('/grants?q=benin&page=2');
    expect(grantAddress(grantQuery({ page: '-1', direction: 'up' }), {})).toBe('/grants');
  });
});

describe('looking for a leaf hash', () => {
  const hash = '0123456789abcdef'.repeat(4);
  it.each([
    [hash, hash],
    [hash.toUpperCase(), hash],
    [hash.replace(/(.{4})(?=.)/g, '$1 '), hash],
    [`https://fund.example/log/proof/${hash}`, hash],
    [`{"contentHash":"${'b'.repeat(64)}","act":{"leafHash":"${hash}"}}`, hash],
    [hash.slice(1), undefined],
    [`${hash}0`, undefined],
    ['', undefined],
  ])('finds it in %s', (pasted, expected) => expect(leafHashIn(pasted)).toBe(expected));

  it('reads what a leaf says of itself, and nothing from what is no leaf', () => {
    expect(readLeafWords('{"type":"tranche.paid","at":"2026-11-21T15:41:09.000Z"}')).toEqual({
      type: 'tranche.paid',
      at: '2026-11-21T15:41:09.000Z',
    });
    expect(readLeafWords('no leaf')).toEqual({ type: '', at: null });
  });
});

describe('the rules on a call page', () => {
  it('name the countries, the least amount and the questions that may stay open', () => {
    const rules = {
      ...demoCallRules(),
      countries: ['GH', 'BJ'],
      minimumAmount: { amount: '2000.00', currency: 'USD' },
    };
    const { html } = markupOf(<CallPage visitor={aVisitor('en')} now={NOW} call={aCall({ rules })} />);
    expect(html).toContain('one of these countries: Ghana and Benin.');
    expect(html.replaceAll('\u00a0', ' ')).toContain('USD 2,000 to 20,000');
    expect(html).toContain('not required');
  });
});
