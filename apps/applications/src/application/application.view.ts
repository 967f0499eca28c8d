import type { ApplicationView, DocumentView, FileState, ReceiptView, ScreeningView } from '#contracts/api/applications';
import { toMoneyText, type MoneyText } from '#kernel/money';
import type { FieldRefusal } from '#kernel/refusal';
import type { ApplicationDocumentEntity } from './application-document.entity.ts';
import type { ApplicationReceiptEntity } from './application-receipt.entity.ts';
import type { ApplicationEntity } from './application.entity.ts';
import { allowedOnApplication, type Viewer } from './application.policy.ts';
import { submissionRefusals } from './application.rules.ts';
import type { Dossier } from './dossier.ts';

/** Of each document by its hash; one that is not in it can be opened. */
export type FileStates = ReadonlyMap<string, FileState>;

export function applicationView(dossier: Dossier, files: FileStates, viewer: Viewer, now: Date): ApplicationView {
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
    documents: documents.map((document) => ({ ...documentView(document), state: stateIn(files, document) })),
    rules,
    startedAt: application.createdAt.toISOString(),
    submittedAt: application.submittedAt?.toISOString() ?? null,
    contentHash: application.contentHash,
    screening: screeningOf(application),
    awarded: moneyOf(application.awardedMinor, application.currency),
    missing: missingFrom(dossier, files),
    allowed: allowedOnApplication(application, call, viewer, now),
  };
}

/** What submitting would refuse; nothing once it is submitted. */
function missingFrom(dossier: Dossier, files: FileStates): ApplicationView['missing'] {
  const { application } = dossier;
  if (application.status !== 'draft') return [];
  return refusalsToSubmit(dossier, files).map(({ field, code, message }) => ({ field, code, message }));
}

/** What submitting this draft would refuse now. */
export function refusalsToSubmit(
  { application, organisation, documents, rules }: Dossier,
  files: FileStates,
): FieldRefusal[] {
  const attached = new Map(documents.map((document) => [document.kind, stateIn(files, document)]));
  return submissionRefusals(application, organisation, attached, rules);
}

const stateIn = (files: FileStates, { sha256 }: { readonly sha256: string }): FileState => files.get(sha256) ?? 'ready';

function screeningOf({ screeningOutcome, screeningReasons, screenedAt }: ApplicationEntity): ScreeningView | null {
  if (screeningOutcome === null || screenedAt === null) return null;
  return { outcome: screeningOutcome, reasons: screeningReasons ?? [], at: screenedAt.toISOString() };
}

export function moneyOf(minor: bigint | null, currency: string): MoneyText | null {
  return minor === null ? null : toMoneyText({ minor, currency });
}

function documentView(document: ApplicationDocumentEntity): DocumentView {
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
