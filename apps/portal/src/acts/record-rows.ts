import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AgreementLine, PaymentRunView } from '#contracts/api/disbursement';
import type { AssessmentLine, RecommendationView } from '#contracts/api/review';
import type { MoneyText } from '#kernel/money';
import { formatList } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import type { RecordName } from '../ui/record-status.tsx';
import { signerWords } from '../pages/signer.ts';
import { actsPage, grantPage, officersPage } from './record-type.ts';

/** The kinds of records that auditors list; each is a tab with its own address. */
export const RECORD_KINDS = ['applications', 'assessments', 'recommendations', 'agreements', 'runs'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One record of any kind, as far as a list needs it. */
export interface RecordRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly who: string;
  readonly amount: MoneyText | null;
  /** An instant or a day. */
  readonly at: string | null;
  readonly record: RecordName;
  readonly status: string;
  /** The page that its own officers see; null where they have none that others may open. */
  readonly page: string | null;
  /** Its acts, each with its proof; of an agreement those of the whole grant. */
  readonly acts: string;
  /** The same record as the API answers it. */
  readonly data: string;
}

export function applicationRow(t: T, line: ApplicationLine): RecordRow {
  const { id, number, title, callTitle, organisationName, requested, submittedAt, status } = line;
  return {
    id,
    name: number ?? t('auditor.records.draft'),
    about: `${callTitle}: ${title}`,
    who: organisationName,
    amount: requested,
    at: submittedAt,
    record: 'application',
    status,
    page: officersPage('application', id) ?? null,
    acts: actsPage('application', id),
    data: `/api/applications/${id}`,
  };
}

export function assessmentRow(t: T, line: AssessmentLine): RecordRow {
  const { id, applicationNumber, callTitle, title, reviewerName, submittedAt, status } = line;
  return {
    id,
    name: applicationNumber,
    about: title === undefined ? callTitle : `${callTitle}: ${title}`,
    who: reviewerName === undefined ? '' : t('auditor.records.assessmentBy', { name: reviewerName }),
    amount: null,
    at: submittedAt,
    record: 'assessment',
    status,
    page: officersPage('assessment', id) ?? null,
    acts: actsPage('assessment', id),
    data: `/api/assessments/${id}`,
  };
}

export function recommendationRow({ locale }: T, view: RecommendationView): RecordRow {
  const { id, callTitle, agreeing, allocated, approvedAt, status } = view;
  return {
    id,
    name: callTitle,
    about: '',
    who: formatList(
      locale,
      agreeing.map(({ name }) => name),
    ),
    amount: allocated,
    at: approvedAt,
    record: 'recommendation',
    status,
    page: officersPage('recommendation', id) ?? null,
    acts: actsPage('recommendation', id),
    data: `/api/recommendations/${id}`,
  };
}

export function agreementRow(_t: T, line: AgreementLine): RecordRow {
  const { id, number, title, organisationName, amount, status } = line;
  return {
    id,
    name: number,
    about: title,
    who: organisationName,
    amount,
    at: null,
    record: 'agreement',
    status,
    page: officersPage('agreement', id) ?? null,
    acts: grantPage(id),
    data: `/api/agreements/${id}`,
  };
}

export function runRow(t: T, view: PaymentRunView): RecordRow {
  const { id, number, payments, builtBy, builtFor, total, settledOn, sentAt, builtAt, status } = view;
  return {
    id,
    name: number,
    about: t('auditor.records.runAbout', { count: payments.length }),
    who: t('auditor.records.runBy', { name: signerWords(t, builtBy, builtFor) }),
    amount: total,
    at: settledOn ?? sentAt ?? builtAt,
    record: 'payment-run',
    status,
    page: officersPage('payment-run', id) ?? null,
    acts: actsPage('payment-run', id),
    data: `/api/payment-runs/${id}`,
  };
}

export function callRow(_t: T, { id, title, publishedAt, status, slug }: CallView): RecordRow {
  return {
    id,
    name: title,
    about: '',
    who: '',
    amount: null,
    at: publishedAt,
    record: 'call',
    status,
    page: null,
    acts: actsPage('call', id),
    data: `/api/calls/${slug}`,
  };
}
