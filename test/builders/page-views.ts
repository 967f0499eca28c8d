import type {
  AccountChangeView,
  AgreementView,
  BalanceLine,
  ContributionView,
  PaymentRunView,
  ReportView,
  TrancheView,
} from '#contracts/api/disbursement';
import type { PersonView } from '#contracts/api/portal';
import type { RankingLine, RecommendationView } from '#contracts/api/review';

const usd = (amount: string) => ({ amount, currency: 'USD' });

export function aTranche(bent: Partial<TrancheView> = {}): TrancheView {
  return {
    id: 'tranche-2',
    version: 3,
    status: 'requested',
    agreementId: 'agreement-1',
    agreementNumber: 'G-2026-00001',
    organisationName: 'Rive Claire',
    ordinal: 2,
    title: 'After the progress report',
    amount: usd('6000.00'),
    afterReport: 1,
    returnedReason: null,
    requestedAt: '2026-11-20T09:00:00.000Z',
    certifiedBy: null,
    certifiedFor: null,
    certifiedAt: null,
    approvedBy: null,
    approvedFor: null,
    approvedAt: null,
    releasedBy: null,
    releasedFor: null,
    releasedAt: null,
    paymentRunId: null,
    paidOn: null,
    accountChanging: false,
    decisionWitnessed: true,
    allowed: [],
    ...bent,
  };
}

export function aReport(bent: Partial<ReportView> = {}): ReportView {
  return {
    id: 'report-1',
    version: 2,
    status: 'accepted',
    agreementId: 'agreement-1',
    agreementNumber: 'G-2026-00001',
    organisationName: 'Rive Claire',
    ordinal: 1,
    title: 'Progress report',
    dueOn: '2026-11-01',
    narrative: '',
    spent: usd('11000.00'),
    peopleAssisted: 48,
    submittedAt: '2026-10-30T09:00:00.000Z',
    sentBackReason: null,
    acceptedAt: '2026-11-02T09:00:00.000Z',
    allowed: [],
    ...bent,
  };
}

export function anAgreement(bent: Partial<AgreementView> = {}): AgreementView {
  const paid = aTranche({ id: 'tranche-1', ordinal: 1, status: 'paid', afterReport: null, paidOn: '2026-04-22' });
  return {
    id: 'agreement-1',
    version: 4,
    status: 'active',
    number: 'G-2026-00001',
    organisationName: 'Rive Claire',
    country: 'BJ',
    title: 'A roof and rights',
    amount: usd('20000.00'),
    paid: usd('12000.00'),
    callId: 'call-1',
    applicationId: 'application-1',
    months: 8,
    startsOn: '2026-04-15',
    endsOn: '2026-12-14',
    signedAt: '2026-04-08T09:00:00.000Z',
    signedBy: 'Élise Garnier',
    countersignedAt: '2026-04-08T10:00:00.000Z',
    countersignedBy: 'Samuel Osei',
    countersignedFor: null,
    contentHash: 'c'.repeat(64),
    text: [],
    bankAccount: null,
    accountChange: null,
    accountRefused: null,
    mayProposeAccount: false,
    tranches: [paid, aTranche()],
    reports: [aReport()],
    allowed: [],
    ...bent,
  };
}

export function anAccountChange(bent: Partial<AccountChangeView> = {}): AccountChangeView {
  return {
    id: 'change-1',
    version: 1,
    status: 'proposed',
    agreementId: 'agreement-1',
    agreementNumber: 'G-2026-00001',
    organisationName: 'Rive Claire',
    account: null,
    proposedAt: '2026-11-20T09:00:00.000Z',
    proposedBy: 'Élise Garnier',
    confirmedAt: null,
    confirmedBy: null,
    confirmedFor: null,
    verification: null,
    agreedAt: null,
    agreedBy: null,
    agreedFor: null,
    countsFrom: null,
    waitsForRun: false,
    refusedReason: null,
    allowed: [],
    ...bent,
  };
}

export function balances(cash = '320720.00'): readonly BalanceLine[] {
  const line = (account: string, amount: string): BalanceLine => ({ account, currency: 'USD', balance: usd(amount) });
  return [
    line('cash', cash),
    line('contributions', '350000.00'),
    line('grants-expense', '39200.00'),
    line('grants-payable', '9920.00'),
  ];
}

export function aRun(bent: Partial<PaymentRunView> = {}): PaymentRunView {
  const payment = {
    trancheId: 'tranche-2',
    agreementNumber: 'G-2026-00001',
    organisationName: 'Rive Claire',
    amount: usd('6000.00'),
    endToEndId: 'T-cab952b27d154fd4bc041f2c2982d9e4',
  };
  return {
    id: 'run-1',
    version: 1,
    status: 'built',
    number: 'P-2026-00003',
    currency: 'USD',
    total: usd('6000.00'),
    payments: [payment],
    fileName: 'P-2026-00003-USD.xml',
    fileHash: 'f'.repeat(64),
    builtAt: '2026-11-21T09:00:00.000Z',
    builtBy: 'Rosa Lindt',
    builtFor: null,
    sentAt: null,
    accountsChanging: [],
    settledOn: null,
    allowed: [],
    ...bent,
  };
}

export function aContribution(bent: Partial<ContributionView> = {}): ContributionView {
  return {
    id: 'contribution-1',
    version: 1,
    status: 'pledged',
    donor: 'Government of Exampleland',
    amount: usd('120000.00'),
    pledgedOn: '2026-11-02',
    depositedOn: null,
    allowed: ['deposit'],
    ...bent,
  };
}

export function aRankingLine(bent: Partial<RankingLine> = {}): RankingLine {
  return {
    place: 1,
    applicationId: 'application-1',
    number: 'A-2026-00007',
    title: 'A roof and rights',
    organisationName: 'Rive Claire',
    country: 'BJ',
    requested: usd('40000.00'),
    mean: 893,
    lowest: 880,
    highest: 920,
    reviews: 3,
    outcome: 'award',
    reason: 'within-the-budget',
    ...bent,
  };
}

/** One to fund, one on the reserve list, one below the threshold. */
export function aRecommendation(bent: Partial<RecommendationView> = {}): RecommendationView {
  return {
    id: 'recommendation-1',
    version: 5,
    status: 'sent',
    callId: 'call-1',
    callTitle: 'Women and children first',
    budget: usd('60000.00'),
    allocated: usd('40000.00'),
    rulesHash: 'a'.repeat(64),
    rankingHash: 'b'.repeat(64),
    ranking: [
      aRankingLine(),
      aRankingLine({ place: 2, applicationId: 'application-2', mean: 800, outcome: 'reserve', reason: 'at-the-line' }),
      aRankingLine({
        place: 3,
        applicationId: 'application-3',
        mean: 500,
        lowest: 480,
        outcome: 'decline',
        reason: 'below-the-threshold',
      }),
    ],
    quorum: 2,
    agreeing: [],
    returnedReason: null,
    approvedAt: null,
    allowed: [],
    ...bent,
  };
}

export function aPerson(bent: Partial<PersonView> = {}): PersonView {
  return {
    id: 'person-1',
    version: 1,
    status: 'active',
    email: 'carla@finance.example',
    name: 'Carla Nunes',
    language: 'en',
    roles: ['certifying-officer'],
    ...bent,
  };
}
