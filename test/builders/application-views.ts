import type {
  ApplicationLine,
  ApplicationView,
  CallView,
  OrganisationView,
  ReceiptView,
} from '#contracts/api/applications';
import type { LogEntryView, LogStatusView } from '#contracts/api/audit';
import type { GrantTotals, GrantView, HistoricalRecordView } from '#contracts/api/transparency';
import { demoCallRules } from './call-rules.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Between the opening and the deadline of `aCall()`. */
export const NOW = new Date('2026-11-22T10:00:00.000Z');

export function anOrganisation(bent: Partial<OrganisationView> = {}): OrganisationView {
  return {
    id: 'organisation-1',
    version: 2,
    name: 'Harbour Light',
    country: 'GH',
    city: 'Tema',
    registrationNumber: 'NGO/2015/0412',
    registeredOn: '2015-03-12',
    website: null,
    mission: 'Shelter and legal help.',
    ...bent,
  };
}

export function aCall(bent: Partial<CallView> = {}): CallView {
  return {
    id: 'call-1',
    version: 3,
    status: 'published',
    slug: 'immediate-help-2027',
    title: 'Immediate help 2027',
    summary: 'Short grants for frontline organisations.',
    opensAt: '2026-11-10T08:00:00.000Z',
    deadline: '2027-01-07T22:59:00.000Z',
    timeZone: 'Europe/Vienna',
    rulesVersion: 1,
    rulesHash: 'a'.repeat(64),
    rules: demoCallRules(),
    publishedAt: '2026-11-09T08:00:00.000Z',
    closedAt: null,
    amendments: [],
    submitted: null,
    allowed: [],
    ...bent,
  };
}

/** A complete draft; bend `missing` for an incomplete one. */
export function anApplication(bent: Partial<ApplicationView> = {}): ApplicationView {
  return {
    id: 'application-1',
    version: 7,
    status: 'draft',
    number: null,
    callId: 'call-1',
    callTitle: 'Immediate help 2027',
    callSlug: 'immediate-help-2027',
    deadline: '2027-01-07T22:59:00.000Z',
    timeZone: 'Europe/Vienna',
    organisation: anOrganisation(),
    title: 'Safe rooms on the northern road',
    language: 'en',
    requested: usd('18500.00'),
    months: 8,
    yearsOfExperience: 6,
    answers: { need: 'About 40 women.', approach: 'Months 1 to 8: shelter.' },
    documents: [
      {
        kind: 'certificate',
        name: 'certificate.pdf',
        bytes: 412_000,
        type: 'application/pdf',
        sha256: 'd'.repeat(64),
        uploadedAt: '2026-11-20T09:00:00.000Z',
        state: 'ready',
      },
    ],
    rules: demoCallRules(),
    startedAt: '2026-11-18T09:00:00.000Z',
    submittedAt: null,
    contentHash: null,
    screening: null,
    awarded: null,
    missing: [],
    allowed: ['submit', 'withdraw'],
    ...bent,
  };
}

export function aSentApplication(bent: Partial<ApplicationView> = {}): ApplicationView {
  return anApplication({
    status: 'submitted',
    number: 'A-2026-00015',
    submittedAt: '2026-11-21T15:41:09.000Z',
    contentHash: 'c'.repeat(64),
    allowed: ['withdraw'],
    ...bent,
  });
}

export function aLine(bent: Partial<ApplicationLine> = {}): ApplicationLine {
  return {
    id: 'application-1',
    version: 7,
    number: 'A-2026-00015',
    status: 'submitted',
    callId: 'call-1',
    callTitle: 'Immediate help 2027',
    organisationName: 'Harbour Light',
    country: 'GH',
    title: 'Safe rooms on the northern road',
    requested: usd('18500.00'),
    deadline: '2027-01-07T22:59:00.000Z',
    submittedAt: '2026-11-21T15:41:09.000Z',
    ...bent,
  };
}

export function aReceipt(bent: Partial<ReceiptView> = {}): ReceiptView {
  return {
    applicationId: 'application-1',
    number: 'A-2026-00015',
    callTitle: 'Immediate help 2027',
    organisationName: 'Harbour Light',
    submittedAt: '2026-11-21T15:41:09.000Z',
    timeZone: 'Europe/Vienna',
    contentHash: 'c'.repeat(64),
    documents: anApplication().documents,
    act: { eventId: 'event-1', leaf: '{}', leafHash: 'e'.repeat(64), disclosures: [] },
    promise: 'trust-fund-grants/merge-promise/v1\n',
    ...bent,
  };
}

export function aLogStatus(bent: Partial<LogStatusView> = {}): LogStatusView {
  return {
    origin: 'fund.example/log',
    size: 48_213,
    root: 'EPbb0pySFAMzwiiud/66M9jGlpYuT2fwS+8xVuyv+dM=',
    checkpointAt: '2026-11-22T09:58:04.000Z',
    pending: 0,
    oldestPendingSeconds: 0,
    vkey: 'fund.example/log+83482e45+AXq0MD7',
    fault: null,
    witnesses: [],
    quorumSize: 48_213,
    quorumAt: '2026-11-22T09:58:05.000Z',
    previous: null,
    next: null,
    ...bent,
  };
}

export function anEntry(bent: Partial<LogEntryView> = {}): LogEntryView {
  return {
    index: 48_977,
    place: bent.index ?? 48_977,
    log: 'fund.example/log',
    logUrl: 'https://fund.example/log',
    vkey: 'fund.example/log+83482e45+AXq0MD7',
    leaf: '{"at":"2026-11-21T15:41:09.000Z","type":"application.submitted","v":1}',
    leafHash: 'e'.repeat(64),
    published: true,
    ...bent,
  };
}

export function aGrant(bent: Partial<GrantView> = {}): GrantView {
  return {
    reference: 'G-2026-00001',
    level: 'full',
    organisationName: 'Rive Claire',
    country: 'BJ',
    title: 'A roof and rights',
    amount: usd('19200.00'),
    paid: usd('17280.00'),
    state: 'active',
    awardedOn: '2026-04-01',
    startsOn: '2026-04-16',
    endsOn: '2026-12-15',
    months: 8,
    payments: [
      { ordinal: 1, amount: usd('11520.00'), paidOn: '2026-04-22' },
      { ordinal: 2, amount: usd('5760.00'), paidOn: '2026-08-04' },
    ],
    reportsAccepted: 1,
    peopleAssisted: 48,
    peopleWithheld: false,
    acts: [
      { type: 'agreement.countersigned', at: '2026-04-08T01:47:00.000Z', leafHash: 'b'.repeat(64) },
      { type: 'publication.refreshed', at: '2026-04-22T01:48:00.000Z', leafHash: 'f'.repeat(64) },
    ],
    ...bent,
  };
}

/** As the public sees it at the level `amount-only`. */
export function aWithheldGrant(bent: Partial<GrantView> = {}): GrantView {
  return aGrant({
    reference: 'G-2026-00002',
    level: 'amount-only',
    organisationName: null,
    country: null,
    title: null,
    payments: [],
    paid: usd('0.00'),
    reportsAccepted: 0,
    peopleAssisted: null,
    peopleWithheld: true,
    acts: [],
    ...bent,
  });
}

export function someTotals(bent: Partial<GrantTotals> = {}): GrantTotals {
  return {
    grants: 3,
    withheld: 1,
    received: [usd('350000.00')],
    awarded: [usd('59200.00')],
    paid: [usd('29280.00')],
    countries: 2,
    ...bent,
  };
}

export function aHistoricalRecord(bent: Partial<HistoricalRecordView> = {}): HistoricalRecordView {
  return {
    id: 'record-1',
    kind: 'cycle',
    title: 'Sixth cycle',
    date: '2022-11',
    detail: '95 applications; 5 grants in 5 countries.',
    amountText: 'USD 281,871',
    country: null,
    certainty: 'certain',
    source: 'UNODC news of November 2022',
    ...bent,
  };
}
