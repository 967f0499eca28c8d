import type { ApplicationView, DocumentView, ReceiptView, ScreeningView } from '#contracts/api/applications';
import { toMoneyText, type MoneyText } from '#kernel/money';
import type { ApplicationDocumentEntity } from './application-document.entity.ts';
import type { ApplicationReceiptEntity } from './application-receipt.entity.ts';
import type { ApplicationEntity } from './application.entity.ts';
import { allowedOnApplication, type Viewer } from './application.policy.ts';
import { submissionRefusals } from './application.rules.ts';
import type { Dossier } from './dossier.ts';

export function applicationView(dossier: Dossier, viewer: Viewer, now: Date): ApplicationView {
  const { application, call, documents, organisation, rules } = dossier;
  return {
    id: application.id,
    version: application.version,
    status: application.status,
    number: application.number,
    callId: call.id,
    callTitle: call.title,
    callSlug: call.slug,
    deadline: call.deadline.toISOString(),
    timeZone: call.timeZone,
    organisation,
    title: application.title,
    language: application.language,
    requested: moneyOf(application.requestedMinor, application.currency),
    months: application.months,
    yearsOfExperience: application.yearsOfExperience,
    answers: application.answers,
    documents: documents.map(documentView),
    rules,
    startedAt: application.createdAt.toISOString(),
    submittedAt: application.submittedAt?.toISOString() ?? null,
    contentHash: application.contentHash,
    screening: screeningOf(application),
    awarded: moneyOf(application.awardedMinor, application.currency),
    missing: missingFrom(dossier),
    allowed: allowedOnApplication(application, call, viewer, now),
  };
}

/** What submitting would refuse; nothing once it is submitted. */
function missingFrom({ application, organisation, documents, rules }: Dossier): ApplicationView['missing'] {
  if (application.status !== 'draft') return [];
  const kinds = new Set(documents.map(({ kind }) => kind));
  return submissionRefusals(application, organisation, kinds, rules).map(({ field, code, message }) => ({
    field,
    code,
    message,
  }));
}

function screeningOf({ screeningOutcome, screeningReasons, screenedAt }: ApplicationEntity): ScreeningView | null {
  if (screeningOutcome === null || screenedAt === null) return null;
  return { outcome: screeningOutcome, reasons: screeningReasons ?? [], at: screenedAt.toISOString() };
}

export function moneyOf(minor: bigint | null, currency: string): MoneyText | null {
  return minor === null ? null : toMoneyText({ minor, currency });
}

export function documentView(document: ApplicationDocumentEntity): DocumentView {
  const { kind, name, bytes, type, sha256, uploadedAt } = document;
  return { kind, name, bytes, type, sha256, uploadedAt: uploadedAt.toISOString() };
}

/** The receipt of a submitted application, the same whenever it is asked for. */
export function receiptView(
  { application, call, organisation, documents }: Dossier,
  receipt: ApplicationReceiptEntity,
): ReceiptView {
  return {
    applicationId: application.id,
    number: application.number!,
    callTitle: call.title,
    organisationName: organisation.name,
    submittedAt: application.submittedAt!.toISOString(),
    timeZone: call.timeZone,
    contentHash: application.contentHash!,
    documents: documents.map(documentView),
    act: {
      eventId: receipt.eventId,
      leaf: receipt.leaf,
      leafHash: receipt.leafHash,
      disclosures: receipt.disclosures,
    },
    promise: receipt.promise,
  };
}
